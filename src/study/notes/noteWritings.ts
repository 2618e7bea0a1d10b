import type { NoteChange, NoteFile } from "../../facts/notes.ts";
import type { NamedBlob } from "../../storage/port.ts";

/** A file to be written, with its bytes where they may not be here yet; null removes it. */
export interface NoteWriting {
  readonly path: string;
  readonly file: NoteFile | null;
  readonly bytes?: Blob;
  /** The changes it takes the place of, where these are not all that are known. */
  readonly replaces?: readonly string[];
}

/** The blobs of those that have bytes, in batches of bearable size. */
export function* inBatches(changes: readonly NoteWriting[]): Generator<readonly NamedBlob[]> {
  let batch: NamedBlob[] = [];
  let size = 0;
  for (const { file, bytes } of changes) {
    if (file === null || bytes === undefined) continue;
    batch.push({ name: file.blob, bytes });
    size += bytes.size;
    if (size < BATCH_BYTES) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

/** In parts of which each has its place in one fact: a fact of more values than the codec takes could not be read again. */
export function inEntries(changes: readonly NoteChange[]): readonly (readonly NoteChange[])[] {
  const starts = Array.from({ length: Math.ceil(changes.length / ENTRY_CHANGES) }, (_, n) => n * ENTRY_CHANGES);
  return starts.map((start) => changes.slice(start, start + ENTRY_CHANGES));
}

const BATCH_BYTES = 16_000_000;

/** A change is some ten values, and one more for each that it takes the place of; a fact has at most 100,000. */
const ENTRY_CHANGES = 2_000;
