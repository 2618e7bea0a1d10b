import type { NoteTree } from "../../facts/notes.ts";
import type { ReadNote } from "../../notes/readNote.ts";
import { meetingOf } from "./editedHere.ts";
import type { SeenFile } from "./folderMemory.ts";
import type { NoteWriting } from "./noteWritings.ts";

export interface FolderChanges {
  /** The folder's name. */
  readonly folder: string;
  /** What was read anew, by its whole path. */
  readonly notes: readonly ReadNote[];
  /** As it was when last looked at, by path below the folder. */
  readonly seen: ReadonlyMap<string, SeenFile>;
  readonly removed: readonly (readonly [path: string, seen: SeenFile])[];
  readonly tree: NoteTree;
}

/** What has to be written here. What was edited here as well since it was last read there is a change made apart, and both are kept. */
export function folderWritings({ folder, notes, seen, removed, tree }: FolderChanges): {
  readonly changed: readonly NoteWriting[];
  readonly gone: readonly NoteWriting[];
} {
  const over = (path: string, before: SeenFile) => ({
    replaces: [...new Set([...before.heads, ...headsWith(tree, path, before.blob)])],
  });
  const changed = notes.flatMap(({ path, file, bytes }) => {
    const known = tree.files.get(path)?.file;
    if (known?.blob === file.blob) return [];
    const as = known?.as === undefined ? {} : { as: known.as };
    const before = seen.get(path.slice(folder.length + 1));
    // Removed from here while it lies there: it stays out until it is added again.
    if (known === undefined && before !== undefined && tree.versions.has(path)) return [];
    const meeting = meetingOf(tree, path, file.blob);
    // Read for the first time, it may be older than what was edited here.
    if (before === undefined && (meeting.kind === "older" || meeting.kind === "waiting")) return [];
    const replaced = before === undefined ? { replaces: meeting.replaces } : over(path, before);
    return [{ path, file: { ...file, ...as }, bytes, ...replaced }];
  });
  const gone = removed.flatMap(([below, before]) => {
    const path = `${folder}/${below}`;
    return tree.files.has(path) ? [{ path, file: null, ...over(path, before) }] : [];
  });
  return { changed, gone };
}

/** The changes that nothing has taken the place of, and that gave the file this content. */
export function headsWith({ heads, versions }: NoteTree, path: string, blob: string): readonly string[] {
  const standing = heads.get(path) ?? [];
  return (versions.get(path) ?? []).flatMap(({ id, file }) =>
    standing.includes(id) && file?.blob === blob ? [id] : [],
  );
}
