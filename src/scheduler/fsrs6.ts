import { FSRSAlgorithm, type FSRSParameters, type Grade, Rating as Grades } from "ts-fsrs";
import type { Memory, MemoryModel } from "./memoryModel.ts";
import type { Rating } from "./rating.ts";

export interface Fsrs6Options {
  /** The 21 weights; the default ones where left out. Each is clamped to the range in which the model makes sense. */
  readonly weights?: readonly number[];
  /** Whether reviews on the day of the last one have formulas of their own (they do by default). */
  readonly shortTerm?: boolean;
}

/**
 * FSRS-6 (https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm), with the formulas of ts-fsrs.
 * Throws a RangeError on weights that are not 21 finite numbers.
 */
export function fsrs6(options: Fsrs6Options = {}): MemoryModel {
  const { weights, shortTerm = true } = options;
  if (weights !== undefined && (weights.length !== weightCount || !weights.every(Number.isFinite))) {
    throw new RangeError(`FSRS-6 takes ${weightCount} finite weights.`);
  }
  const formulas = new Formulas({
    enable_short_term: shortTerm,
    ...(weights === undefined ? {} : { w: [...weights] }),
  });
  let retention = Number.NaN;
  let daysPerStability = Number.NaN;
  return {
    next(memory, elapsedDays, rating) {
      return formulas.next_state(memory, elapsedDays, gradeOf[rating]);
    },
    retrievability(memory: Memory, elapsedDays: number) {
      return formulas.forgetting_curve(elapsedDays, memory.stability);
    },
    intervalDays(memory: Memory, desiredRetention: number) {
      if (desiredRetention !== retention) {
        daysPerStability = formulas.calculate_interval_modifier(desiredRetention);
        retention = desiredRetention;
      }
      return memory.stability * daysPerStability;
    },
  };
}

const weightCount = 21;

const gradeOf: Readonly<Record<Rating, Grade>> = {
  again: Grades.Again,
  hard: Grades.Hard,
  good: Grades.Good,
  easy: Grades.Easy,
};

/** ts-fsrs watches its parameters through a Proxy, which doubles the time of a fold; ours never change. */
class Formulas extends FSRSAlgorithm {
  constructor(parameters: Partial<FSRSParameters>) {
    super(parameters);
    this.param = { ...this.param };
  }
}
