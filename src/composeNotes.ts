import type { Notes } from "./app/services.ts";
import type { NotesReading } from "./notes/notesReading.ts";
import type { OwnContent } from "./notes/ownContent.ts";
import { openFolder } from "./storage/diskFolder.ts";
import { oftenWhileSeen } from "./storage/oftenWhileSeen.ts";
import { connectedFoldersOf } from "./study/notes/connectedFolders.ts";
import { noteFilesOf } from "./study/notes/noteFiles.ts";
import { type NotesDeskParts, notesDeskOf } from "./study/notes/notesDesk.ts";

/** The part of the composition root that comes with the first page about the learner's own files. */
export async function composeNotes(
  parts: Omit<NotesDeskParts, "files" | "reading" | "own">,
  loadReading: () => Promise<NotesReading>,
  loadOwn: () => Promise<OwnContent>,
): Promise<Notes> {
  const [reading, own] = await Promise.all([loadReading(), loadOwn()]);
  const { storage, surroundings } = parts;
  const files = noteFilesOf({ ...parts, catalog: parts.catalog.store, reading });
  const folders = connectedFoldersOf({
    ...{ storage, files, reading, open: openFolder, now: surroundings.now, often: oftenWhileSeen },
  });
  const { shipped } = parts;
  return { files: folders.files, folders, reading, shipped, desk: notesDeskOf({ ...parts, files, reading, own }) };
}
