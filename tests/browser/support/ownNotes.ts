import { bytesHash } from "../../../src/deck/contentHash.ts";
import { success } from "../../../src/deck/result.ts";
import { everyBlob, writeBackup } from "../../../src/exchange/writeBackup.ts";
import type { DeviceId, Fact, FactId } from "../../../src/facts/fact.ts";
import { noteCollection } from "../../../src/facts/noteCollection.ts";
import { noteEntry } from "../../../src/facts/notes.ts";

/** A file for an input on a page. */
export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** What a device named so shares that has added these files, and done nothing else. */
export async function sharedNotes(
  device: string,
  files: Readonly<Record<string, string | Buffer>>,
): Promise<GivenFile> {
  const blobs = new Map<string, Blob>();
  const changes = Object.entries(files).map(([path, content]) => {
    const bytes = Uint8Array.from(typeof content === "string" ? Buffer.from(content) : content);
    const blob = bytesHash(bytes);
    const isPicture = path.endsWith(".png");
    blobs.set(blob, new Blob([bytes], { type: isPicture ? "image/png" : "text/markdown" }));
    return { path, file: { blob, size: bytes.length, ...(isPicture && { width: 120, height: 80 }) }, replaces: [] };
  });
  const at = Date.UTC(2026, 2, 2);
  const stamp = { id: `${device}-1` as FactId, device: device as DeviceId, at, utcOffsetMinutes: 0, clock: at };
  const value = noteEntry("added", changes);
  async function* facts(): AsyncGenerator<readonly Fact[]> {
    yield [{ ...stamp, kind: "entry", collection: noteCollection, key: device, value }];
  }
  const storage = {
    blobs: async (names: Iterable<string>) =>
      success(new Map([...names].map((name) => [name, blobs.get(name) ?? new Blob()]))),
  };
  const stream = writeBackup({ facts: facts(), storage, choice: everyBlob }, { appVersion: "test", madeAt: at });
  const buffer = Buffer.from(await new Response(stream).arrayBuffer());
  return { name: `recto-${device}.jsonl.gz`, mimeType: "application/gzip", buffer };
}
