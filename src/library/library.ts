import type { CardId } from "../deck/cardId.ts";
import type { ContentIndex, DeckSummary } from "../deck/deck.ts";
import type { TopicSummary } from "../deck/topic.ts";

/** Which decks, topics and cards exist right now, in reading order. Immutable: a change of content makes a new one. */
export interface Library {
  readonly decks: readonly DeckSummary[];
  /** Where each card stands. Made at the first look: a start with 100,000 cards opens its queue before. */
  readonly placeByCardId: ReadonlyMap<CardId, TopicSummary>;
}

/** What is studied: a part of the library, or cards that were chosen under some name, in the order given. */
export type Scope =
  | LibraryScope
  | { readonly kind: "cards"; readonly name: string; readonly cardIds: readonly CardId[] };

export type LibraryScope =
  | { readonly kind: "all" }
  | { readonly kind: "deck"; readonly deck: string }
  | { readonly kind: "topic"; readonly deck: string; readonly topic: string };

/** Cards that stand together in a deck: those of a topic, or those of them that were chosen. */
export type ScopedCards = Pick<TopicSummary, "deck" | "cardIds">;

export const emptyLibrary: Library = { decks: [], placeByCardId: new Map() };

export function libraryOf({ decks }: ContentIndex): Library {
  let places: Map<CardId, TopicSummary> | null = null;
  return {
    decks,
    get placeByCardId() {
      places ??= placesIn(decks);
      return places;
    },
  };
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
    case "cards":
      return scope.cardIds.some((cardId) => library.placeByCardId.has(cardId));
  }
}

/** The cards of a scope in reading order, chosen ones in the order given; none where the scope no longer exists. */
export function cardsInScope(library: Library, scope: Scope): readonly ScopedCards[] {
  if (scope.kind !== "cards") return topicsInScope(library, scope);
  return scope.cardIds.flatMap((cardId) => {
    const place = library.placeByCardId.get(cardId);
    return place === undefined ? [] : [{ deck: place.deck, cardIds: [cardId] }];
  });
}

/** The topics of a scope in reading order; none where it no longer exists. */
export function topicsInScope(library: Library, scope: LibraryScope): readonly TopicSummary[] {
  switch (scope.kind) {
    case "all":
      return library.decks.flatMap(({ topics }) => topics);
    case "deck":
      return deckOf(library, scope.deck)?.topics ?? [];
    case "topic": {
      const topic = topicOf(library, scope.deck, scope.topic);
      return topic === null ? [] : [topic];
    }
  }
}

function placesIn(decks: readonly DeckSummary[]): Map<CardId, TopicSummary> {
  const places = new Map<CardId, TopicSummary>();
  for (const { topics } of decks) {
    for (const topic of topics) {
      for (const cardId of topic.cardIds) places.set(cardId, topic);
    }
  }
  return places;
}
