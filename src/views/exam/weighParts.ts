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
 * The topic as a part of its own; null puts it back into its deck's part. With 0 it is not asked: a deck that was one part
 * falls into its other topics then, which share the deck's weight by their cards, as they did before.
 */
export function weighTopic(weights: Weights, deck: DeckChoice, topic: string, weight: number | null): Weights {
  const next = new Map(weights);
  const key = topicKey(deck.slug, topic);
  const whole = weights.get(deckKey(deck.slug));
  if (weight !== null && weight > 0) return next.set(key, weight);
  if (weight === 0 && whole !== undefined) {
    const others = deck.topics.filter(({ slug }) => slug !== topic && !next.has(topicKey(deck.slug, slug)));
    const cards = others.reduce((sum, { cardCount }) => sum + cardCount, 0);
    for (const { slug, cardCount } of others) {
      next.set(topicKey(deck.slug, slug), Math.max(1, Math.round((whole * 100 * cardCount) / cards)) / 100);
    }
    next.delete(deckKey(deck.slug));
  }
  next.delete(key);
  return next;
}
