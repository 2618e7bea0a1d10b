import { defaultOptions } from "../options.ts";
import type { Rating } from "../rating.ts";

export type ByRating = Readonly<Record<Rating, number>>;

/** How a learner answers: how long, with which ratings, and how often again on the same day. Shares sum to 1. */
export interface AnswerHabits {
  readonly answerSeconds: ByRating;
  /** Shares of the first rating of a new card. */
  readonly firstRatings: ByRating;
  /** Shares of the ratings of a card that was recalled. */
  readonly recalledRatings: Readonly<Record<Exclude<Rating, "again">, number>>;
  /** Shares of the next rating on the same day, on the ladder of (re)learning steps, by the rating before it. */
  readonly learningRepeats: RepeatShares;
  readonly relearningRepeats: RepeatShares;
  /** As in `SchedulerOptions`: these decide how often a card comes back within a day. */
  readonly learningStepsMinutes: readonly number[];
  readonly relearningStepsMinutes: readonly number[];
}

export type RepeatShares = Readonly<Record<Exclude<Rating, "easy">, ByRating>>;

/** Shares are the defaults of the FSRS simulator (open-spaced-repetition, `DEFAULT_FIRST_RATING_PROB` and its like). */
export const defaultHabits: AnswerHabits = {
  answerSeconds: { again: 19.4, hard: 17.6, good: 12.4, easy: 8.9 },
  firstRatings: { again: 0.24, hard: 0.094, good: 0.495, easy: 0.171 },
  recalledRatings: { hard: 0.224, good: 0.631, easy: 0.145 },
  learningRepeats: {
    again: { again: 0.3687, hard: 0.0628, good: 0.5108, easy: 0.0577 },
    hard: { again: 0.0441, hard: 0.4553, good: 0.4457, easy: 0.0549 },
    good: { again: 0.0518, hard: 0.047, good: 0.8462, easy: 0.055 },
  },
  relearningRepeats: {
    again: { again: 0.2157, hard: 0.0643, good: 0.6595, easy: 0.0605 },
    hard: { again: 0.05, hard: 0.4638, good: 0.4475, easy: 0.0387 },
    good: { again: 0.1056, hard: 0.1434, good: 0.7266, easy: 0.0244 },
  },
  learningStepsMinutes: defaultOptions.learningStepsMinutes,
  relearningStepsMinutes: defaultOptions.relearningStepsMinutes,
};
