import type { Memory, MemoryModel } from "../../../src/scheduler/memoryModel.ts";
import type { Rating } from "../../../src/scheduler/rating.ts";
import { normal } from "./chance.ts";

/** What a learner really remembers; no policy sees it. */
export interface Learner {
  readonly recall: (card: number, day: number) => number;
  readonly answer: (card: number, day: number, rating: Rating) => void;
  /** Moves the draw of a new card's first rating (0–1): easy cards start better. */
  readonly firstDraw: (card: number, draw: number) => number;
}

/** Forgets as a memory model says. */
export function modelLearner(model: MemoryModel): Learner {
  const memories = new Map<number, { readonly memory: Memory; readonly day: number }>();
  return {
    recall(card, day) {
      const known = memories.get(card);
      return known === undefined ? 0 : model.retrievability(known.memory, Math.max(1, day - known.day));
    },
    answer(card, day, rating) {
      const known = memories.get(card);
      const elapsed = known === undefined ? 0 : day - known.day;
      memories.set(card, { memory: model.next(known?.memory ?? null, elapsed, rating), day });
    },
    firstDraw: (_, draw) => draw,
  };
}

/**
 * Forgets as in Pavlik & Anderson (2005, "Practice and forgetting effects on vocabulary memory"): every answer leaves a
 * trace that fades by a power of time, the faster the stronger the memory was then; m = ln Σ tₖ^-dₖ, dₖ = c·e^m + a, and
 * recall is logistic in (m − τ) / s. Neither ratings nor lapses matter, only when the card was seen: unlike FSRS in all of
 * it. c, a, s are the paper's; time is in units of 1/20 day and τ such that a card seen once is recalled with 0.945 after
 * a day, as with FSRS after Good. Cards differ in τ.
 */
export function traceLearner(seed: number): Learner {
  const traces = new Map<number, { readonly at: number; readonly decay: number }[]>();
  const easiness = (card: number) => normal(seed, card, 77);
  const strength = (card: number, at: number) => {
    let sum = 0;
    for (const trace of traces.get(card) ?? []) sum += (at - trace.at) ** -trace.decay;
    return sum;
  };
  return {
    recall(card, day) {
      const sum = strength(card, day * unitsPerDay);
      return sum === 0 ? 0 : 1 / (1 + Math.exp((threshold - easinessSpread * easiness(card) - Math.log(sum)) / noise));
    },
    answer(card, day) {
      const known = traces.get(card) ?? [];
      const last = known.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
      // Answers of one day lie ten minutes apart.
      const at = Math.max(day * unitsPerDay, last < day * unitsPerDay ? 0 : last + unitsPerDay / 144);
      const decay = 0.217 * strength(card, at) + 0.177;
      traces.set(card, [...known, { at, decay }]);
    },
    firstDraw: (card, draw) => 0.5 * draw + 0.5 * normalShare(easiness(card)),
  };
}

const unitsPerDay = 20;
const threshold = -1.26;
const noise = 0.255;
const easinessSpread = 0.2;

/** Share of the standard normal distribution below `x`, by a logistic curve (error below 0.01). */
function normalShare(x: number): number {
  return 1 / (1 + Math.exp(-1.702 * x));
}
