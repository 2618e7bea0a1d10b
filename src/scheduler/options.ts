export interface SchedulerOptions {
  /** Probability of recall (0–1, exclusive) at which a card comes back. */
  readonly desiredRetention: number;
  /** Days, at least 1; no promise reaches further. */
  readonly maximumIntervalDays: number;
  /** Minutes until a card being learned comes back, step by step; empty: it leaves learning with its first rating. */
  readonly learningStepsMinutes: readonly number[];
  /** The same for a forgotten card. */
  readonly relearningStepsMinutes: readonly number[];
  /** Whether intervals are spread a little, so that cards learned together do not stay together. */
  readonly fuzz: boolean;
}

export const defaultOptions: SchedulerOptions = {
  desiredRetention: 0.9,
  maximumIntervalDays: 36_500,
  learningStepsMinutes: [1, 10],
  relearningStepsMinutes: [10],
  fuzz: true,
};
