import type { CardId } from "../deck/cardId.ts";
import { type Comparison, compare, type ReadCard, readCard } from "./compareCards.ts";
import type { KnownCard } from "./knownCard.ts";
import { likelyPairs } from "./likelyPairs.ts";
import { atOnce, type Slices } from "./slices.ts";
import {
  type Counts,
  fewWords,
  type Nearness,
  type SureReason,
  scoreOf,
  sureReason,
  sureReasons,
} from "./sureRules.ts";
import { type WordWeights, weighWords } from "./wordWeights.ts";

export type { KnownCard } from "./knownCard.ts";

/** What was found out about memories whose cards are gone. */
export interface Matches {
  /** Each memory and each card once. */
  readonly sure: readonly CardPair[];
  /** What only the learner can decide: the cards that it may be, the likeliest first. */
  readonly unsure: readonly Question[];
}

export interface CardPair {
  readonly lost: KnownCard;
  readonly found: KnownCard;
}

export interface Question {
  readonly lost: KnownCard;
  readonly candidates: readonly KnownCard[];
}

export interface Surroundings {
  /** Cards that are known and where they were. They are no partners, but tell which words and answers are common. */
  readonly present?: readonly KnownCard[];
  /** Pairs that the learner has said are two cards. */
  readonly isDeclined?: (lost: CardId, found: CardId) => boolean;
}

/** A pair at least this likely is worth a question. */
const worthAsking = 0.5;
const mostCandidates = 5;

/** By how much the next best must be less likely. */
const margin = 0.1;

/** So many cards that went from one topic to another show that the topic was renamed, cut or joined. */
const cardsToFollow = 2;

/** As much work as to look up about this many words. */
const wordsInComparison = 30;

/** As `matchInSlices`, in one go. */
export function matchCards(
  lost: readonly KnownCard[],
  appeared: readonly KnownCard[],
  surroundings?: Surroundings,
): Matches {
  return atOnce(matchInSlices(lost, appeared, surroundings));
}

/**
 * Finds lost cards again among those that appeared. The surest pairs are taken first, all that are as sure at once, and
 * only where nothing else comes near; what they show about topics that were renamed counts for the rest. The outcome does
 * not depend on the order of the lists.
 */
export function* matchInSlices(
  lost: readonly KnownCard[],
  appeared: readonly KnownCard[],
  { present = [], isDeclined = () => false }: Surroundings = {},
): Slices<Matches> {
  if (lost.length === 0 || appeared.length === 0) return { sure: [], unsure: [] };
  const weights = yield* weighWords(lost, appeared, present);
  const from = yield* readCards(lost, weights);
  const to = yield* readCards(appeared, weights);
  const answers = new Map<string, number>();
  const questions = new Map<string, number>();
  for (const cards of [lost, appeared, present]) {
    for (const { answerHash, question } of cards) {
      count(answers, answerHash);
      count(questions, question);
      yield 5;
    }
  }

  const pairs: Pair[] = [];
  for (const [index, partners] of (yield* likelyPairs(from, to, weights)).entries()) {
    const one = from[index];
    if (one === undefined) continue;
    for (const partner of partners) {
      const other = to[partner];
      if (other === undefined || isDeclined(one.card.cardId, other.card.cardId)) continue;
      pairs.push(new Pair(one, other, compare(one, other, weights), answers, questions));
      yield wordsInComparison;
    }
  }
  const sure = yield* takeSure(pairs);
  return { sure, unsure: yield* questionsIn(pairs) };
}

/** In the order of their ids, so that the outcome is the same on every device. */
function* readCards(cards: readonly KnownCard[], weights: WordWeights): Slices<ReadCard[]> {
  const read: ReadCard[] = [];
  for (const card of cards.toSorted((a, b) => (a.cardId < b.cardId ? -1 : 1))) {
    read.push(readCard(card, weights));
    yield wordsInComparison;
  }
  return read;
}

/** Two cards that may be one. */
class Pair {
  readonly lost: ReadCard;
  readonly found: ReadCard;
  readonly likeness: Comparison;
  readonly counts: Counts;
  near: Nearness;
  score: number;
  reason: SureReason | null;
  isTaken = false;
  /** The other pairs of its two cards. */
  rivals: readonly Pair[] = [];

  constructor(
    lost: ReadCard,
    found: ReadCard,
    likeness: Comparison,
    answers: ReadonlyMap<string, number>,
    questions: ReadonlyMap<string, number>,
  ) {
    this.lost = lost;
    this.found = found;
    this.likeness = likeness;
    const { question, answerHash } = lost.card;
    this.counts = {
      answerIsOwn: (answers.get(answerHash) ?? 0) <= 2 && answerHash === found.card.answerHash,
      questionIsOwn: (questions.get(question) ?? 0) <= 2,
      questionWeight: lost.weight,
    };
    const sameDeck = lost.card.key.deck === found.card.key.deck;
    this.near = lost.place !== null && lost.place === found.place ? "topic" : sameDeck ? "deck" : "apart";
    this.score = scoreOf(likeness, this.near);
    this.reason = sureReason(likeness, this.near, this.counts);
  }

