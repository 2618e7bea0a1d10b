import { failure, type Result, success } from "../deck/result.ts";
import { writeBackup } from "../exchange/backup.ts";
import type { Fact } from "../facts/fact.ts";
import { countOf } from "../views/words.ts";
import type { Services } from "./services.ts";

/** Why the file holds less than everything, or why there is none: what happened and what to do, in sentences. */
export interface BackupShortfall {
  readonly kind: "unsaved-only" | "nothing";
  readonly message: string;
}

/**
 * Offers the whole log and what is not saved yet as a file, and notes in the log that it was done. Where the log cannot
 * be read, the unsaved facts are in no other place: they are offered alone.
 */
export async function offerBackup(services: Services): Promise<Result<undefined, BackupShortfall>> {
  const { storage, journal } = services;
  if (isOutdated(services)) return offerUnsaved(services, "Your log belongs to a newer version of Recto now");
  let factCount = 0;
  async function* everything(): AsyncGenerator<readonly Fact[]> {
    const unsaved = journal.unsaved();
    factCount += unsaved.length;
    yield unsaved;
    for await (const batch of storage.readAll()) {
      factCount += batch.length;
      yield batch.map(({ fact }) => fact);
    }
  }
  try {
    await offer(services, "recto", everything());
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return offerUnsaved(services, `Your log could not be read (${why})`);
  }
  // Taken over meanwhile, the log takes no facts, and its new owner has no use for this one.
  if (!isOutdated(services)) journal.record([{ kind: "backup-made", factCount }]);
  return success(undefined);
}

async function offerUnsaved(services: Services, why: string): Promise<Result<undefined, BackupShortfall>> {
  const unsaved = services.journal.unsaved();
  if (unsaved.length === 0) {
    const message = `No backup was made. ${why}, and everything is saved in it. Reload the page and try again.`;
    return failure({ kind: "nothing", message });
  }
  async function* alone(): AsyncGenerator<readonly Fact[]> {
    yield unsaved;
  }
  await offer(services, "recto-unsaved", alone());
  const what = countOf(unsaved.length, "entry that was", "entries that were");
  const message = `The file is no full backup. ${why}: it holds only the ${what} not saved yet. Keep it, reload the page, restore it, and download a backup then.`;
  return failure({ kind: "unsaved-only", message });
}

function isOutdated({ journal }: Services): boolean {
  return journal.status.getState().fault?.kind === "outdated";
}

/** Collects the file as a blob, which browsers keep on disk when it is large, and downloads it. */
async function offer({ surroundings, version }: Services, name: string, facts: AsyncIterable<readonly Fact[]>) {
  const madeAt = surroundings.now();
  const address = URL.createObjectURL(await new Response(writeBackup(facts, { appVersion: version, madeAt })).blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = `${name}-${new Date(madeAt).toISOString().slice(0, 10)}.jsonl.gz`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
