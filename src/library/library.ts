import type { CardId } from "../deck/cardId.ts";
import type { ContentIndex, DeckSummary } from "../deck/deck.ts";
import type { TopicSummary } from "../deck/topic.ts";

/** Which decks, topics and cards exist right now, in reading order. Immutable: a change of content makes a new one. */
export interface Library {
  readonly decks: readonly DeckSummary[];
  /** Every card in reading order. */
  readonly cards: readonly LibraryCard[];
  readonly placeByCardId: ReadonlyMap<CardId, TopicSummary>;
}

export interface LibraryCard {
  readonly cardId: CardId;
  readonly deck: string;
}

/** What is studied: everything, a deck or a topic. */
export type Scope =
  | { readonly kind: "all" }
  | { readonly kind: "deck"; readonly deck: string }
  | { readonly kind: "topic"; readonly deck: string; readonly topic: string };

export const emptyLibrary: Library = { decks: [], cards: [], placeByCardId: new Map() };

export function libraryOf(index: ContentIndex): Library {
  const cards: LibraryCard[] = [];
  const placeByCardId = new Map<CardId, TopicSummary>();
  for (const deck of index.decks) {
    for (const topic of deck.topics) {
      for (const cardId of topic.cardIds) {
        cards.push({ cardId, deck: deck.slug });
        placeByCardId.set(cardId, topic);
      }
    }
  }
  return { decks: index.decks, cards, placeByCardId };
}

export function deckOf(library: Library, slug: string): DeckSummary | null {
  return library.decks.find((deck) => deck.slug === slug) ?? null;
}

export function topicOf(library: Library, deck: string, topic: string): TopicSummary | null {
  return deckOf(library, deck)?.topics.find(({ slug }) => slug === topic) ?? null;
}

/** Whether a scope stands for any deck or topic there is. */
export function hasScope(library: Library, scope: Scope): boolean {
  switch (scope.kind) {
    case "all":
      return library.decks.length > 0;
    case "deck":
      return deckOf(library, scope.deck) !== null;
    case "topic":
      return topicOf(library, scope.deck, scope.topic) !== null;
  }
}

/** The cards of a scope in reading order; none where the scope no longer exists. */
export function cardsInScope(library: Library, scope: Scope): readonly LibraryCard[] {
  switch (scope.kind) {
    case "all":
      return library.cards;
    case "deck":
      return library.cards.filter(({ deck }) => deck === scope.deck);
    case "topic":
      return (topicOf(library, scope.deck, scope.topic)?.cardIds ?? []).map((cardId) => ({ cardId, deck: scope.deck }));
  }
}
