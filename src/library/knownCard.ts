import type { CardId, CardKey } from "../deck/cardId.ts";

/** What was known of a card when it was last identified. */
export interface KnownCard {
  readonly cardId: CardId;
  readonly key: CardKey;
  readonly question: string;
  readonly answerHash: string;
  /** `sketchOf` its answer; facts of earlier versions lack it. */
  readonly answerSketch?: string;
  /** The topic in which it stands; a label does not say it. */
  readonly topic?: string;
}

/** Deck and topic; null where a label is all that is known. */
export function placeOf({ key, topic }: KnownCard): string | null {
  const slug = key.kind === "question" ? key.topic : topic;
  return slug === undefined ? null : `${key.deck}\u0000${slug}`;
}
