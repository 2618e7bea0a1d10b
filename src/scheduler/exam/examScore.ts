import type { Exam } from "./examRequest.ts";

/** What is predicted for one exam; scores are shares, 0–1. */
export interface ExamScore {
  /** Place of the exam in the request. */
  readonly exam: number;
  readonly day: number;
  /** Expected weighted recall when the plan is followed, and when nothing is studied from now on. */
  readonly expected: number;
  readonly withoutStudy: number;
  /** The score lies between these with `bandShare` probability. */
  readonly low: number;
  readonly high: number;
}

/** How likely the score lies in its band. */
export const bandShare = 0.9;

/**
 * Standard deviation of the error that all cards share because the model does not fit the learner. Not derived: set so
 * that bands hold their promise for learners of another kind too (`npm run bench -- exam` prints how often they do).
 */
const modelError = 0.03;

/**
 * `recall` and `unstudied` hold each card's expected recall with and without study. A card is recalled or not: whatever
 * answers are still to come, its variance is p·(1 − p) at its mean recall p (law of total variance), and cards are taken
 * to be independent. To that the error shared by all cards is added; a normal distribution gives the band.
 */
export function examScore(
  exam: Exam,
  place: number,
  recall: (card: number) => number,
  unstudied: (card: number) => number,
): ExamScore {
  let weights = 0;
  let squares = 0;
  let score = 0;
  let bare = 0;
  for (const [card, weight] of exam.weights.entries()) {
    if (weight === 0) continue;
    const p = recall(card);
    weights += weight;
    score += weight * p;
    bare += weight * unstudied(card);
    squares += weight * weight * p * (1 - p);
  }
  if (weights === 0) return { exam: place, day: exam.day, expected: 0, withoutStudy: 0, low: 0, high: 0 };
  const expected = within01(score / weights);
  const eachOnce = squares / (weights * weights);
  // Questions drawn at random, each card as often as it counts.
  const drawn = exam.questions === undefined ? eachOnce : (expected * (1 - expected)) / exam.questions;
  const spread = bandQuantile * Math.sqrt(Math.max(eachOnce, drawn) + modelError ** 2);
  return {
    exam: place,
    day: exam.day,
    expected,
    withoutStudy: within01(bare / weights),
    low: within01(expected - spread),
    high: within01(expected + spread),
  };
}

/** Of the standard normal distribution, for `bandShare` in the middle. */
const bandQuantile = 1.645;

function within01(value: number): number {
  return Math.min(1, Math.max(0, value));
}
