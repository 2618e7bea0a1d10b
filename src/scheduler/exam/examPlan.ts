import type { ExamScore } from "./examScore.ts";
import type { TodaysOrder } from "./todaysOrder.ts";
import type { TopicForecast } from "./topicForecast.ts";

/** What to expect of the days up to the last exam. Plain values and typed arrays, so that a worker can send it. */
export interface ExamForecast {
  /** How it was planned: over all days by prices, or each card once by its gain per second (very large sets). */
  readonly method: "prices" | "myopic";
  /** Exams from today on. */
  readonly exams: readonly ExamScore[];
  /** Expected score over all exams, 0–1, each with its importance. */
  readonly expected: number;
  /** No plan can be expected to score more (up to the grid's error, about 0.002); null for the myopic method. */
  readonly bound: number | null;
  readonly days: readonly PlannedDay[];
  readonly topics: readonly TopicForecast[];
  /** New cards that are expected to be still unseen in their exams. */
  readonly unseenCards: number;
  /** When minutes cannot suffice (new cards stay unseen, or an hour more gains a point), groups in the order in which to drop them. */
  readonly dropFirst: readonly number[];
  /** Price of a second by study-day number: hand it to the next plan, which then starts from it. */
  readonly prices: ReadonlyMap<number, number>;
}

export interface ExamPlan extends ExamForecast {
  readonly today: TodaysOrder;
}

export interface PlannedDay {
  /** Study-day number. */
  readonly day: number;
  /** Given, and expected to be used. */
  readonly minutes: number;
  readonly studyMinutes: number;
  readonly reviews: number;
  readonly newCards: number;
  /** By exam (in the order of `exams`): the expected score if study ended with this day. */
  readonly scores: readonly number[];
}
