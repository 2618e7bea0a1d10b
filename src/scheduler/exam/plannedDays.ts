import type { ExamForecast, PlannedDay } from "./examPlan.ts";
import type { ExamProblem } from "./examProblem.ts";
import type { ExamRequest } from "./examRequest.ts";
import type { ExpectedUse } from "./expectedUse.ts";
import { gainByDay } from "./gainByDay.ts";
import type { PricedValues } from "./pricedValues.ts";

/** Every day from today to the eve of the last exam, days off included. Scores end at those that are forecast. */
export function plannedDays(
  { today, minutes }: ExamRequest,
  problem: ExamProblem,
  soft: PricedValues,
  use: ExpectedUse,
  scores: ExamForecast["exams"],
): PlannedDay[] {
  const gains = scores.map((_, n) => gainByDay(problem, soft, use, n));
  const days: PlannedDay[] = [];
  const last = Math.max(0, ...problem.examOffsets);
  let shareGained = scores.map(() => 0);
  for (let day = 0, j = 0; day < last; day++) {
    const studies = problem.days.offsets[j] === day;
    if (studies) shareGained = gains.map((gain) => gain[j] ?? 1);
    const given = minutes[day] ?? 0;
    days.push({
      day: today + day,
      minutes: given,
      studyMinutes: studies ? Math.min(given, (use.seconds[j] ?? 0) / 60) : 0,
      reviews: studies ? (use.reviews[j] ?? 0) : 0,
      newCards: studies ? (use.newCards[j] ?? 0) : 0,
      scores: scores.map(
        ({ withoutStudy, expected }, n) => withoutStudy + (shareGained[n] ?? 0) * (expected - withoutStudy),
      ),
    });
    if (studies) j++;
  }
  return days;
}
