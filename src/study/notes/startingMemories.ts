import type { StartingMemory } from "../../deck/card.ts";
import type { CardId } from "../../deck/cardId.ts";
import { canonical } from "../../facts/aliases.ts";
import type { MemoryStartedBody } from "../../facts/fact.ts";
import type { FoldState } from "../../facts/foldState.ts";
import type { MemoryModel } from "../../scheduler/memoryModel.ts";
import { memoryStart } from "../../scheduler/startingMemory.ts";
import { dayOfDate } from "../exam/dates.ts";

/** A schedule that another program wrote beside a card. */
export interface CardSchedule {
  readonly cardId: CardId;
  readonly memory: StartingMemory;
}

/**
 * What to record so that cards begin with what another program knew of them; null where there is nothing to take over.
 * Cards that have a memory are left out; of cards that share one, the first is taken. As before any first fact about a card,
 * its identification is to be recorded before this, or the memory is not found again when the card's text changes.
 */
export function startingMemories(
  schedules: readonly CardSchedule[],
  fold: FoldState,
  today: number,
  model: MemoryModel,
): MemoryStartedBody | null {
  const taken = new Set<CardId>();
  const memories = schedules.flatMap(({ cardId, memory: { dueOn, intervalDays, ease } }) => {
    const memoryId = canonical(fold, cardId);
    const dueDay = dayOfDate(dueOn);
    if (dueDay === null || taken.has(memoryId) || fold.memories.rowOf(memoryId) >= 0) return [];
    taken.add(memoryId);
    return [{ cardId: memoryId, ...memoryStart({ dueDay, intervalDays, ease }, today, model) }];
  });
  return memories.length === 0 ? null : { kind: "memory-started", memories };
}
