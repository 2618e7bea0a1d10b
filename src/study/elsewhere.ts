import type { Scope } from "../library/library.ts";
import type { CardCounts } from "../scheduler/cardCounts.ts";
import type { DeckOverview } from "./overview.ts";
import { topicShare } from "./topicShare.ts";

/** How many cards wait outside a scope, within the daily limits of their decks; chosen cards are not taken off. */
export function waitingElsewhere(overview: ReadonlyMap<string, DeckOverview>, scope: Scope): number {
  if (scope.kind === "all" || scope.kind === "cards") return 0;
  let sum = 0;
  for (const [slug, { counts, topics }] of overview) {
    if (scope.kind === "deck" && slug === scope.deck) continue;
    sum += sumOf(counts);
    const own = scope.kind === "topic" && slug === scope.deck ? topics.get(scope.topic) : undefined;
    if (own !== undefined) sum -= sumOf(topicShare(counts, own.counts));
  }
  return sum;
}

function sumOf(counts: CardCounts): number {
  return counts.new + counts.learning + counts.due;
}
