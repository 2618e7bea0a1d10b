import { ratings } from "../scheduler/rating.ts";
import type { ReviewBody } from "./fact.ts";
import type { DayTally } from "./foldState.ts";

/**
 * Counts a review in (`sign` 1) or takes it out again (-1); a day of which nothing is left was no day of study. In between
 * a count may go below zero, where a review is taken out before it has arrived.
 */
export function tallyReview(tallies: Map<number, DayTally>, review: ReviewBody, sign: 1 | -1): void {
  let tally = tallies.get(review.studyDay);
  if (tally === undefined) {
    tally = emptyTally();
    tallies.set(review.studyDay, tally);
  }
  const millis = sign * countedMillis(review.answerMillis);
  tally.reviews += sign;
  tally.millis += millis;
  tally.reviewsByRating[review.rating] += sign;
  tally.millisByRating[review.rating] += millis;
  if (review.shown === "review") {
    tally.dueShown += sign;
    if (review.rating !== "again") tally.dueRecalled += sign;
  }
  if (isEmpty(tally)) tallies.delete(review.studyDay);
}

export function emptyTally(): DayTally {
  const none = { again: 0, hard: 0, good: 0, easy: 0 };
  return {
    reviews: 0,
    millis: 0,
    reviewsByRating: none,
    millisByRating: { ...none },
    dueShown: 0,
    dueRecalled: 0,
  };
}

/** Whole milliseconds, at most a day: sums of them are exact, so they do not hang on the order of the facts. */
function countedMillis(answerMillis: number): number {
  return Math.min(Math.round(answerMillis), 86_400_000);
}

function isEmpty({ reviews, reviewsByRating, millisByRating, dueShown, dueRecalled }: DayTally): boolean {
  if (reviews !== 0 || dueShown !== 0 || dueRecalled !== 0) return false;
  return ratings.every((rating) => reviewsByRating[rating] === 0 && millisByRating[rating] === 0);
}
