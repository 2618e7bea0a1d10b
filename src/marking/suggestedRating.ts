import type { Rating } from "../scheduler/rating.ts";

/** How sure the learner was before the answer was shown. */
export type Confidence = "sure" | "unsure" | "guess";

/**
 * The rating that a score (0 to 1) suggests. Below a half it is a failure, since Hard counts as a success; all of it is Good, and
 * Easy when the learner was sure. What was guessed right is Hard at best. Throws for a score outside 0 to 1.
 */
export function suggestedRating(score: number, confidence: Confidence | null = null): Rating {
  if (!(score >= 0 && score <= 1)) throw new RangeError(`A score lies between 0 and 1, not at ${score}.`);
  if (score < HARD_FROM) return "again";
  if (score < GOOD_FROM || confidence === "guess") return "hard";
  return score === 1 && confidence === "sure" ? "easy" : "good";
}

const HARD_FROM = 0.5;
/** Four of five points: a detail may be missing from an answer that went well. */
const GOOD_FROM = 0.8;
