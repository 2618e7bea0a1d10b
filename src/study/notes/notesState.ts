import type { ParseIssue } from "../../deck/parseIssue.ts";
import type { CardChanges } from "../../notes/cardChanges.ts";
import type { LeftOut } from "../../notes/readNote.ts";
import type { DialectName, Recognition } from "../../parser/dialects/recognition.ts";

/** Where adding notes stands. Nothing is kept before `adding`, and nothing shows before it has ended. */
export type NotesState =
  | { readonly kind: "idle" }
  /** Share of the work done, 0–1; null where it cannot be told yet. */
  | { readonly kind: "reading"; readonly progress: number | null }
  | { readonly kind: "preview"; readonly preview: NotesPreview }
  /** Another reading of the preview is under way, as when a file is to be taken for something else. */
  | { readonly kind: "rereading"; readonly preview: NotesPreview; readonly progress: number | null }
  | { readonly kind: "adding"; readonly preview: NotesPreview; readonly progress: number }
  | { readonly kind: "added"; readonly summary: AddedSummary }
  /** Nothing was changed; one sentence with the cure. */
  | { readonly kind: "refused"; readonly sentence: string };

/** What would be there after adding what was picked. */
export interface NotesPreview {
  /** The decks that what was picked has to do with. */
  readonly decks: readonly PreviewDeck[];
  /** Of those that stay the same, only the ones in these decks are counted. */
  readonly cards: CardChanges;
  /** New cards of which there is a memory, as of some that were here before. */
  readonly knownCount: number;
  readonly files: {
    readonly added: readonly string[];
    readonly changed: readonly string[];
    readonly sameCount: number;
    /** They lay in a folder that was given anew as a whole, and are not in it any more. */
    readonly gone: readonly string[];
    /** They were edited in the app, and what was picked is older. */
    readonly editedHere: readonly string[];
    /** They have changed in the app and in what was picked: both are kept, to be chosen from. */
    readonly apart: readonly string[];
  };
  /** Whether what is gone is to be removed. */
  readonly removesGone: boolean;
  /** Whether what was picked takes the place of later edits in the app. */
  readonly takesPicked: boolean;
  /** The folder that what was picked looks like under a new name, and whether it takes that one's place. */
  readonly renamedFrom: { readonly folder: string; readonly replaces: boolean } | null;
  readonly pictureCount: number;
  /** Those of them that no note shows. */
  readonly unshownCount: number;
  /** Bytes of everything that is new or changed. */
  readonly size: number;
  /** Of the files that were picked. */
  readonly issues: readonly ParseIssue[];
  readonly leftOut: readonly LeftOut[];
  /** Cards that bring a schedule from another program and have none here. */
  readonly scheduleCount: number;
}

export interface PreviewDeck {
  readonly slug: string;
  readonly title: string;
  /** It takes the place of a deck that came with Recto. */
  readonly replacesShipped: boolean;
  readonly topics: readonly PreviewTopic[];
}

export interface PreviewTopic {
  readonly title: string;
  readonly file: string;
  readonly cardCount: number;
  readonly figureCount: number;
  /** Null: a native file. */
  readonly taken: Recognition | null;
  /** What the learner has switched it to. */
  readonly as: DialectName | "native" | null;
}

export interface AddedSummary {
  readonly deckSlugs: readonly string[];
  readonly addedCards: number;
  readonly changedCards: number;
  readonly movedCards: number;
  readonly goneCards: number;
}
