import type { FoldState } from "../facts/foldState.ts";
import type { LibraryCard } from "../library/library.ts";
import { type Now, studyDayOf } from "../scheduler/studyDay.ts";
import { lookupOf } from "./lookup.ts";

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

/** What lies ahead of a finished session. Cards in learning later today come before every study day to come. */
export function outlookOf(fold: FoldState, cards: readonly LibraryCard[], now: Now): Outlook {
  const today = studyDayOf(now.epochMs, now.utcOffsetMinutes, now.rolloverHour);
  const { memories, canonical, hidden } = lookupOf(fold, today);
  let soonestAt = Number.POSITIVE_INFINITY;
  let soonestDay = Number.POSITIVE_INFINITY;
  let newLeft = 0;
  for (const { cardId } of cards) {
    if (hidden(cardId)) continue;
    const memory = memories.get(canonical(cardId));
    if (memory.state === "new") newLeft++;
    else if (memory.due.phase === "review") soonestDay = Math.min(soonestDay, Math.max(memory.due.dueDay, today + 1));
    else soonestAt = Math.min(soonestAt, memory.due.dueAt);
  }
  if (newLeft > 0) soonestDay = Math.min(soonestDay, today + 1);
  const nextDue: NextDue | null = Number.isFinite(soonestAt)
    ? { kind: "at", epochMs: soonestAt }
    : Number.isFinite(soonestDay)
      ? { kind: "day", day: soonestDay }
      : null;
  return { nextDue, newLeft };
}
