import type { CardCounts } from "../scheduler/cardCounts.ts";

/** What a topic may take of what its deck's daily limits allow: both as `overviewOf` counts them. */
export function topicShare(deck: CardCounts, topic: CardCounts): CardCounts {
  return { new: Math.min(topic.new, deck.new), learning: topic.learning, due: Math.min(topic.due, deck.due) };
}
