import type { CardId } from "../../deck/cardId.ts";
import type { TopicSummary } from "../../deck/topic.ts";
import { canonical } from "../../facts/aliases.ts";
import type { FoldState } from "../../facts/foldState.ts";
import {
  type CardCounts,
  type CardLookup,
  type DoneToday,
  type Horizon,
  horizonOf,
  standingOf,
} from "../../scheduler/cardCounts.ts";
import type { Now } from "../../scheduler/studyDay.ts";
import { examEntries, planKey } from "./entries.ts";
import { isStoredPlan, partName } from "./storedPlan.ts";

/** A study day's plan as queue and counts follow it. All of this file is in the first download: it knows no planner. */
export interface PlanInForce {
  /** Whether a running exam asks this topic: its cards come by the plan alone. */
  governs(topic: Pick<TopicSummary, "deck" | "slug">): boolean;
  /** By memory (canonical id), the place in the day's order. */
  readonly places: ReadonlyMap<CardId, number>;
}

/** The plan that governs a study day; null where none was made for it, or it cannot be read. */
export function planInForce(fold: FoldState, today: number): PlanInForce | null {
  const value = examEntries(fold).get(planKey(today))?.value;
  if (!isStoredPlan(value)) return null;
  const governed = new Set(value.parts);
  return {
    governs: ({ deck, slug }) => governed.has(deck) || governed.has(partName(deck, slug)),
    places: new Map(value.cardIds.map((cardId, place) => [canonical(fold, cardId), place])),
  };
}

/**
 * What a card of a governed topic is today: planned ones are to be studied whether FSRS has them due or not, and done
 * once they were answered and have nothing left for today; of the others, only those in learning come.
 */
export function plannedStanding(
  plan: PlanInForce,
  cardId: CardId,
  { memories, canonical }: CardLookup,
  horizon: Horizon,
): keyof CardCounts | "later" {
  const memoryId = canonical(cardId);
  const row = memories.rowOf(memoryId);
  const standing = standingOf(memories, row, horizon);
  if (standing === "learning") return standing;
  if (!plan.places.has(memoryId)) return "later";
  return standing === "later" && memories.columns.lastDay[row] !== horizon.today ? "due" : standing;
}

/** What is left today of these cards of a governed topic; they have no part in daily limits. */
export function countPlanned(
  plan: PlanInForce,
  cardIds: Iterable<CardId>,
  lookup: CardLookup,
  now: Now,
): CardCounts & DoneToday {
  const horizon = horizonOf(now);
  const counts = { new: 0, learning: 0, due: 0, introduced: 0, reviewed: 0 };
  for (const cardId of cardIds) {
    const standing = plannedStanding(plan, cardId, lookup, horizon);
    if (standing !== "later" && !lookup.hidden(cardId)) counts[standing]++;
  }
  return counts;
}
