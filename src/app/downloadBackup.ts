import type { Fact } from "../facts/fact.ts";
import type { Services } from "./services.ts";

/**
 * Offers everything the learner has as a file, unsaved facts included, and notes in the log that it was done. Rejects
 * where the log cannot be read.
 */
export async function downloadBackup(services: Services): Promise<void> {
  const { writeBackup } = await import("../exchange/backup.ts");
  const madeAt = services.surroundings.now();
  const name = `recto-${new Date(madeAt).toISOString().slice(0, 10)}.jsonl.gz`;
  const counter = { facts: 0 };
  const stream = writeBackup(everything(services, counter), { appVersion: services.version, madeAt });
  await offer(stream, name);
  services.journal.record([{ kind: "backup-made", factCount: counter.facts }]);
}

async function* everything(
  { storage, journal }: Services,
  counter: { facts: number },
): AsyncGenerator<readonly Fact[]> {
  const unsaved = journal.unsaved();
  counter.facts += unsaved.length;
  yield unsaved;
  // The log belongs to a newer version now, which has it: only what never got there is in danger.
  if (journal.status.getState().fault?.kind === "outdated") return;
  for await (const batch of storage.readAll()) {
    counter.facts += batch.length;
    yield batch.map(({ fact }) => fact);
  }
}

/** Collects the stream as a blob, which browsers keep on disk when it is large, and downloads it. */
async function offer(stream: ReadableStream<Uint8Array<ArrayBuffer>>, name: string): Promise<void> {
  const address = URL.createObjectURL(await new Response(stream).blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
