import type { Memory } from "./memoryModel.ts";

export type MemoryState = "new" | "learning" | "review" | "relearning";

/**
 * What the button promised and the learner took: the phase that follows the rating, and when the card comes back — at an
 * instant (epoch ms) while it is being learned, on a study day (day number) after. `step` counts from 0.
 */
export type Due =
  | { readonly phase: "learning" | "relearning"; readonly step: number; readonly dueAt: number }
  | { readonly phase: "review"; readonly dueDay: number };

/** A memory in review that was formed in another program. */
export interface MemoryStart extends Memory {
  /** Study day of the last review, from which time has passed, and the one on which the card is due. */
  readonly lastDay: number;
  readonly dueDay: number;
}

/** All that is kept of one card between reviews. A new card has none of it. */
export type CardMemory = { readonly state: "new" } | KnownMemory;

/**
 * What is kept of a card that was reviewed at least once, here or in another program; `state` is the phase of `due`. What
 * counts reviews and lapses knows only of those here.
 */
export interface KnownMemory {
  readonly state: "learning" | "review" | "relearning";
  readonly memory: Memory;
  readonly due: Due;
  /** Study day of the last review, wherever it was. */
  readonly lastDay: number;
  /** Study day of the first review; null where it was in another program. */
  readonly firstDay: number | null;
  /** Study day of the last review for which the card was shown as due (state `review`); null before the first such. */
  readonly lastDueDay: number | null;
  readonly reviews: number;
  readonly lapses: number;
}
