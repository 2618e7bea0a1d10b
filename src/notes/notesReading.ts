import type { Onlooker } from "../deck/onlooker.ts";
import type { Result } from "../deck/result.ts";
import type { CardChanges } from "./cardChanges.ts";
import type { NoteSource, ParsedNotes } from "./parsedNotes.ts";
import type { PickedFile } from "./pickedFile.ts";
import type { ReadNotes } from "./readNote.ts";

/** The long work on the learner's files, wherever it is done. What is cancelled ends in a fault that nobody need hear. */
export interface NotesReading {
  read(picked: readonly PickedFile[], onlooker: Onlooker): Promise<Result<ReadNotes, ReadingFailure>>;
  parse(sources: readonly NoteSource[], onlooker: Onlooker): Promise<Result<ParsedNotes, ReadingFailure>>;
  /** What the files would be instead, and what becomes of their cards. */
  compare(
    before: readonly NoteSource[],
    after: readonly NoteSource[],
    onlooker: Onlooker,
  ): Promise<Result<{ readonly parsed: ParsedNotes; readonly changes: CardChanges }, ReadingFailure>>;
}

export interface ReadingFailure {
  /** One sentence with the cure. */
  readonly message: string;
}
