import type { CardId } from "../../deck/cardId.ts";
import { countOf } from "../words.ts";

/** A card, or the memory of one that is gone, in words. */
export interface ShownCard {
  readonly cardId: CardId;
  readonly question: string;
  /** Deck and topic. */
  readonly place: string;
  readonly reviewCount: number;
}

export function placeWords({ place, reviewCount }: ShownCard): string {
  return reviewCount === 0 ? place : `${place}, ${countOf(reviewCount, "review")}`;
}
