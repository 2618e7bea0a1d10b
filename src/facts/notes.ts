import { contentHash } from "../deck/contentHash.ts";
import type { Json } from "./fact.ts";
import type { StandingValue } from "./foldState.ts";
import { compareFacts, type FactOrder } from "./order.ts";
import { anyText, fits, integer, listOf, oneOf, optional, type Shape, text } from "./shape.ts";

/** One file as a blob of the storage, byte for byte as it was given. */
export interface NoteFile {
  /** The blob's name: `bytesHash` of its bytes. */
  readonly blob: string;
  /** Bytes. */
  readonly size: number;
  /** What the learner said that it is to be taken for, a dialect's name or "native"; absent where it shows that itself. */
  readonly as?: string;
  /** Of a picture, pixels; absent where unknown. */
  readonly width?: number;
  readonly height?: number;
}

/** What one action did to one file. */
export interface NoteChange {
  /** With `/`, the added folder first: "Biology/cells.md". */
  readonly path: string;
  /** Null where it was removed. */
  readonly file: NoteFile | null;
  /** The actions that had changed this path as far as it was known, and that this one takes the place of. */
  readonly replaces: readonly string[];
}

export const noteActions = ["added", "removed", "edited", "restored"] as const;
export type NoteAction = (typeof noteActions)[number];

/** A change in its place: the action's id, kind and place in the order of all facts. */
export interface NoteVersion extends NoteChange {
  readonly id: string;
  readonly action: NoteAction;
  readonly writer: FactOrder;
}

/** A file as it stands. */
export interface StandingNote {
  readonly path: string;
  readonly file: NoteFile;
  readonly version: NoteVersion;
  /** Changes made apart from it, to other content or to none, that wait for the learner's decision; latest first. */
  readonly apart: readonly NoteVersion[];
  /** What a next change of this path takes the place of. */
  readonly heads: readonly string[];
}

export interface NoteTree {
  /** By path, in the order of code units, without those that are removed. */
  readonly files: ReadonlyMap<string, StandingNote>;
  /** Every version by path, oldest first; removed files too. */
  readonly versions: ReadonlyMap<string, readonly NoteVersion[]>;
  /** By path, what a next change takes the place of; of removed files that is their removal. */
  readonly heads: ReadonlyMap<string, readonly string[]>;
  /** Whether every entry could be read; one that a newer version of the app wrote may name blobs that nothing here knows of. */
  readonly isWhole: boolean;
  /** The same for the same standing files, another one for others. */
  readonly key: string;
}

/**
 * The tree that these entries of the log (`noteCollection`) make: the same whatever the order in which they came. Each is one
 * action, or a part of one, under an id of its own and never overwritten, and says of each file that it touches which blob holds it from then
 * on, or that it is removed, and which actions it takes the place of. What was changed apart on two devices therefore shows,
 * and none of it is lost. What is damaged is passed over.
 */
export function noteTree(entries: ReadonlyMap<string, StandingValue> | undefined): NoteTree {
  const versions = new Map<string, NoteVersion[]>();
  let isWhole = true;
  for (const [id, { value, writer }] of entries ?? []) {
    if (!isNoteEntry(value)) {
      isWhole = false;
      continue;
    }
    for (const { replaces = [], ...change } of value.changes) {
      const version = { ...change, replaces, id, action: value.action, writer };
      const ofPath = versions.get(change.path);
      if (ofPath === undefined) versions.set(change.path, [version]);
      else ofPath.push(version);
    }
  }
  const files = new Map<string, StandingNote>();
  const heads = new Map<string, readonly string[]>();
  for (const path of [...versions.keys()].sort()) {
    const ofPath = headsOf(versions.get(path) ?? []);
    heads.set(
      path,
      ofPath.map(({ id }) => id),
    );
    const standing = standingOf(path, ofPath);
    if (standing !== null) files.set(path, standing);
  }
  return { files, versions, heads, isWhole, key: noteKey(files.values()) };
}

/** The value of an entry for one action. */
export function noteEntry(action: NoteAction, changes: readonly NoteChange[]): Json {
  return {
    action,
    changes: changes.map(({ path, file, replaces }) => ({
      path,
      file: file === null ? null : { ...file },
      ...(replaces.length === 0 ? {} : { replaces }),
    })),
  };
}

/** A tree's key, of its standing files in the order of their paths. */
export function noteKey(files: Iterable<Pick<StandingNote, "path" | "file">>): string {
  const lines = [...files].map(({ path, file }) => JSON.stringify([path, file.blob, file.as ?? ""]));
  return contentHash(lines.join("\n"));
}

/** The names of all blobs that any version names. */
export function blobsNamed({ versions }: NoteTree): ReadonlySet<string> {
  return new Set([...versions.values()].flatMap((ofPath) => ofPath.flatMap(({ file }) => file?.blob ?? [])));
}

/** Sorts the versions, oldest first; those that none took the place of, latest first. */
function headsOf(versions: NoteVersion[]): readonly NoteVersion[] {
  versions.sort((a, b) => compareFacts(a.writer, b.writer));
  const replaced = new Set(versions.flatMap(({ replaces }) => replaces));
  return versions.filter(({ id }) => !replaced.has(id)).reverse();
}

/** Of the heads, the latest that has content stands: a removal made apart from an edit loses nothing. */
function standingOf(path: string, heads: readonly NoteVersion[]): StandingNote | null {
  const version = heads.find(({ file }) => file !== null);
  if (version === undefined || version.file === null) return null;
  const { file } = version;
  const apart = heads.filter((other) => other.file?.blob !== file.blob);
  return { path, file, version, apart, heads: heads.map(({ id }) => id) };
}

interface StoredChange extends Omit<NoteChange, "replaces"> {
  readonly replaces?: readonly string[];
}

interface NoteEntry {
  readonly action: NoteAction;
  readonly changes: readonly StoredChange[];
}

const fileShape: Shape<NoteFile> = {
  blob: text(64),
  size: integer(0, Number.MAX_SAFE_INTEGER),
  as: optional(anyText(64)),
  width: optional(integer(0, 1_000_000)),
  height: optional(integer(0, 1_000_000)),
};

const changeShape: Shape<StoredChange> = {
  path: isNotePath,
  file: (value): value is NoteFile | null => value === null || fits(fileShape, value),
  replaces: optional(listOf(text(128), 10_000)),
};

const entryShape: Shape<NoteEntry> = {
  action: oneOf(noteActions),
  changes: listOf((value): value is StoredChange => fits(changeShape, value), 100_000),
};

/** Files come out again by their paths: one from another device must not lead out of the folder that they are unpacked in. */
function isNotePath(value: unknown): value is string {
  if (!isPathText(value) || /[\\\0]|^[a-z]:/i.test(value)) return false;
  return value.split("/").every((segment) => segment !== "" && segment !== "." && segment !== "..");
}

const isPathText = text(4_096);

function isNoteEntry(value: unknown): value is NoteEntry {
  return fits(entryShape, value);
}
