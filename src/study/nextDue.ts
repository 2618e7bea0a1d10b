import { canonical } from "../facts/aliases.ts";
import type { FoldState } from "../facts/foldState.ts";
import type { CardLookup } from "../scheduler/cardCounts.ts";
import type { CardMemory } from "../scheduler/cardMemory.ts";
import type { CardGroup } from "../scheduler/queuePlan.ts";
import { type Now, studyDayOf } from "../scheduler/studyDay.ts";

/** When a card comes back: at an instant (epoch ms), or with a study day. */
export type NextDue =
  | { readonly kind: "at"; readonly epochMs: number }
  | { readonly kind: "day"; readonly day: number };

export interface Outlook {
  /** The soonest card to come back; null when none of them waits for anything. */
  readonly nextDue: NextDue | null;
  /** New cards that have not been asked yet. */
  readonly newLeft: number;
}

/**
 * What lies ahead of a finished session. Cards in learning later today come before every study day to come; a buried card
 * comes back with its day, a suspended one not at all. `hidden`: what else is not asked today, as beside its siblings.
 */
export function outlookOf(
  fold: FoldState,
  cards: readonly CardGroup[],
  now: Now,
  hidden: CardLookup["hidden"] = () => false,
): Outlook {
  const today = studyDayOf(now.epochMs, now.utcOffsetMinutes, now.rolloverHour);
  const tomorrow = today + 1;
  let soonestAt = Number.POSITIVE_INFINITY;
  let soonestDay = Number.POSITIVE_INFINITY;
  let newLeft = 0;
  for (const cardId of cards.flatMap(({ cardIds }) => cardIds)) {
    const memoryId = canonical(fold, cardId);
    if (fold.suspended.has(memoryId)) continue;
    const memory = fold.memories.get(memoryId);
    const buriedUntil = fold.buriedUntil.get(memoryId) ?? today;
    if (buriedUntil > today) soonestDay = Math.min(soonestDay, Math.max(buriedUntil, dayOf(memory) ?? buriedUntil));
    else if (memory.state === "new" && hidden(cardId)) soonestDay = Math.min(soonestDay, tomorrow);
    else if (memory.state === "new") newLeft++;
    else if (memory.due.phase !== "review") soonestAt = Math.min(soonestAt, memory.due.dueAt);
    else soonestDay = Math.min(soonestDay, Math.max(memory.due.dueDay, tomorrow));
  }
  if (newLeft > 0) soonestDay = Math.min(soonestDay, tomorrow);
  return { nextDue: sooner(soonestAt, soonestDay), newLeft };
}

function dayOf(memory: CardMemory): number | null {
  return memory.state !== "new" && memory.due.phase === "review" ? memory.due.dueDay : null;
}

function sooner(at: number, day: number): NextDue | null {
  if (Number.isFinite(at)) return { kind: "at", epochMs: at };
  return Number.isFinite(day) ? { kind: "day", day } : null;
}
