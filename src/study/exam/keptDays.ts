import type { FoldState } from "../../facts/foldState.ts";
import { attendance } from "../../scheduler/exam/attendance.ts";
import type { Exam } from "./exam.ts";
import { minutesOn } from "./minutesByDay.ts";

/**
 * How likely the learner keeps a planned day (0–1), from what became of those before today: since the first plan for one
 * of these exams, the days that had minutes, and those of them with any review.
 */
export function attendanceSoFar(
  { tallies }: Pick<FoldState, "tallies">,
  exams: readonly Pick<Exam, "day" | "minutes" | "daysOff" | "predictions">[],
  today: number,
): number {
  const firstDay = Math.min(today, ...exams.flatMap(({ predictions }) => predictions[0]?.day ?? []));
  let planned = 0;
  let kept = 0;
  for (let day = firstDay; day < today; day++) {
    if (minutesOn(day, exams) === 0) continue;
    planned++;
    if ((tallies.get(day)?.reviews ?? 0) > 0) kept++;
  }
  return attendance(planned, kept);
}
