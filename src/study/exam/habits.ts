import type { FoldState } from "../../facts/foldState.ts";
import { type AnswerHabits, defaultHabits } from "../../scheduler/exam/answerHabits.ts";
import { type Rating, ratings } from "../../scheduler/rating.ts";
import { isRecent } from "../../statistics/pace.ts";

/**
 * The usual habits with the learner's own answer times: for each rating the mean over the last 30 study days, to which
 * the usual time at the learner's pace counts as `usualAnswers` more.
 */
export function ownHabits({ tallies }: Pick<FoldState, "tallies">, today: number): AnswerHabits {
  const usual = defaultHabits.answerSeconds;
  const answers = { again: 0, hard: 0, good: 0, easy: 0 };
  const seconds = { again: 0, hard: 0, good: 0, easy: 0 };
  for (const [day, tally] of tallies) {
    if (!isRecent(day, today)) continue;
    for (const rating of ratings) {
      answers[rating] += tally.reviewsByRating[rating];
      seconds[rating] += tally.millisByRating[rating] / 1_000;
    }
  }
  const total = (of: (rating: Rating) => number) => ratings.reduce((sum, rating) => sum + of(rating), 0);
  // Beside what the same ratings usually take: many an Easy makes nobody fast.
  const known = usualAnswers * usual.good;
  const pace = within((total((r) => seconds[r]) + known) / (total((r) => answers[r] * usual[r]) + known));
  const own = (r: Rating) =>
    usual[r] * within((seconds[r] + usualAnswers * usual[r] * pace) / (answers[r] + usualAnswers) / usual[r]);
  return {
    ...defaultHabits,
    answerSeconds: { again: own("again"), hard: own("hard"), good: own("good"), easy: own("easy") },
  };
}

/**
 * Answers of one learner differ about as much as their mean is long, means of learners by a third of it, once the pace is
 * known: ten answers weigh as much as what is usual (empirical Bayes; the two spreads are our guess).
 */
const usualAnswers = 10;

/** Factors of the usual time; beyond them a clock was wrong rather than a learner slow. */
function within(factor: number): number {
  return Math.min(4, Math.max(0.25, factor));
}
