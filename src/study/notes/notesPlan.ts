import type { NoteTree } from "../../facts/notes.ts";
import type { NoteSource } from "../../notes/parsedNotes.ts";
import type { ReadNote, ReadNotes } from "../../notes/readNote.ts";
import type { DialectName } from "../../parser/dialects/recognition.ts";

/** What adding these files would do to those that are there. */
export interface NotesPlan {
  readonly added: readonly ReadNote[];
  readonly changed: readonly ReadNote[];
  readonly sameCount: number;
  /** Paths. */
  readonly gone: readonly string[];
}

/** What the learner has said about a preview. */
export interface Choices {
  /** By path, what a file is to be taken for; null: as it shows itself. */
  readonly as: ReadonlyMap<string, DialectName | "native" | null>;
  readonly removesGone: boolean;
}

export function planNotes(read: ReadNotes, tree: Pick<NoteTree, "files">, choices: Choices): NotesPlan {
  const added: ReadNote[] = [];
  const changed: ReadNote[] = [];
  let sameCount = 0;
  for (const note of read.notes) {
    const standing = tree.files.get(note.path)?.file;
    const file = takenAs(note.file, choices.as.get(note.path), standing?.as);
    const chosen = { ...note, file };
    if (standing === undefined) added.push(chosen);
    else if (standing.blob !== file.blob || standing.as !== file.as) changed.push(chosen);
    else sameCount++;
  }
  // What cannot be read as it is now is not gone: what was read of it before stays.
  const refused = read.leftOut.filter(({ severity }) => severity === "refused");
  const here = new Set([...read.notes, ...refused].map(({ path }) => path));
  const isWhole = (path: string) => read.folders.some((folder) => path.startsWith(`${folder}/`));
  const gone = [...tree.files.keys()].filter((path) => !here.has(path) && isWhole(path));
  return { added, changed, sameCount, gone };
}

/** All files as they would be. `standing` are those that are there, with their bytes. */
export function sourcesAfter(
  { added, changed, gone }: NotesPlan,
  standing: readonly NoteSource[],
  { removesGone }: Choices,
): readonly NoteSource[] {
  const byPath = new Map(standing.map((source) => [source.path, source]));
  if (removesGone) for (const path of gone) byPath.delete(path);
  for (const { path, file, bytes } of [...added, ...changed]) byPath.set(path, { path, file, bytes });
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function takenAs(
  { as: _, ...file }: ReadNote["file"],
  chosen: string | null | undefined,
  before: string | undefined,
): ReadNote["file"] {
  const as = chosen === undefined ? before : (chosen ?? undefined);
  return as === undefined ? file : { ...file, as };
}
