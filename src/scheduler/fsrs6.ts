import type { Memory, MemoryModel } from "./memoryModel.ts";
import { type Rating, ratings } from "./rating.ts";

export interface Fsrs6Options {
  /** The 21 weights; the default ones where left out. Each is clamped to the range in which the model makes sense. */
  readonly weights?: readonly number[];
  /** Whether reviews on the day of the last one have formulas of their own (they do by default). */
  readonly shortTerm?: boolean;
}

/**
 * FSRS-6 (https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm): equal bit for bit to ts-fsrs 5, which
 * the tests ask, with its rounding to eight decimals. Throws a RangeError on weights that are not 21 finite numbers, and on
 * a memory or an elapsed time that cannot be.
 */
export function fsrs6({ weights = defaultWeights, shortTerm = true }: Fsrs6Options = {}): MemoryModel {
  if (weights.length !== ranges.length || !weights.every(Number.isFinite)) {
    throw new RangeError(`FSRS-6 takes ${ranges.length} finite weights.`);
  }
  const w = ranges.map(([least, most], n) => within(shortTerm && n === 19 ? 0.01 : least, weights[n] ?? 0, most));
  /** Each is in range: `ranges` has as many. */
  const weight = (n: number) => w[n] as number;
  const decay = -weight(20);
  const factor = rounded(Math.exp(decay ** -1 * Math.log(0.9)) - 1);
  const recallGain = Math.exp(weight(8));
  const shortTermDrop = shortTerm ? Math.exp(weight(17) * weight(18)) : 1;
  const firstDifficulty = (grade: number) => rounded(weight(4) - Math.exp((grade - 1) * weight(5)) + 1);
  let retention = Number.NaN;
  let daysPerStability = Number.NaN;

  function retrievability({ stability }: Memory, elapsedDays: number): number {
    return rounded((1 + (factor * elapsedDays) / stability) ** decay);
  }

  function stabilityAfter(memory: Memory, elapsedDays: number, grade: number): number {
    const { stability: s, difficulty: d } = memory;
    if (elapsedDays === 0 && shortTerm) {
      const increase = s ** -weight(19) * Math.exp(weight(17) * (grade - 3 + weight(18)));
      return stable(s * (grade === 1 ? increase : Math.max(increase, 1)));
    }
    const lost = 1 - retrievability(memory, elapsedDays);
    if (grade === 1) {
      const forgotten = weight(11) * d ** -weight(12) * ((s + 1) ** weight(13) - 1) * Math.exp(lost * weight(14));
      return within(leastStability, rounded(s / shortTermDrop), stable(forgotten));
    }
    const bonus = (grade === 2 ? weight(15) : 1) * (grade === 4 ? weight(16) : 1);
    const gain = recallGain * (11 - d) * s ** -weight(9) * (Math.exp(lost * weight(10)) - 1) * bonus;
    return stable(s * (1 + gain));
  }

  function difficultyAfter(before: number, grade: number): number {
    const moved = before + rounded((-weight(6) * (grade - 3) * (10 - before)) / 9);
    return within(1, rounded(weight(7) * firstDifficulty(4) + (1 - weight(7)) * moved), 10);
  }

  return {
    retrievability,
    next(memory, elapsedDays, rating: Rating) {
      const grade = ratings.indexOf(rating) + 1;
      if (memory === null) {
        const stability = Math.max(weight(grade - 1), 0.1);
        return { stability, difficulty: within(1, firstDifficulty(grade), 10) };
      }
      if (!(elapsedDays >= 0 && memory.difficulty >= 1 && memory.stability >= leastStability)) {
        throw new RangeError(`No memory is ${JSON.stringify(memory)} ${elapsedDays} days after a review.`);
      }
      return {
        stability: stabilityAfter(memory, elapsedDays, grade),
        difficulty: difficultyAfter(memory.difficulty, grade),
      };
    },
    intervalDays({ stability }, desiredRetention) {
      if (desiredRetention !== retention) {
        daysPerStability = rounded((desiredRetention ** (1 / decay) - 1) / factor);
        retention = desiredRetention;
      }
      return stability * daysPerStability;
    },
  };
}

const leastStability = 0.001;

function stable(stability: number): number {
  return rounded(within(leastStability, stability, 36_500));
}

function within(least: number, value: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

function rounded(value: number): number {
  return Math.round(value * 1e8) / 1e8;
}

const defaultWeights: readonly number[] = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
  0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

const initialStability = [leastStability, 100] as const;

/** Least and most of each weight. */
const ranges: readonly (readonly [number, number])[] = [
  initialStability,
  initialStability,
  initialStability,
  initialStability,
  [1, 10],
  [0.001, 4],
  [0.001, 4],
  [0.001, 0.75],
  [0, 4.5],
  [0, 0.8],
  [0.001, 3.5],
  [0.001, 5],
  [0.001, 0.25],
  [0.001, 0.9],
  [0, 4],
  [0, 1],
  [1, 6],
  [0, 2],
  [0, 2],
  [0, 0.8],
  [0.1, 0.8],
];
