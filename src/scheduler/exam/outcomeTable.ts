import type { Memory, MemoryModel } from "../memoryModel.ts";
import { type Rating, ratings } from "../rating.ts";
import type { AnswerHabits } from "./answerHabits.ts";
import { type Climb, type Climbs, climbs } from "./ladder.ts";
import { type MemoryGrid, memoryGrid, writeCorners } from "./memoryGrid.ts";

/** Grid points that one row of outcomes names: four corners for each rating. */
export const outcomesPerRow = 16;

/**
 * What studying a card on one day leads to: row `n` names `outcomesPerRow` grid points in `cells`, with their chances in
 * `shares`, and the expected `seconds` of that card's day. The expectation of any value over memories is one dot product.
 */
export interface OutcomeRows {
  readonly cells: Int32Array;
  readonly shares: Float64Array;
  readonly seconds: Float64Array;
}

export function emptyRows(count: number): OutcomeRows {
  return {
    cells: new Int32Array(count * outcomesPerRow),
    shares: new Float64Array(count * outcomesPerRow),
    seconds: new Float64Array(count),
  };
}

/** The mean of one value a grid point over the outcomes in row `n`. */
export function expectedOver(rows: OutcomeRows, n: number, values: Float64Array): number {
  const { cells, shares } = rows;
  const end = (n + 1) * outcomesPerRow;
  let sum = 0;
  for (let k = n * outcomesPerRow; k < end; k++) sum += (shares[k] as number) * (values[cells[k] as number] as number);
  return sum;
}

/** A model of forgetting and a learner's habits, tabulated once; gaps are filled in when they are first asked for. */
export class OutcomeTable {
  readonly model: MemoryModel;
  readonly habits: AnswerHabits;
  readonly grid: MemoryGrid;
  readonly #learning: Climbs;
  readonly #relearning: Climbs;
  readonly #rowsByGap = new Map<number, OutcomeRows>();
  readonly #recallByGap = new Map<number, Float64Array>();

  /** As coarse a grid as keeps the plan's bound of one card within 0.004 of what trying every plan finds (`bound.test.ts`). */
  constructor(model: MemoryModel, habits: AnswerHabits, grid = memoryGrid(24, 7)) {
    this.model = model;
    this.habits = habits;
    this.grid = grid;
    const { answerSeconds, learningStepsMinutes, relearningStepsMinutes } = habits;
    this.#learning = climbs(model, grid, learningStepsMinutes, habits.learningRepeats, answerSeconds);
    this.#relearning = climbs(model, grid, relearningStepsMinutes, habits.relearningRepeats, answerSeconds);
  }

  /** Seconds that a card takes which waits on the ladder for a repetition today. */
  get repeatSeconds(): number {
    return (this.#relearning.again ?? this.#learning.again)?.seconds ?? this.habits.answerSeconds.good;
  }

  /** For each grid point, what a review `gapDays` after the last one leads to. */
  rows(gapDays: number): OutcomeRows {
    let rows = this.#rowsByGap.get(gapDays);
    if (rows === undefined) {
      rows = emptyRows(this.grid.size);
      for (const [point, memory] of this.grid.memories.entries()) this.writeReview(memory, gapDays, rows, point);
      this.#rowsByGap.set(gapDays, rows);
    }
    return rows;
  }

  /** For each grid point, the chance of recall `gapDays` after the last review. */
  recall(gapDays: number): Float64Array {
    let recall = this.#recallByGap.get(gapDays);
    if (recall === undefined) {
      recall = Float64Array.from(this.grid.memories, (memory) => this.model.retrievability(memory, gapDays));
      this.#recallByGap.set(gapDays, recall);
    }
    return recall;
  }

  /** Writes row `n`: a card with this memory is reviewed `elapsedDays` after its last review. */
  writeReview(memory: Memory, elapsedDays: number, rows: OutcomeRows, n: number): void {
    const recall = this.model.retrievability(memory, elapsedDays);
    rows.seconds[n] = 0;
    for (const rating of ratings) {
      const share = rating === "again" ? 1 - recall : recall * this.habits.recalledRatings[rating];
      const climb = rating === "again" ? this.#relearning.again : null;
      this.#write(this.model.next(memory, elapsedDays, rating), rating, share, climb, rows, n);
    }
  }

  /** Writes row `n`: a new card is learned. */
  writeFirst(rows: OutcomeRows, n: number): void {
    rows.seconds[n] = 0;
    for (const rating of ratings) {
      const share = this.habits.firstRatings[rating];
      this.#write(this.model.next(null, 0, rating), rating, share, this.#learning[rating], rows, n);
    }
  }

  #write(after: Memory, rating: Rating, share: number, climb: Climb | null, rows: OutcomeRows, n: number): void {
    const at = n * outcomesPerRow + 4 * ratings.indexOf(rating);
    const log = Math.log(after.stability);
    writeCorners(this.grid, log, after.difficulty, 1, rows, at);
    let logStability = log;
    let difficulty = after.difficulty;
    for (let k = at; climb !== null && k < at + 4; k++) {
      const corner = rows.cells[k] ?? 0;
      logStability += (rows.shares[k] ?? 0) * (climb.logStability[corner] ?? 0);
      difficulty += (rows.shares[k] ?? 0) * (climb.difficulty[corner] ?? 0);
    }
    writeCorners(this.grid, logStability, difficulty, share, rows, at);
    const seconds = this.habits.answerSeconds[rating] + (climb?.seconds ?? 0);
    rows.seconds[n] = (rows.seconds[n] ?? 0) + share * seconds;
  }
}
