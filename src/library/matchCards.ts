import type { CardId } from "../deck/cardId.ts";
import { alikePairs } from "./alikeQuestions.ts";
import type { KnownCard } from "./knownCard.ts";
import { dice, wordsOf } from "./questionWords.ts";
import { atOnce, type Slices } from "./slices.ts";
import { type CardPair, uniquePairs } from "./uniquePairs.ts";

export type { KnownCard } from "./knownCard.ts";

/** A memory whose card is gone, and the new card that may be the same one in other words. */
export interface Match extends CardPair {
  readonly certainty: "sure" | "unsure";
}

/** Questions at least this alike (Dice coefficient of words, 0–1) are worth asking about. */
const worthAsking = 0.5;

/** An equal answer alone may be chance ("Yes."); with questions at least this alike it is the same card. */
const alikeEnoughForSure = 0.3;

/** As `matchInSlices`, in one go. */
export function matchCards(vanished: readonly KnownCard[], appeared: readonly KnownCard[]): Match[] {
  return atOnce(matchInSlices(vanished, appeared));
}

/**
 * Finds vanished cards again among those that appeared; each card is matched at most once, the surest way first.
 *
 * Sure: question and answer as they were, in the same deck or else in another (its file or folder was renamed), where only one
 * card has both; a label put on a question whose text stayed as it was; the same answer under a question in partly the same
 * words, where no other card at all has that answer, those matched already included: an equal "Yes." is no proof.
 * Unsure: a question in much the same words, best first; the same answer under another question.
 */
export function* matchInSlices(vanished: readonly KnownCard[], appeared: readonly KnownCard[]): Slices<Match[]> {
  const matches: Match[] = [];
  const taken = new Set<CardId>();
  const left = (cards: readonly KnownCard[]) => cards.filter(({ cardId }) => !taken.has(cardId));
  const take = (pairs: readonly CardPair[], certainty: Match["certainty"]) => {
    for (const { vanished: from, appeared: to } of pairs) {
      if (taken.has(from.cardId) || taken.has(to.cardId)) continue;
      taken.add(from.cardId).add(to.cardId);
      matches.push({ vanished: from, appeared: to, certainty });
    }
  };

  for (const sign of [unchangedInDeck, unchanged]) {
    take(yield* uniquePairs(left(vanished), left(appeared), sign), "sure");
  }
  take((yield* uniquePairs(left(vanished), left(appeared), questionInDeck)).filter(isLabelled), "sure");
  const sameAnswer = yield* uniquePairs(vanished, appeared, ({ answerHash }) => answerHash);
  take(sameAnswer.filter(isPartlyAlike), "sure");
  take(yield* alikePairs(left(vanished), left(appeared), worthAsking), "unsure");
  take(sameAnswer, "unsure");
  return matches;
}

function unchanged(card: KnownCard): string {
  return `${card.answerHash}\u0000${foldWords(card.question)}`;
}

function unchangedInDeck(card: KnownCard): string {
  return `${card.key.deck}\u0000${unchanged(card)}`;
}

function questionInDeck(card: KnownCard): string {
  return `${card.key.deck}\u0000${foldWords(card.question)}`;
}

function foldWords(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

/** A label was added to the card, or taken from it. */
function isLabelled({ vanished, appeared }: CardPair): boolean {
  return vanished.key.kind === "label" || appeared.key.kind === "label";
}

function isPartlyAlike({ vanished, appeared }: CardPair): boolean {
  const words = wordsOf(vanished.question);
  const others = wordsOf(appeared.question);
  let shared = 0;
  for (const word of words) if (others.has(word)) shared++;
  return dice(words.size, others.size, shared) >= alikeEnoughForSure;
}
