import { failure, success } from "../deck/result.ts";
import { compareNotes } from "../notes/compareNotes.ts";
import { notesParser } from "../notes/notesParser.ts";
import type { NotesReading, Onlooker, ReadingFailure } from "../notes/notesReading.ts";
import type { NoteSource } from "../notes/parsedNotes.ts";
import type { PickedFile } from "../notes/pickedFile.ts";
import { readPicked } from "../notes/readPicked.ts";

/** What is asked about the learner's own files, as a message can carry it. */
export type NoteQuestion =
  | { readonly kind: "read"; readonly picked: readonly PickedFile[] }
  | { readonly kind: "parse"; readonly sources: readonly NoteSource[] }
  | { readonly kind: "compare"; readonly before: readonly NoteSource[]; readonly after: readonly NoteSource[] };

export type NoteQuestionKind = NoteQuestion["kind"];
export type NoteAnswers = { readonly [Kind in NoteQuestionKind]: Awaited<ReturnType<NotesReading[Kind]>> };
export type NoteAnswer = NoteAnswers[NoteQuestionKind];

/** What the worker is told. */
export type WorkerRequest = NoteQuestion | { readonly kind: "cancel" };

/** What the worker says. */
export type WorkerNote =
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "answer"; readonly answer: NoteAnswer };

export const cancelled: ReadingFailure = { message: "This was cancelled; nothing was changed." };

/** Answers questions, one at a time, and keeps what it has read of the files for the next ones. Never rejects. */
export function noteAnswering(): (question: NoteQuestion, onlooker: Onlooker) => Promise<NoteAnswer> {
  const parser = notesParser();

  async function answer(question: NoteQuestion, onlooker: Onlooker): Promise<NoteAnswer> {
    switch (question.kind) {
      case "read":
        return readPicked(question.picked, onlooker);
      case "parse":
        return success(await parser.parse(question.sources, onlooker));
      case "compare": {
        const share = (0.9 * sizeOf(question.before)) / Math.max(1, sizeOf(question.before) + sizeOf(question.after));
        const before = await parser.decks(question.before, part(onlooker, 0, share));
        const after = await parser.decks(question.after, part(onlooker, share, 0.9));
        const changes = await compareNotes(before.decks, after.decks, onlooker.signal);
        return success({ parsed: parser.documents(after), changes });
      }
    }
  }

  return async (question, onlooker) => {
    try {
      return await answer(question, onlooker);
    } catch (error) {
      if (onlooker.signal.aborted) return failure(cancelled);
      return failure({ message: `Your notes could not be read (${String(error)}); try again with fewer files.` });
    }
  };
}

function sizeOf(sources: readonly NoteSource[]): number {
  return sources.reduce((sum, { file }) => sum + file.size, 0);
}

/** Someone to whom this is the part of the work from one share to another. */
function part({ signal, onProgress }: Onlooker, from: number, to: number): Onlooker {
  return { signal, onProgress: (share) => onProgress(from + share * (to - from)) };
}
