import type { MemoryModel } from "../memoryModel.ts";
import { type Rating, ratings } from "../rating.ts";
import { stepAfter } from "../steps.ts";
import type { ByRating, RepeatShares } from "./answerHabits.ts";
import { type MemoryGrid, valueAt } from "./memoryGrid.ts";

/**
 * What the rest of a card's day brings once a rating has put it on the ladder of steps: expected seconds, and by how much
 * log stability and difficulty move on average, by the grid point of the memory which that rating left.
 */
export interface Climb {
  readonly seconds: number;
  readonly logStability: Float64Array;
  readonly difficulty: Float64Array;
}

/** The climb after each first rating on a card; null where that rating ends the card's day. */
export type Climbs = Readonly<Record<Rating, Climb | null>>;

/**
 * Walks the ladder backwards from the last answer that is counted. A card's day is one unit to the planner: a card that
 * was begun is repeated until it leaves the ladder, as the queue does.
 */
export function climbs(
  model: MemoryModel,
  grid: MemoryGrid,
  stepsMinutes: readonly number[],
  shares: RepeatShares,
  answerSeconds: ByRating,
): Climbs {
  const moved = byRating((rating) => grid.memories.map((memory) => model.next(memory, 0, rating)));
  let climbFrom = new Map<string, Climb>();
  for (let answers = 0; answers <= longestClimb; answers++) {
    const longer = new Map<string, Climb>();
    for (const step of stepsMinutes.keys()) {
      for (const previous of ["again", "hard", "good"] as const) {
        longer.set(rung(step, previous), answers === 0 ? standingStill(grid) : answeredOnce(step, shares[previous]));
      }
    }
    climbFrom = longer;
  }
  return byRating((rating) => {
    const step = stepAfter(stepsMinutes, 0, rating);
    return step === null ? null : (climbFrom.get(rung(step.step, rating)) ?? null);
  });

  function answeredOnce(step: number, shareOf: ByRating): Climb {
    const climb = standingStill(grid);
    let seconds = 0;
    for (const rating of ratings) {
      const share = shareOf[rating];
      const next = stepAfter(stepsMinutes, step, rating);
      const rest = next === null ? undefined : climbFrom.get(rung(next.step, rating));
      seconds += share * (answerSeconds[rating] + (rest?.seconds ?? 0));
      for (const [point, to] of moved[rating].entries()) {
        const from = grid.memories[point] ?? to;
        const log = Math.log(to.stability);
        const logShift = rest === undefined ? 0 : valueAt(grid, rest.logStability, log, to.difficulty);
        const difficultyShift = rest === undefined ? 0 : valueAt(grid, rest.difficulty, log, to.difficulty);
        add(climb.logStability, point, share * (log - Math.log(from.stability) + logShift));
        add(climb.difficulty, point, share * (to.difficulty - from.difficulty + difficultyShift));
      }
    }
    return { ...climb, seconds };
  }
}

/** Answers on one card and day beyond which the learner is taken to leave it for another day. */
const longestClimb = 8;

function rung(step: number, previous: Rating): string {
  return `${step} ${previous}`;
}

function standingStill(grid: MemoryGrid): Climb {
  return { seconds: 0, logStability: new Float64Array(grid.size), difficulty: new Float64Array(grid.size) };
}

function add(values: Float64Array, at: number, amount: number): void {
  values[at] = (values[at] ?? 0) + amount;
}

function byRating<Value>(of: (rating: Rating) => Value): Record<Rating, Value> {
  return { again: of("again"), hard: of("hard"), good: of("good"), easy: of("easy") };
}
