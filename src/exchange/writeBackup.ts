import { isPicture } from "../deck/pictureName.ts";
import { encodeFact } from "../facts/codec.ts";
import type { Fact } from "../facts/fact.ts";
import type { StandingValue } from "../facts/foldState.ts";
import { noteCollection } from "../facts/noteCollection.ts";
import { type NoteTree, noteTree } from "../facts/notes.ts";
import { overwrites } from "../facts/order.ts";
import type { Storage } from "../storage/port.ts";
import { type BackupInfo, format, formatVersion, hex } from "./backupFormat.ts";
import { blobLines } from "./blobLines.ts";
import { crc32 } from "./crc32.ts";
import { gzipOf } from "./lines.ts";

/** Which of the blobs that facts name go into the file. The facts always do. */
export interface BlobChoice {
  readonly texts: boolean;
  readonly pictures: boolean;
}

export const everyBlob: BlobChoice = { texts: true, pictures: true };

export interface BackupSource {
  readonly facts: AsyncIterable<readonly Fact[]>;
  readonly storage: Pick<Storage, "blobs">;
  readonly choice: BlobChoice;
  /** Hears how much is written: of facts their number, of blobs their bytes. */
  readonly onWritten?: (written: { readonly facts: number; readonly bytes: number }) => void;
}

/**
 * A backup as a stream, made as it is read. It names no device: restoring is a union, and a fact may be given twice (it
 * was saved while the log was read). The blobs are those that its own facts name; one that is not here is left out.
 */
export function writeBackup(source: BackupSource, info: BackupInfo): ReadableStream<Uint8Array<ArrayBuffer>> {
  return gzipOf(linesFor(source, info));
}

async function* linesFor(
  { facts, storage, choice, onWritten = () => {} }: BackupSource,
  { appVersion, madeAt }: BackupInfo,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const entries = new Map<string, StandingValue>();
  let count = 0;
  let blobCount = 0;
  let bytes = 0;
  let crc = 0;
  const summed = (lines: readonly unknown[]) => {
    const encoded = encoder.encode(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    crc = crc32(encoded, crc);
    return encoded;
  };
  yield summed([{ format, version: formatVersion, appVersion, madeAt }]);
  for await (const batch of facts) {
    if (batch.length === 0) continue;
    noteEntriesIn(batch, entries);
    yield summed(batch.map(encodeFact));
    count += batch.length;
    onWritten({ facts: count, bytes });
  }
  for (const names of inGroups([...chosen(noteTree(entries), choice)], 32)) {
    const found = await storage.blobs(names);
    if (!found.ok) throw new Error("message" in found.fault ? found.fault.message : found.fault.kind);
    for (const [name, blob] of found.value) {
      let lines = 0;
      for await (const line of blobLines({ name, bytes: blob })) {
        yield summed([line]);
        lines++;
      }
      if (lines > 0) blobCount++;
      bytes += blob.size;
      onWritten({ facts: count, bytes });
    }
  }
  yield summed([{ end: format, facts: count, blobs: blobCount, crc32: hex(crc) }]);
}

/** Adds the learner's own files in these facts to those known, as a fold would. */
export function noteEntriesIn(facts: readonly Fact[], known: Map<string, StandingValue>): void {
  for (const fact of facts) {
    if (fact.kind !== "entry" || fact.collection !== noteCollection) continue;
    const { clock, id, key, value } = fact;
    if (overwrites({ clock, id }, known.get(key)?.writer)) known.set(key, { value, writer: { clock, id } });
  }
}

function chosen({ versions }: NoteTree, { texts, pictures }: BlobChoice): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [path, ofPath] of versions) {
    if (!(isPicture(path) ? pictures : texts)) continue;
    for (const { file } of ofPath) if (file !== null) names.add(file.blob);
  }
  return names;
}

function* inGroups<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}
