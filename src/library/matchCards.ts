import type { CardId, CardKey } from "../deck/cardId.ts";

/** What was known of a card when its first fact was written. */
export interface KnownCard {
  readonly cardId: CardId;
  readonly key: CardKey;
  readonly question: string;
  readonly answerHash: string;
}

/** A memory whose card is gone, and the new card that may be the same one in other words. */
export interface Match {
  readonly vanished: KnownCard;
  readonly appeared: KnownCard;
  readonly certainty: "sure" | "unsure";
}

/** Questions at least this alike (Dice coefficient of words, 0–1) are worth asking about. */
const worthAsking = 0.5;

/** An equal answer alone may be chance ("Yes."); with questions at least this alike it is the same card. */
const alikeEnoughForSure = 0.3;

/**
 * Finds vanished cards again among those that appeared. Sure: the same answer under a question
 * in partly the same words, and no other vanished or appeared card has that answer; or a label put on a question whose
 * text stayed as it was. Unsure: the same answer under another question, or a question in much the same words, best
 * first. Each card is matched at most once.
 */
export function matchCards(vanished: readonly KnownCard[], appeared: readonly KnownCard[]): Match[] {
  const sameAnswer = uniquePairs(vanished, appeared, (card) => card.answerHash).map(withCertainty);
  const matches: Match[] = [];
  const takenVanished = new Set<CardId>();
  const takenAppeared = new Set<CardId>();
  const candidates = [
    ...labelled(vanished, appeared),
    ...sameAnswer.filter(({ certainty }) => certainty === "sure"),
    ...alike(vanished, appeared),
    ...sameAnswer,
  ];
  for (const match of candidates) {
    if (takenVanished.has(match.vanished.cardId) || takenAppeared.has(match.appeared.cardId)) continue;
    takenVanished.add(match.vanished.cardId);
    takenAppeared.add(match.appeared.cardId);
    matches.push(match);
  }
  return matches;
}

/** A label added to (or taken from) a card, its question and deck unchanged. */
function labelled(vanished: readonly KnownCard[], appeared: readonly KnownCard[]): Match[] {
  return uniquePairs(vanished, appeared, (card) => `${card.key.deck}\u0000${foldWords(card.question)}`).filter(
    (match) => match.vanished.key.kind === "label" || match.appeared.key.kind === "label",
  );
}

function withCertainty(match: Match): Match {
  const likeness = dice(wordsOf(match.vanished.question), wordsOf(match.appeared.question));
  return likeness >= alikeEnoughForSure ? match : { ...match, certainty: "unsure" };
}

function uniquePairs(
  vanished: readonly KnownCard[],
  appeared: readonly KnownCard[],
  signOf: (card: KnownCard) => string,
): Match[] {
  const appearedBySign = groupBy(appeared, signOf);
  const matches: Match[] = [];
  for (const [sign, cards] of groupBy(vanished, signOf)) {
    const [from, otherFrom] = cards;
    const [to, otherTo] = appearedBySign.get(sign) ?? [];
    if (from === undefined || to === undefined || otherFrom !== undefined || otherTo !== undefined) continue;
    matches.push({ vanished: from, appeared: to, certainty: "sure" });
  }
  return matches;
}

function groupBy(cards: readonly KnownCard[], signOf: (card: KnownCard) => string): Map<string, KnownCard[]> {
  const groups = new Map<string, KnownCard[]>();
  for (const card of cards) {
    const sign = signOf(card);
    const group = groups.get(sign);
    if (group === undefined) groups.set(sign, [card]);
    else group.push(card);
  }
  return groups;
}

function alike(vanished: readonly KnownCard[], appeared: readonly KnownCard[]): Match[] {
  const words = new Map(appeared.map((card) => [card.cardId, wordsOf(card.question)]));
  const rated: { readonly match: Match; readonly likeness: number }[] = [];
  for (const from of vanished) {
    const fromWords = wordsOf(from.question);
    for (const to of appeared) {
      const likeness = dice(fromWords, words.get(to.cardId) ?? new Set()) + (samePlace(from, to) ? 0.05 : 0);
      if (likeness >= worthAsking) {
        rated.push({ match: { vanished: from, appeared: to, certainty: "unsure" }, likeness });
      }
    }
  }
  return rated.sort((a, b) => b.likeness - a.likeness).map(({ match }) => match);
}

function samePlace(a: KnownCard, b: KnownCard): boolean {
  return (
    a.key.deck === b.key.deck && a.key.kind === "question" && b.key.kind === "question" && a.key.topic === b.key.topic
  );
}

/** Sørensen–Dice coefficient of two sets of words, 0–1. */
function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return (2 * shared) / (a.size + b.size);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function foldWords(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}
