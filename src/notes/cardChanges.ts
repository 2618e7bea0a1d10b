import type { CardId } from "../deck/cardId.ts";

/** What becomes of cards when files change. */
export interface CardChanges {
  readonly added: readonly PlacedCard[];
  /** The same card with another answer, or a question that was reworded beyond doubt. */
  readonly changed: readonly CardChange[];
  /** The same question and answer in another topic or deck. */
  readonly moved: readonly CardChange[];
  /** Its memory is kept, and listed until the card comes back. */
  readonly gone: readonly PlacedCard[];
  readonly sameCount: number;
}

export interface PlacedCard {
  readonly cardId: CardId;
  /** As written. */
  readonly question: string;
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

export interface CardChange {
  readonly before: PlacedCard;
  readonly after: PlacedCard;
}
