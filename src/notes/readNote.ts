import type { NoteFile } from "../facts/notes.ts";

/** A file that Recto takes in: notes, what they show, and what says how they are to be read. */
export interface ReadNote {
  readonly path: string;
  readonly kind: NoteKind;
  readonly file: NoteFile;
  /** As it was given, of the type that its name says. */
  readonly bytes: Blob;
}

/** `text` and `table` have cards, a `description` says what the picture of its name shows, `settings` are another program's. */
export type NoteKind = "text" | "table" | "picture" | "description" | "settings";

/** A file that stays out. */
export interface LeftOut {
  readonly path: string;
  /** `refused`: the learner will miss it; `ignored`: it is nothing for Recto. */
  readonly severity: "refused" | "ignored";
  /** One sentence with the cure. */
  readonly message: string;
}

/** All that was picked, read and weighed. */
export interface ReadNotes {
  /** By path, in the order of code units; each path once. */
  readonly notes: readonly ReadNote[];
  readonly leftOut: readonly LeftOut[];
  /** Folders that were given as a whole: what lay below one of them before and is not here now is gone. */
  readonly folders: readonly string[];
}
