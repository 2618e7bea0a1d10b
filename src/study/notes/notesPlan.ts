import type { NoteFile, NoteTree } from "../../facts/notes.ts";
import type { NoteSource } from "../../notes/parsedNotes.ts";
import type { ReadNotes } from "../../notes/readNote.ts";
import type { DialectName } from "../../parser/dialects/recognition.ts";
import { meetingOf } from "./editedHere.ts";

/** What adding these files would do to those that are there. */
export interface NotesPlan {
  readonly added: readonly PlannedNote[];
  readonly changed: readonly PlannedNote[];
  readonly sameCount: number;
  /** Paths. */
  readonly gone: readonly string[];
  /** Paths of files that were edited in the app later than what was picked is. */
  readonly editedHere: readonly string[];
  /** Paths of files that have changed in the app and in what was picked: both are kept. */
  readonly apart: readonly string[];
}

export interface PlannedNote {
  readonly path: string;
  readonly file: NoteFile;
  /** Null where they are here, as those of an edit that stays. */
  readonly bytes: Blob | null;
  /** The changes it takes the place of. */
  readonly replaces: readonly string[];
}

/** What the learner has said about a preview. */
export interface Choices {
  /** By path, what a file is to be taken for; null: as it shows itself. */
  readonly as: ReadonlyMap<string, DialectName | "native" | null>;
  readonly removesGone: boolean;
  /** Whether picked files take the place of later edits in the app. */
  readonly takesPicked: boolean;
}

export const firstChoices: Choices = { as: new Map(), removesGone: true, takesPicked: false };

export function planNotes(read: ReadNotes, tree: NoteTree, choices: Choices): NotesPlan {
  const added: PlannedNote[] = [];
  const changed: PlannedNote[] = [];
  const editedHere: string[] = [];
  const apart: string[] = [];
  let sameCount = 0;
  for (const { path, file, bytes } of read.notes) {
    const standing = tree.files.get(path)?.file;
    const meeting = meetingOf(tree, path, file.blob);
    const isOlder = standing !== undefined && meeting.kind === "older";
    if (isOlder) editedHere.push(path);
    const keepsEdit = isOlder && !choices.takesPicked;
    const wanted = takenAs(keepsEdit ? standing : file, choices.as.get(path), standing?.as);
    const replaces = isOlder ? (tree.heads.get(path) ?? []) : meeting.replaces;
    const planned = { path, file: wanted, bytes: keepsEdit ? null : bytes, replaces };
    if (standing === undefined) added.push(planned);
    else if (standing.blob === wanted.blob && standing.as === wanted.as) sameCount++;
    else {
      changed.push(planned);
      if (meeting.kind === "apart" && standing.blob !== wanted.blob) apart.push(path);
    }
  }
  // What cannot be read as it is now is not gone: what was read of it before stays.
  const refused = read.leftOut.filter(({ severity }) => severity === "refused");
  const here = new Set([...read.notes, ...refused].map(({ path }) => path));
  const isWhole = (path: string) => read.folders.some((folder) => path.startsWith(`${folder}/`));
  const gone = [...tree.files.keys()].filter((path) => !here.has(path) && isWhole(path));
  return { added, changed, sameCount, gone, editedHere, apart };
}

/** All files as they would be. `standing` are those that are there, with their bytes. */
export function sourcesAfter(
  { added, changed, gone }: NotesPlan,
  standing: readonly NoteSource[],
  { removesGone }: Choices,
): readonly NoteSource[] {
  const byPath = new Map(standing.map((source) => [source.path, source]));
  const byBlob = new Map(standing.map(({ file, bytes }) => [file.blob, bytes]));
  if (removesGone) for (const path of gone) byPath.delete(path);
  for (const { path, file, bytes } of [...added, ...changed]) {
    const found = bytes ?? byBlob.get(file.blob);
    if (found !== undefined) byPath.set(path, { path, file, bytes: found });
  }
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function takenAs(
  { as: _, ...file }: NoteFile,
  chosen: string | null | undefined,
  before: string | undefined,
): NoteFile {
  const as = chosen === undefined ? before : (chosen ?? undefined);
  return as === undefined ? file : { ...file, as };
}
