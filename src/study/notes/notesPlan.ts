import type { NoteFile, NoteTree } from "../../facts/notes.ts";
import { topFolderOf } from "../../notes/notePath.ts";
import type { NoteSource } from "../../notes/parsedNotes.ts";
import type { ReadNotes } from "../../notes/readNote.ts";
import type { DialectName } from "../../parser/dialects/recognition.ts";
import { meetingOf } from "./editedHere.ts";
import { placedIn, placesBefore, type RenamedFolder, renamedFolder } from "./renamedFolder.ts";

/** What adding these files would do to those that are there. */
export interface NotesPlan {
  readonly added: readonly PlannedNote[];
  readonly changed: readonly PlannedNote[];
  /** What is said of edits that stay. */
  readonly edits: readonly PlannedEdit[];
  readonly sameCount: number;
  /** Paths. */
  readonly gone: readonly string[];
  /** Paths of files that were edited in the app later than what was picked is. */
  readonly editedHere: readonly string[];
  /** Paths of files that have changed in the app and in what was picked: both are kept. */
  readonly apart: readonly string[];
  readonly renamed: RenamedFolder | null;
  /** Paths below its old name of files that come under the new one; none where it is to be another folder. */
  readonly replaced: readonly string[];
}

export interface PlannedNote {
  readonly path: string;
  readonly file: NoteFile;
  readonly bytes: Blob;
  /** The changes it takes the place of. */
  readonly replaces: readonly string[];
}

/** Its bytes are here. */
export interface PlannedEdit {
  readonly path: string;
  readonly file: NoteFile;
  /** Absent: whatever stands once all else is added. */
  readonly replaces?: readonly string[];
}

/** What the learner has said about a preview. */
export interface Choices {
  /** By path, what a file is to be taken for; null: as it shows itself. */
  readonly as: ReadonlyMap<string, DialectName | "native" | null>;
  readonly removesGone: boolean;
  /** Whether picked files take the place of later edits in the app. */
  readonly takesPicked: boolean;
  /** Whether a folder that looks renamed takes the place of the one under the old name; null: where that is sure. */
  readonly replacesRenamed: boolean | null;
}

export const firstChoices: Choices = { as: new Map(), removesGone: true, takesPicked: false, replacesRenamed: null };

export function planNotes(read: ReadNotes, tree: NoteTree, choices: Choices): NotesPlan {
  const renamed = renamedFolder(read, tree);
  const replaces = renamed !== null && replacesFolder(renamed, choices);
  const places = replaces ? placesBefore(renamed, read.notes, tree) : new Map<string, string>();
  const added: PlannedNote[] = [];
  const changed: PlannedNote[] = [];
  const edits: PlannedEdit[] = [];
  const editedHere: string[] = [];
  const apart: string[] = [];
  let sameCount = 0;
  for (const { path, file, bytes } of read.notes) {
    // Under another name it meets what was made of it under the old one.
    const place = places.get(path) ?? path;
    const { file: standing, version } = tree.files.get(place) ?? {};
    const meeting = meetingOf(tree, place, file.blob);
    const heads = tree.heads.get(path) ?? [];
    const as = (one: NoteFile) => takenAs(one, choices.as.get(path), standing?.as);
    const edit = meeting.edits.at(-1)?.file ?? null;
    const isOlder = meeting.kind === "older" && edit !== null;
    const isApart = meeting.kind === "apart" && standing?.blob !== file.blob;
    const stays = meeting.kind === "waiting" || (isOlder && !choices.takesPicked);
    if (isOlder) editedHere.push(path);
    if (isApart) apart.push(path);
    if (standing === undefined || version === undefined || place !== path) {
      added.push({ path, file: as(file), bytes, replaces: heads });
      if (edit !== null && isOlder && stays) edits.push({ path, file: as(edit) });
      else if (edit !== null && !isOlder) edits.push({ path, file: as(edit), replaces: [] });
    } else if (stays) {
      if (as(standing).as === standing.as) sameCount++;
      else edits.push({ path, file: as(standing), replaces: [version.id] });
    } else if (standing.blob !== file.blob || standing.as !== as(file).as) {
      changed.push({ path, file: as(file), bytes, replaces: isOlder ? heads : meeting.replaces });
    } else sameCount++;
  }
  const replaced = new Set(places.values());
  const gone = goneFiles(read, tree, replaces ? renamed : null).filter((path) => !replaced.has(path));
  return { added, changed, edits, sameCount, gone, editedHere, apart, renamed, replaced: [...replaced] };
}

export function replacesFolder({ isSure }: RenamedFolder, { replacesRenamed }: Choices): boolean {
  return replacesRenamed ?? isSure;
}

function goneFiles(read: ReadNotes, tree: NoteTree, renamed: RenamedFolder | null): readonly string[] {
  // What cannot be read as it is now is not gone: what was read of it before stays.
  const refused = read.leftOut.filter(({ severity }) => severity === "refused");
  const here = new Set([...read.notes, ...refused].map(({ path }) => path));
  const isBelowRefused = (path: string) => refused.some((folder) => path.startsWith(`${folder.path}/`));
  const folders = new Set(read.folders);
  return [...tree.files.keys()].filter((path) => {
    const folder = topFolderOf(path);
    if (folder === null) return false;
    if (renamed !== null && folder === renamed.from) return !here.has(placedIn(renamed.to, path));
    return folders.has(folder) && !here.has(path) && !isBelowRefused(path);
  });
}

/** All files as they would be. `standing` are those that are there, with their bytes. */
export function sourcesAfter(
  { added, changed, edits, gone, replaced }: NotesPlan,
  standing: readonly NoteSource[],
  { removesGone }: Choices,
): readonly NoteSource[] {
  const byPath = new Map(standing.map((source) => [source.path, source]));
  const bytesByBlob = new Map(standing.map(({ file, bytes }) => [file.blob, bytes]));
  for (const path of removesGone ? [...replaced, ...gone] : replaced) byPath.delete(path);
  for (const { path, file, bytes } of [...added, ...changed]) byPath.set(path, { path, file, bytes });
  for (const { path, file } of edits) {
    const bytes = bytesByBlob.get(file.blob);
    if (bytes !== undefined) byPath.set(path, { path, file, bytes });
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
