import { defaultHabits } from "../../../src/scheduler/exam/answerHabits.ts";
import { examPlanner } from "../../../src/scheduler/exam/examPlanner.ts";
import { fsrs6 } from "../../../src/scheduler/fsrs6.ts";
import { madeUp } from "./madeUp.ts";
import { table } from "./summary.ts";

/** How long a plan takes, beside the myopic rule on the same cards in the same run. */
export function timingTable(): string[] {
  const rows = [
    { cards: 400, days: 30, minutes: 10 },
    { cards: 1_000, days: 21, minutes: 20 },
    { cards: 50_000, days: 30, minutes: 120 },
  ].map(({ cards, days, minutes }) => {
    const request = madeUp(cards, days, minutes);
    const more = { ...request, minutes: Array.from(request.minutes, (given) => given * 1.25) };
    const model = fsrs6();
    // A planner remembers its cards, so each plan gets a planner of its own.
    const cold = fastest(() => examPlanner(model).plan(request));
    const planner = examPlanner(model);
    const { prices } = planner.plan(request);
    const whatIf = fastest(() => planner.whatIf(more, prices));
    const myopic = fastest(() => examPlanner(model, defaultHabits, { mostCards: 0 }).plan(request));
    return [
      `${cards} cards × ${days} days`,
      `${Math.round(cold)} ms`,
      `${(cold / myopic).toFixed(1)} ×`,
      `${Math.round(whatIf)} ms`,
      `${(whatIf / myopic).toFixed(1)} ×`,
    ];
  });
  return table(["tabulate and plan", "time", "beside myopic", "what if", "beside myopic"], rows);
}

function fastest(work: () => unknown): number {
  let millis = Number.POSITIVE_INFINITY;
  for (let n = 0; n < 5; n++) {
    const start = performance.now();
    work();
    millis = Math.min(millis, performance.now() - start);
  }
  return millis;
}
