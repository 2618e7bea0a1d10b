import type { CardId } from "../deck/cardId.ts";
import type { CardMemory, Due } from "./cardMemory.ts";
import { fuzzedInterval, fuzzFactor } from "./fuzz.ts";
import type { MemoryModel } from "./memoryModel.ts";
import type { SchedulerOptions } from "./options.ts";
import type { Rating } from "./rating.ts";
import { type Step, stepAfter } from "./steps.ts";
import { elapsedDays, type Now, startOfStudyDay, studyDayOf } from "./studyDay.ts";

/**
 * What each button promises now; pressing it gives exactly that, since the fuzz hangs on the card and its count of
 * reviews alone. Due Again ≤ Hard ≤ Good ≤ Easy (a study day counts from its start), intervals are 1 to the maximum,
 * and Good and Easy stand at least a day apart from the button before where the maximum leaves room.
 */
export function outcomes(
  memory: CardMemory,
  cardId: CardId,
  now: Now,
  options: SchedulerOptions,
  model: MemoryModel,
): Record<Rating, Due> {
  const today = studyDayOf(now.epochMs, now.utcOffsetMinutes, now.rolloverHour);
  const known = memory.state === "new" ? null : memory;
  const elapsed = known === null ? 0 : elapsedDays(known.lastDay, today);
  const factor = options.fuzz ? fuzzFactor(cardId, known?.reviews ?? 0) : null;
  const maximum = Math.max(1, Math.floor(options.maximumIntervalDays));

  function planFor(rating: Rating, shortestDays: number): Plan {
    const step = nextStep(memory, rating, options);
    if (step !== null) return step;
    const next = model.next(known?.memory ?? null, elapsed, rating);
    const interval = model.intervalDays(next, options.desiredRetention);
    return { phase: "review", intervalDays: fuzzedInterval(interval, factor, shortestDays, maximum) };
  }

  /** A long step, or one that crosses the rollover, could outlast the promise of the better rating, which bounds it. */
  function dueOf(plan: Plan, better: Due | null): Due {
    if (plan.phase === "review") return { phase: "review", dueDay: today + plan.intervalDays };
    const dueAt = Math.round(now.epochMs + plan.delayMinutes * 60_000);
    return {
      phase: plan.phase,
      step: plan.step,
      dueAt: better === null ? dueAt : Math.min(dueAt, instantOf(better, now)),
    };
  }

  const againPlan = planFor("again", 1);
  const hardPlan = planFor("hard", Math.max(1, daysOf(againPlan)));
  const goodPlan = planFor("good", daysOf(hardPlan) + 1);
  const easyPlan = planFor("easy", daysOf(goodPlan) + 1);

  const easy = dueOf(easyPlan, null);
  const good = dueOf(goodPlan, easy);
  const hard = dueOf(hardPlan, good);
  const again = dueOf(againPlan, hard);
  return { again, hard, good, easy };
}

type Plan = StepPlan | { readonly phase: "review"; readonly intervalDays: number };
type StepPlan = Step & { readonly phase: "learning" | "relearning" };

/** Days that a plan takes; 0 for one that ends on the ladder of steps. */
function daysOf(plan: Plan): number {
  return plan.phase === "review" ? plan.intervalDays : 0;
}

function instantOf(due: Due, { utcOffsetMinutes, rolloverHour }: Now): number {
  return due.phase === "review" ? startOfStudyDay(due.dueDay, utcOffsetMinutes, rolloverHour) : due.dueAt;
}

function nextStep(memory: CardMemory, rating: Rating, options: SchedulerOptions): StepPlan | null {
  switch (memory.state) {
    case "new":
      return onLadder("learning", stepAfter(options.learningStepsMinutes, 0, rating));
    case "learning":
    case "relearning": {
      const steps = memory.state === "learning" ? options.learningStepsMinutes : options.relearningStepsMinutes;
      const step = memory.due.phase === "review" ? 0 : memory.due.step;
      return onLadder(memory.state, stepAfter(steps, step, rating));
    }
    case "review":
      return rating === "again" ? onLadder("relearning", stepAfter(options.relearningStepsMinutes, 0, rating)) : null;
  }
}

function onLadder(phase: "learning" | "relearning", step: Step | null): StepPlan | null {
  return step === null ? null : { ...step, phase };
}