  follow(): void {
    if (this.near === "topic") return;
    this.near = "followed";
    this.score = scoreOf(this.likeness, this.near);
    this.reason = sureReason(this.likeness, this.near, this.counts);
  }
}

function* takeSure(pairs: readonly Pair[]): Slices<CardPair[]> {
  const byLost = yield* grouped(pairs, ({ lost }) => lost);
  const byFound = yield* grouped(pairs, ({ found }) => found);
  for (const pair of pairs) {
    pair.rivals = [...(byLost.get(pair.lost) ?? []), ...(byFound.get(pair.found) ?? [])].filter((one) => one !== pair);
    yield wordsInComparison;
  }
  const sure: CardPair[] = [];
  const moves = new Map<string, number>();
  let open = pairs;
  for (let before = -1; before < sure.length; ) {
    before = sure.length;
    open = open.filter(({ isTaken }) => !isTaken);
    yield open.length;
    for (const reason of sureReasons) {
      const now: Pair[] = [];
      for (const pair of open) {
        if (!pair.isTaken && pair.reason === reason && stands(pair)) now.push(pair);
        yield 1;
      }
      if (now.length === 0) continue;
      for (const pair of now) {
        sure.push({ lost: pair.lost.card, found: pair.found.card });
        for (const one of [pair, ...pair.rivals]) one.isTaken = true;
        if (pair.lost.place !== null && pair.found.place !== null) count(moves, moveOf(pair));
        yield wordsInComparison;
      }
      for (const pair of open) {
        if (!pair.isTaken && (moves.get(moveOf(pair)) ?? 0) >= cardsToFollow) pair.follow();
        yield 1;
      }
    }
  }
  return sure;
}

/** Nothing else comes near. */
function stands(pair: Pair): boolean {
  return !pair.rivals.some((rival) => !rival.isTaken && isDisputed(pair, rival));
}

/** Whether the rival may as well be meant, so that neither is sure. */
function isDisputed(pair: Pair, rival: Pair): boolean {
  const { sameQuestion, sameAnswer, likeness, answerWords, answerLikeness, numbersConflict } = rival.likeness;
  if (pair.reason === "own answer") return (sameQuestion && rival.counts.questionIsOwn) || rival.score > pair.score;
  if (!isUnchanged(pair)) return rival.score > pair.score - margin;
  if (isUnchanged(rival)) return !isNearer(pair, rival);
  // The card as it was may be a copy that somebody made before rewording the original.
  if (numbersConflict || hasOwn(rival, pair)) return false;
  if (sameAnswer && (answerWords >= fewWords || (likeness >= 0.6 && !isNear(pair)))) return true;
  if (!isNear(rival) || !isNearer(rival, pair)) return false;
  if (sameAnswer) return likeness >= 0.3;
  if (answerLikeness === null || answerWords < fewWords) return likeness >= 0.6;
  return answerLikeness >= 0.75 || (answerLikeness >= 0.5 && likeness >= 0.4);
}

/** The other card of the rival has a partner as it was: the rival is a sibling. */
function hasOwn(rival: Pair, pair: Pair): boolean {
  return rival.rivals.some((other) => isUnchanged(other) && other.lost !== pair.lost && other.found !== pair.found);
}

function isUnchanged({ likeness }: Pair): boolean {
  return likeness.sameQuestion && likeness.sameAnswer;
}

function isNear({ near }: Pair): boolean {
  return near === "topic" || near === "followed";
}

function isNearer(pair: Pair, rival: Pair): boolean {
  return nearness.indexOf(pair.near) < nearness.indexOf(rival.near);
}

const nearness: readonly Nearness[] = ["topic", "followed", "deck", "apart"];

function moveOf({ lost, found }: Pair): string {
  return `${lost.place}\u0001${found.place}`;
}

function* questionsIn(pairs: readonly Pair[]): Slices<Question[]> {
  const worthy = pairs.filter(({ isTaken, score }) => !isTaken && score >= worthAsking);
  yield pairs.length;
  const byLost = yield* grouped(worthy, ({ lost }) => lost);
  return Array.from(byLost, ([lost, group]) => ({
    lost: lost.card,
    candidates: group
      .sort((a, b) => b.score - a.score)
      .slice(0, mostCandidates)
      .map(({ found }) => found.card),
  }));
}

function* grouped(pairs: readonly Pair[], keyOf: (pair: Pair) => ReadCard): Slices<Map<ReadCard, Pair[]>> {
  const groups = new Map<ReadCard, Pair[]>();
  for (const pair of pairs) {
    const group = groups.get(keyOf(pair));
    if (group === undefined) groups.set(keyOf(pair), [pair]);
    else group.push(pair);
    yield 1;
  }
  return groups;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
