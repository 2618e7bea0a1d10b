import type { FoldState, StandingValue } from "../../facts/foldState.ts";

/** Where exams lie in the log: entries of one collection. In a file of its own for the first download. */
export const examCollection = "exam";

export type ExamEntries = ReadonlyMap<string, StandingValue>;

export function examEntries({ entries }: Pick<FoldState, "entries">): ExamEntries {
  return entries.get(examCollection) ?? none;
}

/** The key of a study day's plan. */
export function planKey(day: number): string {
  return `plan/${day}`;
}

const none: ExamEntries = new Map();
