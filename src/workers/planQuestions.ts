import { failure, type Result, success } from "../deck/result.ts";
import type { AnswerHabits } from "../scheduler/exam/answerHabits.ts";
import type { ExamForecast, ExamPlan } from "../scheduler/exam/examPlan.ts";
import { type ExamPlanner, examPlanner } from "../scheduler/exam/examPlanner.ts";
import type { ExamRequest } from "../scheduler/exam/examRequest.ts";
import { fsrs6 } from "../scheduler/fsrs6.ts";

/** What is asked of the planner, as a message can carry it. */
export type PlanQuestion =
  | { readonly kind: "plan"; readonly request: ExamRequest; readonly habits: AnswerHabits }
  /** About the cards of the last plan: minutes from its first day on, and the study day of each of its exams. */
  | { readonly kind: "what-if"; readonly minutes: Float64Array; readonly examDays: readonly number[] };

/** A plan answers "plan", the forecast alone "what-if". The fault is one sentence. */
export interface PlanAnswers {
  readonly plan: Result<ExamPlan, string>;
  readonly "what-if": Result<ExamForecast, string>;
}

export type PlanKind = PlanQuestion["kind"];

/**
 * Answers questions one after the other. It keeps the planner and the last plan's request: a message brings copies, and
 * the planner is quick only about cards that are the same objects.
 */
export function planAnswering(): <Kind extends PlanKind>(
  question: Extract<PlanQuestion, { readonly kind: Kind }>,
) => PlanAnswers[Kind] {
  let planner: { readonly habits: string; readonly planner: ExamPlanner } | null = null;
  let last: { readonly request: ExamRequest; readonly prices: ExamForecast["prices"] } | null = null;

  function plannerFor(habits: AnswerHabits): ExamPlanner {
    const name = JSON.stringify(habits);
    if (planner?.habits !== name) planner = { habits: name, planner: examPlanner(fsrs6(), habits) };
    return planner.planner;
  }

  function answer(question: PlanQuestion): PlanAnswers["plan"] | PlanAnswers["what-if"] {
    if (question.kind === "plan") {
      const asked = plannerFor(question.habits);
      const { today, prices } = asked.plan(question.request, last?.prices);
      // Today's cards are chosen with an eye on days that may be missed; what is foretold holds if none is.
      const request = { ...question.request, attendance: 1 };
      const forecast = asked.whatIf(request, prices);
      last = { request, prices: forecast.prices };
      return success({ ...forecast, today });
    }
    if (planner === null || last === null) return failure("Nothing has been planned yet; plan first.");
    const { minutes, examDays } = question;
    const exams = last.request.exams.map((exam, n) => ({ ...exam, day: examDays[n] ?? exam.day }));
    return success(planner.planner.whatIf({ ...last.request, minutes, exams }, last.prices));
  }

  return <Kind extends PlanKind>(question: Extract<PlanQuestion, { readonly kind: Kind }>) => {
    try {
      return answer(question) as PlanAnswers[Kind];
    } catch (error) {
      return failure(
        `The plan could not be made (${String(error)}); change the exam and try again.`,
      ) as PlanAnswers[Kind];
    }
  };
}
