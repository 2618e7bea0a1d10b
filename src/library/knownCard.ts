import type { CardId, CardKey } from "../deck/cardId.ts";

/** What was known of a card when its first fact was written. */
export interface KnownCard {
  readonly cardId: CardId;
  readonly key: CardKey;
  readonly question: string;
  readonly answerHash: string;
}
