import type { Result } from "../../deck/result.ts";
import type { AnswerHabits } from "../../scheduler/exam/answerHabits.ts";
import type { ExamForecast, ExamPlan } from "../../scheduler/exam/examPlan.ts";
import type { ExamRequest } from "../../scheduler/exam/examRequest.ts";

/** The planner, wherever it runs: one piece of work at a time, and what is asked later overtakes what was asked before. */
export interface Planning {
  plan(request: ExamRequest, habits: AnswerHabits): Promise<Result<ExamPlan, PlanFault>>;
  /** The forecast of the last plan's cards under other minutes and exam days; a fraction of a plan's time. */
  whatIf(change: PlanChange): Promise<Result<ExamForecast, PlanFault>>;
}

export interface PlanChange {
  /** Minutes of each study day from the plan's first on. */
  readonly minutes: Float64Array;
  /** Study day of each exam, in the plan's order. */
  readonly examDays: readonly number[];
}

/** `overtaken`: a later question took its place. `broken`: the planner refused or its worker failed. */
export interface PlanFault {
  readonly kind: "overtaken" | "broken";
  /** One sentence with the cure. */
  readonly message: string;
}
