import { figuresOf } from "../parser/contentDocuments.ts";
import { notesParser } from "./notesParser.ts";
import { OWN_MEDIA } from "./parsedNotes.ts";
import type { LeftOut, ReadNote } from "./readNote.ts";

/** All notes, and of the pictures only those that a note shows where they are more than `most` bytes together. */
export async function withoutUnshown(
  notes: readonly ReadNote[],
  most: number,
  signal: AbortSignal,
): Promise<{ readonly notes: readonly ReadNote[]; readonly leftOut: readonly LeftOut[] }> {
  const size = notes.reduce((sum, { kind, file }) => sum + (kind === "picture" ? file.size : 0), 0);
  if (size <= most) return { notes, leftOut: [] };
  const { decks } = await notesParser().decks(notes, { signal, onProgress() {} });
  const shown = new Set(
    decks
      .flatMap(({ topics }) => topics.flatMap(figuresOf))
      .flatMap(({ source }) => (source.kind === "local" ? [source.path] : [])),
  );
  const isIn = ({ kind, path }: ReadNote) => kind !== "picture" || shown.has(OWN_MEDIA + path);
  const message = `No note shows this picture, and all pictures are more than ${most / 1e6} MB; add it once one does.`;
  return {
    notes: notes.filter(isIn),
    leftOut: notes.filter((note) => !isIn(note)).map(({ path }) => ({ path, severity: "ignored", message })),
  };
}
