import { studyDayOf } from "../../scheduler/studyDay.ts";
import type { ExamEntries } from "./entries.ts";
import type { Exam, ExamDraft, ExamResult, Prediction } from "./exam.ts";
import { readKey } from "./keys.ts";
import { isDraft, isPrediction, isResult } from "./shapes.ts";
import { isStoredPlan } from "./storedPlan.ts";

export interface ExamsRead {
  /** By date, soonest first; of one instant by id. */
  readonly exams: readonly Exam[];
  /** Entries that stand and cannot be read. */
  readonly unreadable: number;
}

/** The exams that the entries say. What is left of an exam that was removed has no effect and is not counted. */
export function readExams(entries: ExamEntries, rolloverHour: number): ExamsRead {
  const drafts = new Map<string, ExamDraft>();
  const results = new Map<string, ExamResult>();
  const predictions = new Map<string, Prediction[]>();
  let unreadable = 0;
  for (const [key, { value }] of entries) {
    if (value === null) continue;
    const read = readKey(key);
    if (read?.kind === "exam" && isDraft(value)) drafts.set(read.id, value);
    else if (read?.kind === "result" && isResult(value)) results.set(read.id, value);
    else if (read?.kind === "prediction" && isPrediction(value)) {
      const { expected, low, high, withoutStudy } = value;
      const made = predictions.get(read.id) ?? [];
      made.push({ day: read.day, expected, low, high, withoutStudy });
      predictions.set(read.id, made);
    } else if (read?.kind !== "plan" || !isStoredPlan(value)) unreadable++;
  }
  const exams = [...drafts].map(([id, draft]): Exam => {
    const { name, at, utcOffsetMinutes, parts, minutes, daysOff, targetScore } = draft;
    const day = studyDayOf(at, utcOffsetMinutes, rolloverHour);
    const made = (predictions.get(id) ?? []).sort((a, b) => a.day - b.day);
    const result = results.get(id) ?? null;
    return { id, day, name, at, utcOffsetMinutes, parts, minutes, daysOff, targetScore, predictions: made, result };
  });
  return { exams: exams.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)), unreadable };
}
