import type { Memory, MemoryModel } from "../../../src/scheduler/memoryModel.ts";
import type { Rating } from "../../../src/scheduler/rating.ts";

/** What the app believes of the cards: memory by its own model, and when each is due at a retention of 0.9. */
export class App {
  readonly model: MemoryModel;
  readonly stability: Float64Array;
  readonly difficulty: Float64Array;
  readonly lastDay: Int32Array;
  readonly dueDay: Float64Array;

  constructor(model: MemoryModel, cards: number) {
    this.model = model;
    this.stability = new Float64Array(cards).fill(Number.NaN);
    this.difficulty = new Float64Array(cards);
    this.lastDay = new Int32Array(cards);
    this.dueDay = new Float64Array(cards).fill(Number.POSITIVE_INFINITY);
  }

  get size(): number {
    return this.lastDay.length;
  }

  isNew(card: number): boolean {
    return Number.isNaN(this.stability[card]);
  }

  memory(card: number): Memory {
    return { stability: this.stability[card] ?? Number.NaN, difficulty: this.difficulty[card] ?? Number.NaN };
  }

  recall(card: number, day: number): number {
    return this.isNew(card) ? 0 : this.model.retrievability(this.memory(card), day - (this.lastDay[card] ?? 0));
  }

  answer(card: number, day: number, rating: Rating): void {
    const before = this.isNew(card) ? null : this.memory(card);
    const after = this.model.next(before, before === null ? 0 : day - (this.lastDay[card] ?? 0), rating);
    this.stability[card] = after.stability;
    this.difficulty[card] = after.difficulty;
    this.lastDay[card] = day;
    this.dueDay[card] = day + Math.max(1, Math.round(this.model.intervalDays(after, 0.9)));
  }
}
