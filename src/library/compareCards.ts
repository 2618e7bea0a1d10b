import { sketchedLikeness, sketchedWords } from "./answerSketch.ts";
import { type KnownCard, placeOf } from "./knownCard.ts";
import { wordListOf } from "./questionWords.ts";
import type { WordWeights } from "./wordWeights.ts";

/** A card made ready for comparisons. */
export interface ReadCard {
  readonly card: KnownCard;
  /** The question with its white space folded. */
  readonly text: string;
  readonly words: readonly string[];
  readonly wordSet: ReadonlySet<string>;
  readonly weight: number;
  readonly place: string | null;
}

/** What two cards have in common. Shares are 0–1, words weighted by how rare they are. */
export interface Comparison {
  readonly sameQuestion: boolean;
  /** Dice coefficient of the questions' words. */
  readonly likeness: number;
  /** The weight of the most telling word that only one of them has: 0 where there is none, 1 for one that nobody else uses. */
  readonly unmatched: number;
  /** A slip of the pen was mended in a word, or so it seems: "simple" and "sample" are both right. */
  readonly mended: boolean;
  /** Each has a number, name with a digit or sign that the other lacks: "port 80" and "port 81" are two things. */
  readonly numbersConflict: boolean;
  /** One has such a word that the other lacks. */
  readonly numbersDiffer: boolean;
  /** The words in both stand in the same order: "is A part of B" asks something else than "is B part of A". */
  readonly inOrder: boolean;
  readonly sameAnswer: boolean;
  /** Jaccard coefficient of the answers' words; null where the log does not know them. */
  readonly answerLikeness: number | null;
  /** Different words in the answer (the lesser of both), at most 63; 0 where not known. */
  readonly answerWords: number;
}

export function readCard(card: KnownCard, weights: WordWeights): ReadCard {
  const words = wordListOf(card.question);
  const wordSet = new Set(words);
  let weight = 0;
  for (const word of wordSet) weight += weights.weight(word);
  const text = card.question.normalize("NFC").replace(/\s+/g, " ").trim();
  return { card, text, words, wordSet, weight, place: placeOf(card) };
}

export function compare(lost: ReadCard, found: ReadCard, weights: WordWeights): Comparison {
  const missing = [...lost.wordSet].filter((word) => !found.wordSet.has(word));
  const added = [...found.wordSet].filter((word) => !lost.wordSet.has(word));
  let missingWeight = total(missing, weights);
  let addedWeight = total(added, weights);
  let slips = 0;
  const unmatched = new Set([...missing, ...added]);
  for (const word of missing) {
    const mended = added.find((other) => isMended(word, other));
    if (mended === undefined) continue;
    // Sure only where nobody else writes the one and somebody else writes the other.
    const isSlip = weights.count(word) === 1 && weights.count(mended) > 1;
    if (isSlip) unmatched.delete(word);
    if (isSlip) unmatched.delete(mended);
    if (isSlip) slips++;
    const share = isSlip ? 1 : 0.7;
    missingWeight -= share * weights.weight(word);
    addedWeight -= share * weights.weight(mended);
  }
  const both = lost.weight + found.weight;
  const missingNumber = missing.some(isExact);
  const addedNumber = added.some(isExact);
  return {
    sameQuestion: lost.text === found.text,
    likeness: both === 0 ? 0 : (both - missingWeight - addedWeight) / both,
    unmatched: Math.max(0, ...Array.from(unmatched, (word) => (negations.has(word) ? 1 : weights.weight(word)))),
    mended: slips > 0,
    numbersConflict: missingNumber && addedNumber,
    numbersDiffer: missingNumber || addedNumber,
    inOrder: sharedIn(lost, found) === sharedIn(found, lost),
    ...compareAnswers(lost.card, found.card),
  };
}

function compareAnswers(lost: KnownCard, found: KnownCard) {
  const sameAnswer = lost.answerHash === found.answerHash;
  const one = lost.answerSketch ?? (sameAnswer ? found.answerSketch : undefined);
  const other = found.answerSketch ?? (sameAnswer ? lost.answerSketch : undefined);
  if (one === undefined || other === undefined) return { sameAnswer, answerLikeness: null, answerWords: 0 };
  const answerWords = Math.min(sketchedWords(one), sketchedWords(other));
  return { sameAnswer, answerLikeness: sameAnswer ? 1 : sketchedLikeness(one, other), answerWords };
}

function total(words: readonly string[], weights: WordWeights): number {
  return words.reduce((sum, word) => sum + weights.weight(word), 0);
}

/** However common: they turn a question round. */
const negations = new Set(
  "not no never none without except neither nicht kein keine nie ohne ne pas jamais sans nunca sin".split(" "),
);

/** A word in which every character counts. */
function isExact(word: string): boolean {
  return /\p{N}|^[^\p{L}]/u.test(word);
}

function sharedIn(one: ReadCard, other: ReadCard): string {
  return one.words.filter((word) => other.wordSet.has(word)).join(" ");
}

/** Long words of one beginning that a single slip tells apart: a letter too many, too few, another, or two changed over. */
function isMended(word: string, other: string): boolean {
  if (word.length < 4 || other.length < 4 || word[0] !== other[0] || isExact(word) || isExact(other)) return false;
  if (Math.abs(word.length - other.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === other[start]) start++;
  const rest = word.slice(start);
  const otherRest = other.slice(start);
  return (
    rest.slice(1) === otherRest.slice(1) ||
    rest.slice(1) === otherRest ||
    rest === otherRest.slice(1) ||
    (rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2))
  );
}
