import type { NoteTree } from "../../facts/notes.ts";
import { topFolderOf } from "../../notes/notePath.ts";
import type { ReadNote, ReadNotes } from "../../notes/readNote.ts";

/** A folder that was picked and looks like one that is here, under another name. */
export interface RenamedFolder {
  /** As it is called here. */
  readonly from: string;
  /** As it was picked. */
  readonly to: string;
  /** Half of its texts or more are here, byte for byte. */
  readonly isSure: boolean;
}

/**
 * The first picked folder that is new here as a whole and of whose texts at least half lie below one other folder that was not
 * picked: with the same bytes, or at the same place. Null where there is none.
 */
export function renamedFolder({ notes, folders }: ReadNotes, tree: NoteTree): RenamedFolder | null {
  const there = new Set([...tree.files.keys()].map(topFolderOf));
  const picked = new Set([...folders, ...notes.map(({ path }) => topFolderOf(path))]);
  const candidates = [...there].flatMap((from) =>
    from === null || picked.has(from) ? [] : [{ from, blobs: pathsByBlob(from, tree) }],
  );
  for (const to of folders) {
    const texts = notes.filter((note) => isText(note) && topFolderOf(note.path) === to);
    if (there.has(to) || texts.length === 0) continue;
    const likenesses = candidates.map(({ from, blobs }) => {
      const isEqual = ({ file }: ReadNote) => blobs.has(file.blob);
      const equal = texts.filter(isEqual).length;
      const alike = texts.filter((note) => isEqual(note) || tree.files.has(placedIn(from, note.path))).length;
      return { from, equal, alike };
    });
    const [best] = likenesses.sort((a, b) => b.equal - a.equal || b.alike - a.alike);
    if (best === undefined || best.alike * 2 < texts.length) continue;
    return { from: best.from, to, isSure: best.equal * 2 >= texts.length };
  }
  return null;
}

/** By the path of a picked file, where it lies here under the folder's old name: at the same place, or with the same bytes. */
export function placesBefore(
  { from, to }: RenamedFolder,
  notes: readonly ReadNote[],
  tree: NoteTree,
): ReadonlyMap<string, string> {
  const pathByBlob = pathsByBlob(from, tree);
  const places = notes.flatMap(({ path, file }) => {
    if (topFolderOf(path) !== to) return [];
    const same = placedIn(from, path);
    const place = tree.files.has(same) ? same : pathByBlob.get(file.blob);
    return place === undefined ? [] : [[path, place] as const];
  });
  return new Map(places);
}

/** The same place below another folder. */
export function placedIn(folder: string, path: string): string {
  return folder + path.slice(path.indexOf("/"));
}

/** The folder's files by the blobs that they have or had: of one that was edited here since, the disk has an earlier version. */
function pathsByBlob(folder: string, { files, versions }: NoteTree): ReadonlyMap<string, string> {
  const inside = [...files.keys()].filter((path) => topFolderOf(path) === folder);
  return new Map(
    inside.flatMap((path) =>
      (versions.get(path) ?? []).flatMap(({ file }) => (file === null ? [] : [[file.blob, path] as const])),
    ),
  );
}

function isText({ kind }: ReadNote): boolean {
  return kind === "text" || kind === "table";
}
