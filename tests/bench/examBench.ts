import { defaultHabits } from "../../src/scheduler/exam/answerHabits.ts";
import { evaluate, evaluationTables, goals, seeds } from "./exam/evaluation.ts";
import { scenarios } from "./exam/scenarios.ts";
import { oneStep, setting } from "./exam/setting.ts";
import { timingTable } from "./exam/timing.ts";

/**
 * The exam planner beside other policies: the same cards, past, luck and seconds. Scores are expected weighted recall in
 * the exam, in points of 100; "±" is half a 95 % interval over seeds.
 */
export async function examBench(): Promise<string[]> {
  const steps = scenarios.filter(({ name }) => "AG".includes(name));
  const own = evaluate(scenarios, setting("model", oneStep));
  const other = evaluate(scenarios, setting("traces", oneStep));
  const ladder = evaluate(steps, setting("model", defaultHabits));
  return [
    ...scenarios.map(({ name, words }) => `${name}: ${words}`),
    "",
    `The learner forgets as FSRS-6 says (${seeds} seeds)`,
    ...evaluationTables(own),
    ...goals(own),
    "",
    "The learner forgets by fading traces (Pavlik & Anderson 2005), the app believes in FSRS-6; the bound is not its own",
    ...evaluationTables(other),
    ...goals(other),
    "",
    "As the first, with learning steps of 1 and 10 minutes instead of one of 10",
    ...evaluationTables(ladder),
    "",
    ...timingTable(),
  ];
}
