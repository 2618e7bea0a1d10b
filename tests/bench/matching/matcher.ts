import type { CardId } from "../../../src/deck/cardId.ts";
import { type KnownCard, matchCards, type Surroundings } from "../../../src/library/matchCards.ts";

/** What a matcher says: the card found by itself, or those that it asks about, best first. */
export interface Found {
  readonly sure: ReadonlyMap<CardId, CardId>;
  readonly asked: ReadonlyMap<CardId, readonly KnownCard[]>;
}

export function matchedBy(lost: readonly KnownCard[], appeared: readonly KnownCard[], around: Surroundings): Found {
  const { sure, unsure } = matchCards(lost, appeared, around);
  return {
    sure: new Map(sure.map(({ lost, found }) => [lost.cardId, found.cardId])),
    asked: new Map(unsure.map(({ lost, candidates }) => [lost.cardId, candidates])),
  };
}
