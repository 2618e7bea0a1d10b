import type { Onlooker } from "../deck/onlooker.ts";
import { failure, type Result, success } from "../deck/result.ts";
import type { CardChanges } from "../notes/cardChanges.ts";
import { compareNotes } from "../notes/compareNotes.ts";
import { notesParser } from "../notes/notesParser.ts";
import type { NotesReading, ReadingFailure } from "../notes/notesReading.ts";
import type { NoteSource } from "../notes/parsedNotes.ts";
import type { PickedFile } from "../notes/pickedFile.ts";
import type { ReadNotes } from "../notes/readNote.ts";
import { readPicked } from "../notes/readPicked.ts";
import { type SparedNotes, sparing } from "./spareDocuments.ts";

/** What is asked about the learner's own files, as a message can carry it. */
export type NoteQuestion =
  | { readonly kind: "read"; readonly picked: readonly PickedFile[] }
  | { readonly kind: "parse"; readonly sources: readonly NoteSource[] }
  | { readonly kind: "compare"; readonly before: readonly NoteSource[]; readonly after: readonly NoteSource[] };

export type NoteQuestionKind = NoteQuestion["kind"];

/** The same as it comes, and as the one who asked gets it. */
export type NoteAnswer =
  | { readonly kind: "read"; readonly notes: ReadNotes }
  | { readonly kind: "parse"; readonly parsed: SparedNotes }
  | { readonly kind: "compare"; readonly parsed: SparedNotes; readonly changes: CardChanges };
export type WholeAnswers = { readonly [Kind in NoteQuestionKind]: Awaited<ReturnType<NotesReading[Kind]>> };

/** What the worker is told. */
export type WorkerRequest = NoteQuestion | { readonly kind: "cancel" };

/** What the worker says. */
export type WorkerNote =
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "answer"; readonly answer: Result<NoteAnswer, ReadingFailure> };

/** Answers questions, one at a time, and keeps what it has read of the files for the next ones. Never rejects. */
export function noteAnswering(): (
  question: NoteQuestion,
  onlooker: Onlooker,
) => Promise<Result<NoteAnswer, ReadingFailure>> {
  const parser = notesParser();
  const spare = sparing();

  async function answer(question: NoteQuestion, onlooker: Onlooker): Promise<Result<NoteAnswer, ReadingFailure>> {
    switch (question.kind) {
      case "read": {
        const read = await readPicked(question.picked, onlooker);
        return read.ok ? success({ kind: "read", notes: read.value }) : read;
      }
      case "parse":
        return success({ kind: "parse", parsed: spare(await parser.parse(question.sources, onlooker)) });
      case "compare": {
        const share = (0.9 * sizeOf(question.before)) / Math.max(1, sizeOf(question.before) + sizeOf(question.after));
        const before = await parser.decks(question.before, part(onlooker, 0, share));
        const after = await parser.decks(question.after, part(onlooker, share, 0.9));
        const changes = await compareNotes(before.decks, after.decks, onlooker.signal);
        return success({ kind: "compare", parsed: spare(parser.documents(after)), changes });
      }
    }
  }

  return async (question, onlooker) => {
    try {
      return await answer(question, onlooker);
    } catch (error) {
      if (onlooker.signal.aborted) return failure({ message: "This was cancelled; nothing was changed." });
      return failure({ message: `Your notes could not be read (${String(error)}); try again with fewer files.` });
    }
  };
}

/** Someone to whom this is the part of the work from one share to another. */
function part({ signal, onProgress }: Onlooker, from: number, to: number): Onlooker {
  return { signal, onProgress: (share) => onProgress(from + share * (to - from)) };
}

function sizeOf(sources: readonly NoteSource[]): number {
  return sources.reduce((sum, { file }) => sum + file.size, 0);
}
