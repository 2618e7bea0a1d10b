import { type AnswerHabits, defaultHabits } from "../../../src/scheduler/exam/answerHabits.ts";
import { type ExamPlanner, examPlanner } from "../../../src/scheduler/exam/examPlanner.ts";
import { OutcomeTable } from "../../../src/scheduler/exam/outcomeTable.ts";
import type { MemoryModel } from "../../../src/scheduler/memoryModel.ts";

/** What all runs of one table share. */
export interface Setting {
  /** Who the learner is: the planner's own model, or traces (see `traceLearner`). */
  readonly truth: "model" | "traces";
  readonly habits: AnswerHabits;
  /** Kept by model, since both tabulate it. */
  readonly plannerOf: (model: MemoryModel) => ExamPlanner;
  readonly tableOf: (model: MemoryModel) => OutcomeTable;
}

export function setting(truth: Setting["truth"], habits: AnswerHabits): Setting {
  return {
    truth,
    habits,
    plannerOf: remembered((model) => examPlanner(model, habits)),
    tableOf: remembered((model) => new OutcomeTable(model, habits)),
  };
}

/** A forgotten card comes back once the same day, a new one too: the second learning step brings nothing by FSRS. */
export const oneStep: AnswerHabits = { ...defaultHabits, learningStepsMinutes: [10], relearningStepsMinutes: [10] };

function remembered<Value>(make: (model: MemoryModel) => Value): (model: MemoryModel) => Value {
  const made = new WeakMap<MemoryModel, Value>();
  return (model) => {
    const known = made.get(model);
    if (known !== undefined) return known;
    const value = make(model);
    made.set(model, value);
    return value;
  };
}
