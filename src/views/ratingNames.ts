import type { Rating } from "../scheduler/rating.ts";

/** The ratings as the learner reads them, worst first as on the keys 1–4. */
export const ratingNames: Readonly<Record<Rating, string>> = {
  again: "Again",
  hard: "Hard",
  good: "Good",
  easy: "Easy",
};

export const ratingOrder: readonly Rating[] = ["again", "hard", "good", "easy"];
