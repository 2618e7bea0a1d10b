import type { Comparison } from "./compareCards.ts";

/** Where the two cards stand: in one topic, in topics whose other cards went the same way, in one deck, or neither. */
export type Nearness = "topic" | "followed" | "deck" | "apart";

/** How often a thing stands in all cards that are known or new. */
export interface Counts {
  /** Nobody else has this answer. */
  readonly answerIsOwn: boolean;
  /** Nobody else has this question. */
  readonly questionIsOwn: boolean;
  /** Words of the question, weighted: how unlikely it is to be asked twice by chance. */
  readonly questionWeight: number;
}

/** Words at most this telling stand in every tenth question or more. */
const trifle = 0.4;

/** An answer of so many different words is not given twice by chance, a figure alone ("![Figure 4.4](…)") included. */
const manyWords = 6;

/** A figure alone has hardly more: its number, its path. */
const figureWords = 7;

/** One of so many is the same wherever and under whatever question it stands. */
const enoughWords = 12;

/** One of fewer words than this ("Yes.", "Port 80.") proves nothing. */
export const fewWords = 3;

/**
 * Why the two are one card, as long as no other comes into question; null where they may be two. It must never be wrong:
 * a deleted card and a new sibling of it, written on the same day, look like one reworded card. So a changed word that
 * tells something needs an answer that proves more, and numbers that differ are never passed over.
 */
export function sureReason(pair: Comparison, near: Nearness, counts: Counts): SureReason | null {
  const isNear = near === "topic" || near === "followed";
  const { sameQuestion, sameAnswer, likeness, unmatched, numbersConflict, answerWords, answerLikeness } = pair;
  if (sameQuestion && sameAnswer) {
    const isTelling = answerWords >= fewWords || counts.questionWeight >= 1.5;
    const isOwn = (isTelling && counts.questionIsOwn) || (answerWords >= manyWords && counts.answerIsOwn);
    if (isNear || answerWords >= enoughWords) return "unchanged";
    return isOwn ? "moved away" : null;
  }
  if (numbersConflict) return null;
  const sameButForTrifles = likeness >= 0.6 && unmatched <= trifle && pair.inOrder && !pair.numbersDiffer;
  if (sameAnswer) {
    // Elsewhere there may be another figure of the same name ("![Figure 4.4](media/figure4-4.png)").
    const isAlike = isNear ? likeness >= 0.15 : answerWords > figureWords && likeness >= 0.3;
    if (counts.answerIsOwn && answerWords >= enoughWords) return "own answer";
    if (counts.answerIsOwn && answerWords >= manyWords && isAlike) return "own answer";
    return isNear && sameButForTrifles ? "trifles" : null;
  }
  if (sameQuestion) {
    if (answerLikeness === null) return isNear && counts.questionIsOwn ? "own question" : null;
    // Elsewhere the same may be asked of another thing ("Which three points matter most?"), in an answer of the same form.
    // In another deck the same may be asked of another thing, in an answer of the same form.
    const enoughAlike = isNear ? 0.5 : near === "deck" ? 0.8 : 0.9;
    if (answerWords >= manyWords && counts.questionIsOwn && answerLikeness >= enoughAlike) return "own question";
    return near === "topic" && counts.questionIsOwn && counts.questionWeight >= 3 ? "own question" : null;
  }
  if (answerLikeness === null || answerWords < enoughWords) return null;
  return isNear && sameButForTrifles && !pair.mended && answerLikeness >= 0.5 ? "trifles" : null;
}

/** From the surest on; the last waits until it is known which topics were renamed. */
export const sureReasons = ["unchanged", "own answer", "own question", "trifles", "moved away"] as const;
export type SureReason = (typeof sureReasons)[number];

/** How likely it is that the two are one card, for comparing it with others; at most some 1.15. */
export function scoreOf(pair: Comparison, near: Nearness): number {
  const { likeness, sameQuestion, sameAnswer, answerLikeness, answerWords } = pair;
  const answer = sameAnswer
    ? 0.15 + 0.35 * Math.min(1, answerWords / manyWords)
    : 0.4 * Math.max(0, ((answerLikeness ?? 0.2) - 0.2) / 0.8);
  const place = near === "apart" ? 0 : near === "deck" ? 0.03 : 0.1;
  return 0.5 * likeness + (sameQuestion ? 0.05 : 0) + answer + place - (pair.numbersConflict ? 0.15 : 0);
}
