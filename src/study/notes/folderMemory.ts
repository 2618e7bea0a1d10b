import { anyText, finite, fits, integer, isRecord, listOf, type Shape, text } from "../../facts/shape.ts";

/** What this device knows of a connected folder: the browser's hold on it, and each file as it was last read there. */
export interface FolderMemory {
  readonly handle: unknown;
  /** By path below the folder. */
  readonly seen: ReadonlyMap<string, SeenFile>;
}

export interface SeenFile {
  readonly size: number;
  /** Epoch ms. */
  readonly modified: number;
  /** Its name as a blob; "" where it was not taken in. */
  readonly blob: string;
  /** The changes in the log that it stands for: what a next change on the disk takes the place of. */
  readonly heads: readonly string[];
}

/** Before a folder's name, this makes the name under which its memory is kept. */
export const FOLDER = "folder:";

/** As it is kept; null where it is no such memory. */
export function readMemory(value: unknown): FolderMemory | null {
  if (!isRecord(value) || !Array.isArray(value["seen"])) return null;
  const seen = value["seen"].filter((one: unknown) => fits(seenShape, one));
  return { handle: value["handle"], seen: new Map(seen.map(({ path, ...file }) => [path, file])) };
}

export function keptMemory({ handle, seen }: FolderMemory) {
  return { handle, seen: [...seen].map(([path, file]) => ({ path, ...file })) };
}

type KeptFile = SeenFile & { readonly path: string };

const seenShape: Shape<KeptFile> = {
  path: text(4_096),
  size: integer(0, Number.MAX_SAFE_INTEGER),
  modified: finite(-Number.MAX_VALUE, Number.MAX_VALUE),
  blob: anyText(64),
  heads: listOf(text(128), 10_000),
};
