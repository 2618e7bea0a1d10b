import type { CardId } from "../deck/cardId.ts";
import type { FactId, FactStamp, RetractionBody, ReviewBody } from "./fact.ts";
import type { FoldState } from "./foldState.ts";
import { tallyReview } from "./tally.ts";

/** Whether a fact was taken back for this card. */
export function isRetracted(state: FoldState, factId: FactId, cardId: CardId): boolean {
  return state.retracted.size > 0 && (state.retracted.get(factId)?.has(cardId) ?? false);
}

/** Takes a fact back, wherever in the order it stands; returns the cards for which it was not taken back before. */
export function retract(state: FoldState, { target, cardIds }: RetractionBody): readonly CardId[] {
  const settledByCardId = state.retracted.get(target) ?? new Map<CardId, boolean>();
  const fresh = cardIds.filter((cardId) => !settledByCardId.has(cardId));
  if (fresh.length === 0) return fresh;
  for (const cardId of fresh) settledByCardId.set(cardId, false);
  state.retracted.set(target, settledByCardId);
  return fresh;
}

/**
 * Counts an arriving review in its day's tally, unless it was taken back before. Where a refold met it ahead of its
 * arrival, it has been taken out already, and counting it makes that good.
 */
export function tallyArrival(state: FoldState, review: FactStamp & ReviewBody): void {
  // Most logs have no retraction; the hash of every fact's id is not worth its time.
  const settledByCardId = state.retracted.size === 0 ? undefined : state.retracted.get(review.id);
  if (settledByCardId?.get(review.cardId) === false) settledByCardId.set(review.cardId, true);
  else tallyReview(state.tallies, review, 1);
}

/** Takes a review that was taken back out of its day's tally, unless that is done or it was never in. */
export function settle(state: FoldState, review: FactStamp & ReviewBody): void {
  const settledByCardId = state.retracted.get(review.id);
  if (settledByCardId?.get(review.cardId) !== false) return;
  settledByCardId.set(review.cardId, true);
  tallyReview(state.tallies, review, -1);
}
