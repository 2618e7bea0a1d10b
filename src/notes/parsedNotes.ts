import type { StartingMemory } from "../deck/card.ts";
import type { CardId } from "../deck/cardId.ts";
import type { NoteFile } from "../facts/notes.ts";
import type { ContentDocuments } from "../parser/contentDocuments.ts";
import type { Recognition } from "../parser/dialects/recognition.ts";

/** A file of the tree with its bytes, to be parsed. */
export interface NoteSource {
  readonly path: string;
  readonly file: NoteFile;
  readonly bytes: Blob;
}

/** What the learner's own files say. */
export interface ParsedNotes extends ContentDocuments {
  /** What files that are not native ones were taken for, by path. */
  readonly dialects: ReadonlyMap<string, Recognition>;
  /** Schedules that another program wrote into the files. */
  readonly schedules: readonly { readonly cardId: CardId; readonly memory: StartingMemory }[];
}

/** Before the path of an own picture, this makes the id by which the app knows it. */
export const OWN_MEDIA = "own-media/";
