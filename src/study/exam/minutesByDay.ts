import { weekdayOf } from "./dates.ts";
import type { Exam } from "./exam.ts";

type Given = Pick<Exam, "day" | "minutes" | "daysOff">;

/**
 * The minutes that the learner has on a study day. Time is the learner's, not the exam's: who says "45 minutes" for two
 * exams has 45 minutes, not 90. So of the exams still to come after that day the largest gift counts, and a day off in
 * one of them is a day off.
 */
export function minutesOn(day: number, exams: readonly Given[]): number {
  const coming = exams.filter((exam) => exam.day > day);
  if (coming.some(({ daysOff }) => daysOff.includes(day))) return 0;
  return Math.max(0, ...coming.map(({ minutes }) => minutes[weekdayOf(day)] ?? 0));
}

/** Minutes of each study day from today to the eve of the last exam; of today's, `spentMinutes` are gone. */
export function minutesByDay(today: number, exams: readonly Given[], spentMinutes: number): Float64Array {
  const end = Math.max(today, ...exams.map(({ day }) => day));
  const minutes = Float64Array.from({ length: end - today }, (_, n) => minutesOn(today + n, exams));
  if (minutes[0] !== undefined) minutes[0] = Math.max(0, minutes[0] - spentMinutes);
  return minutes;
}
