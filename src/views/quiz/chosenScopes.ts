import type { Recipe } from "../../study/quiz/quiz.ts";

/** A deck as the builder offers it. */
export interface OfferedDeck {
  readonly slug: string;
  readonly title: string;
  readonly cardCount: number;
  readonly topics: readonly { readonly slug: string; readonly title: string; readonly cardCount: number }[];
}

type Scopes = Recipe["scopes"];

export function isDeckChosen(scopes: Scopes, deck: string): boolean {
  return scopes.some((scope) => scope.kind === "all" || (scope.kind === "deck" && scope.deck === deck));
}

/** How many of a deck's topics are chosen by themselves. */
export function chosenTopics(scopes: Scopes, deck: string): number {
  return scopes.filter((scope) => scope.kind === "topic" && scope.deck === deck).length;
}

export function isTopicChosen(scopes: Scopes, deck: string, topic: string): boolean {
  if (isDeckChosen(scopes, deck)) return true;
  return scopes.some((scope) => scope.kind === "topic" && scope.deck === deck && scope.topic === topic);
}

export function withDeck(scopes: Scopes, decks: readonly OfferedDeck[], deck: string, chosen: boolean): Scopes {
  const others = byDeck(scopes, decks).filter(
    (scope) => scope.kind === "cards" || !("deck" in scope) || scope.deck !== deck,
  );
  return folded(chosen ? [...others, { kind: "deck", deck }] : others, decks);
}

export function withTopic(
  scopes: Scopes,
  decks: readonly OfferedDeck[],
  deck: OfferedDeck,
  topic: string,
  chosen: boolean,
): Scopes {
  const topics = deck.topics.filter(({ slug }) => (slug === topic ? chosen : isTopicChosen(scopes, deck.slug, slug)));
  const without = withDeck(scopes, decks, deck.slug, false);
  if (topics.length === deck.topics.length) return withDeck(without, decks, deck.slug, true);
  return [...without, ...topics.map(({ slug }) => ({ kind: "topic", deck: deck.slug, topic: slug }) as const)];
}

/** Everything, said deck by deck, so that one can be taken out of it. */
function byDeck(scopes: Scopes, decks: readonly OfferedDeck[]): Scopes {
  if (!scopes.some(({ kind }) => kind === "all")) return scopes;
  return decks.map(({ slug }) => ({ kind: "deck", deck: slug }));
}

/** And the other way round: decks that come later belong to everything, too. */
function folded(scopes: Scopes, decks: readonly OfferedDeck[]): Scopes {
  const isAll = decks.length > 0 && decks.every(({ slug }) => isDeckChosen(scopes, slug));
  return isAll ? [{ kind: "all" }] : scopes;
}
