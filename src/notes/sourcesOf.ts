import type { NoteTree, StandingNote } from "../facts/notes.ts";
import type { Storage } from "../storage/port.ts";
import type { NoteSource } from "./parsedNotes.ts";

/** The bytes of all standing files, and the texts that are named here and lie on another device only. */
export async function sourcesOf(
  tree: Pick<NoteTree, "files">,
  storage: Pick<Storage, "blobs">,
): Promise<{ readonly sources: readonly NoteSource[]; readonly missing: readonly StandingNote[] }> {
  const notes = [...tree.files.values()];
  const found = await storage.blobs(new Set(notes.map(({ file }) => file.blob)));
  const sources: NoteSource[] = [];
  const missing: StandingNote[] = [];
  for (const note of notes) {
    const { path, file } = note;
    const bytes = found.ok ? found.value.get(file.blob) : undefined;
    if (bytes !== undefined) sources.push({ path, file, bytes });
    // The size of a picture is known without it, so that its place is kept.
    else if (file.width !== undefined) sources.push({ path, file, bytes: new Blob() });
    else missing.push(note);
  }
  return { sources, missing };
}
