import { type DeckChoice, deckKey, topicKey, type Weights } from "./examDraft.ts";

/** The deck as one part of this weight, its topics' own parts dropped; 0 takes all of it out. */
export function weighDeck(weights: Weights, deck: DeckChoice, weight: number): Weights {
  const next = new Map(weights);
  for (const { slug } of deck.topics) next.delete(topicKey(deck.slug, slug));
  if (weight === 0) next.delete(deckKey(deck.slug));
  else next.set(deckKey(deck.slug), weight);
  return next;
}

/**
 * The topic as a part of its own; null puts it back into its deck's part. With 0 it is not asked: of a deck that is one part, the
 * other topics share its points, those still to be written too.
 */
export function weighTopic(weights: Weights, deck: DeckChoice, topic: string, weight: number | null): Weights {
  const next = new Map(weights);
  const key = topicKey(deck.slug, topic);
  if (weight === null || (weight === 0 && !weights.has(deckKey(deck.slug)))) next.delete(key);
  else next.set(key, weight);
  return next;
}
