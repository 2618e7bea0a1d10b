import type { Rating } from "./rating.ts";

/** What a model of forgetting knows of one card. `stability` in days (R falls to 90 % after it), `difficulty` 1–10. */
export interface Memory {
  readonly stability: number;
  readonly difficulty: number;
}

/** The one door to the mathematics of forgetting; another model takes its place behind this interface. */
export interface MemoryModel {
  /** Memory after a rating, `elapsedDays` whole study days after the last; `null` for a card never rated. */
  next(memory: Memory | null, elapsedDays: number, rating: Rating): Memory;
  /** Probability of recall, 0–1, `elapsedDays` after the last review. */
  retrievability(memory: Memory, elapsedDays: number): number;
  /** Days (not rounded, unbounded) until retrievability falls to `desiredRetention` (0–1). */
  intervalDays(memory: Memory, desiredRetention: number): number;
}
