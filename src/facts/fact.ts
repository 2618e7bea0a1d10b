import type { CardId, CardKey } from "../deck/cardId.ts";
import type { Due, MemoryState } from "../scheduler/cardMemory.ts";
import type { Rating } from "../scheduler/rating.ts";

export type FactId = string & { readonly __factId: unique symbol };
export type DeviceId = string & { readonly __deviceId: unique symbol };

/** Who did it and when. `clock` is the hybrid logical clock (ms) that orders facts, ties by `id`; `at` is wall time. */
export interface FactStamp {
  /** Unique over devices. */
  readonly id: FactId;
  readonly device: DeviceId;
  /** Wall time, epoch ms; serves scheduling and display only. */
  readonly at: number;
  readonly utcOffsetMinutes: number;
  readonly clock: number;
}

/** One thing a person did (or the app did for them), never changed afterwards. */
export type Fact = FactStamp & FactBody;

export type FactBody =
  | ReviewBody
  | RetractionBody
  | SuspensionBody
  | BurialBody
  | StarringBody
  | ReschedulingBody
  | MemoryStartedBody
  | SettingBody
  | EntryBody
  | CardIdentifiedBody
  | CardAliasedBody
  | BackupMadeBody
  | UnknownBody;

/** A rating, and what it promised. */
export interface ReviewBody {
  readonly kind: "review";
  readonly cardId: CardId;
  readonly rating: Rating;
  readonly answerMillis: number;
  readonly studyDay: number;
  /** The state in which the card was shown. */
  readonly shown: MemoryState;
  readonly due: Due;
}

/** Takes one action back for good; `cardIds` are the cards that the action touched. */
export interface RetractionBody {
  readonly kind: "retraction";
  readonly target: FactId;
  readonly cardIds: readonly CardId[];
}

export interface SuspensionBody {
  readonly kind: "suspension";
  readonly cardIds: readonly CardId[];
  readonly suspended: boolean;
}

/** Hides cards until the given study day begins. */
export interface BurialBody {
  readonly kind: "burial";
  readonly cardIds: readonly CardId[];
  readonly untilDay: number;
}

export interface StarringBody {
  readonly kind: "starring";
  readonly cardIds: readonly CardId[];
  readonly starred: boolean;
}

/**
 * Moves due dates without a review, as bringing missed cards forward does: a card that stands in the phase `review` when
 * it happens is due on the day given.
 */
export interface ReschedulingBody {
  readonly kind: "rescheduling";
  readonly dues: readonly { readonly cardId: CardId; readonly dueDay: number }[];
}

/**
 * Takes memories over that were formed in another program. A card that has no review before it begins with what is given; on
 * any other it has no effect. So of two such facts about a card the first stands, as its promise was the one that was seen.
 */
export interface MemoryStartedBody {
  readonly kind: "memory-started";
  readonly memories: readonly {
    readonly cardId: CardId;
    /** As in `Memory` and `MemoryStart`. */
    readonly stability: number;
    readonly difficulty: number;
    readonly lastDay: number;
    readonly dueDay: number;
  }[];
}

/** Last writer wins, name by name. The value is what JSON can say; each setting's own decoder reads it. */
export interface SettingBody {
  readonly kind: "setting";
  readonly name: string;
  readonly value: Json;
}

/**
 * One thing kept under its key in a collection, as an answer of a quiz attempt or an exam: last writer wins, key by key.
 * The value is what JSON can say, null where it was removed; each collection's own decoder reads it, no sooner than it is
 * wanted.
 */
export interface EntryBody {
  readonly kind: "entry";
  readonly collection: string;
  readonly key: string;
  readonly value: Json;
}

/** Precedes the first fact about a card, so that its memory can be found again when its text has changed. */
export interface CardIdentifiedBody {
  readonly kind: "card-identified";
  readonly cardId: CardId;
  readonly key: CardKey;
  readonly question: string;
  readonly answerHash: string;
  /** The answer's words in short (`sketchOf` in library/answerSketch.ts); earlier versions did not write it. */
  readonly answerSketch?: string;
}

/** The card that now has the id `from` is the one whose memory lies under `to`. */
export interface CardAliasedBody {
  readonly kind: "card-aliased";
  readonly from: CardId;
  readonly to: CardId;
}

export interface BackupMadeBody {
  readonly kind: "backup-made";
  readonly factCount: number;
}

/** A kind that a newer version wrote: kept untouched, without effect here. */
export interface UnknownBody {
  readonly kind: "unknown";
  readonly raw: { readonly [name: string]: Json };
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
