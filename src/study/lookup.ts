import type { CardId } from "../deck/cardId.ts";
import { canonical } from "../facts/aliases.ts";
import type { FoldState } from "../facts/foldState.ts";
import type { CardLookup } from "../scheduler/cardCounts.ts";

/** Suspended for good, buried until a study day begins, or neither. */
export function awayOf(fold: FoldState, cardId: CardId, today: number): "suspended" | "buried" | null {
  const memoryId = canonical(fold, cardId);
  if (fold.suspended.has(memoryId)) return "suspended";
  const untilDay = fold.buriedUntil.get(memoryId);
  return untilDay !== undefined && untilDay > today ? "buried" : null;
}

/** The learner's state as the scheduler's counts and queues ask for it. */
export function lookupOf(fold: FoldState, today: number): CardLookup {
  const { memories, suspended, buriedUntil } = fold;
  return {
    memories,
    canonical: (cardId) => canonical(fold, cardId),
    hidden: (cardId) => suspended.size + buriedUntil.size > 0 && awayOf(fold, cardId, today) !== null,
  };
}
