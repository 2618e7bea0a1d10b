import type { LibraryScope } from "../../library/library.ts";

/** What the learner says of an exam. Checked by `draftFaults`. */
export interface ExamDraft {
  readonly name: string;
  /** When it begins: epoch ms, and the minutes east of UTC that its local date and time are told in. */
  readonly at: number;
  readonly utcOffsetMinutes: number;
  /** What it asks, each deck or topic once. */
  readonly parts: readonly ExamPart[];
  /** Minutes of study on the days before it. */
  readonly minutes: WeekMinutes;
  /** Single dates without study, as calendar days (`dayOfDate`). */
  readonly daysOff: readonly number[];
  /** Score to be reached, 0–1; null where none was set. */
  readonly targetScore: number | null;
}

export interface ExamPart {
  readonly scope: ExamScope;
  /**
   * What the part counts beside the others, as the share of points that the exam gives for it; its cards share it evenly.
   * A topic that has a part of its own is not in its deck's part: with weight 0 it is left out.
   */
  readonly weight: number;
}

export type ExamScope = Exclude<LibraryScope, { readonly kind: "all" }>;

/** Minutes by weekday, Monday first. */
export type WeekMinutes = readonly [number, number, number, number, number, number, number];

/** An exam as the log has it. */
export interface Exam extends ExamDraft {
  readonly id: string;
  /** Its study day; study ends with the day before. */
  readonly day: number;
  /** One for each study day on which a plan was made, oldest first. */
  readonly predictions: readonly Prediction[];
  readonly result: ExamResult | null;
}

/** What a plan of one study day expected of the exam, when it is followed; scores are 0–1. */
export interface Prediction {
  /** The study day on which it was made. */
  readonly day: number;
  readonly expected: number;
  /** The score lies between these with `bandShare` probability (scheduler/exam/examScore.ts). */
  readonly low: number;
  readonly high: number;
  /** Expected when nothing is studied from that day on. */
  readonly withoutStudy: number;
}

export interface ExamResult {
  /** What the exam gave, 0–1. */
  readonly score: number;
  /** When it was entered, epoch ms. */
  readonly at: number;
}

/** Before its day it is planned for and governs the queue; on the day and after it does not. */
export type ExamPhase = "running" | "today" | "past";

export function phaseOf({ day }: Pick<Exam, "day">, today: number): ExamPhase {
  return day > today ? "running" : day === today ? "today" : "past";
}

/** The prediction that counts: the last one made before the exam's day, never one from reviews of that day. */
export function standingPrediction({ predictions, day }: Exam): Prediction | null {
  return predictions.findLast((prediction) => prediction.day < day) ?? null;
}
