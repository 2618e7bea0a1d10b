import type { CardId } from "../deck/cardId.ts";
import type { TopicSummary } from "../deck/topic.ts";
import { type CardLookup, type Horizon, standingOf } from "../scheduler/cardCounts.ts";

/**
 * Of cards that give each other away, one a study day: the others wait. Those already in learning come back as they must;
 * else it is the one answered today, the one due longest, or the first new one.
 */
export function besideSiblings<Lookup extends CardLookup>(
  lookup: Lookup,
  topics: readonly TopicSummary[],
  horizon: Horizon,
): Lookup {
  const waiting = new Set<CardId>();
  for (const { cardIds, siblings = [] } of topics) {
    for (const [first, last] of siblings) wait(cardIds.slice(first, last + 1), lookup, horizon, waiting);
  }
  return waiting.size === 0 ? lookup : { ...lookup, hidden: (cardId) => waiting.has(cardId) || lookup.hidden(cardId) };
}

function wait(
  siblings: readonly CardId[],
  { memories, canonical, hidden }: CardLookup,
  horizon: Horizon,
  waiting: Set<CardId>,
): void {
  let shown: CardId | null = null;
  /** Study days; the smaller, the sooner. A new card comes behind all that are due. */
  let soonest = Number.POSITIVE_INFINITY;
  let isTaken = false;
  for (const cardId of siblings) {
    const row = memories.rowOf(canonical(cardId));
    const standing = standingOf(memories, row, horizon);
    if (standing === "learning" || memories.columns.lastDay[row] === horizon.today) isTaken = true;
    if (standing === "learning" || standing === "later") continue;
    waiting.add(cardId);
    const day = standing === "new" ? Number.MAX_VALUE : (memories.columns.due[row] ?? 0);
    if (day >= soonest || hidden(cardId)) continue;
    soonest = day;
    shown = cardId;
  }
  if (shown !== null && !isTaken) waiting.delete(shown);
}
