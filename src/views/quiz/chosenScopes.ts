import type { CardRecipe, ChosenFigures, FigureScope } from "../../study/quiz/quiz.ts";
import { countOf } from "../words.ts";

/** A deck as the builder offers it. */
export interface OfferedDeck {
  readonly slug: string;
  readonly title: string;
  /** How many there are of what is asked: cards, or figures. */
  readonly count: number;
  readonly topics: readonly { readonly slug: string; readonly title: string; readonly count: number }[];
}

/** A scope of a recipe, of cards or of figures. */
export type AnyScope = CardRecipe["scopes"][number] | FigureScope;
type LibraryScope = Exclude<FigureScope, ChosenFigures>;
type Scopes = readonly AnyScope[];

/** What was chosen one by one, in words; null where nothing was. */
export function chosenWords(scopes: Scopes): string | null {
  const cards = scopes.reduce((sum, scope) => sum + (scope.kind === "cards" ? scope.cardIds.length : 0), 0);
  const figures = scopes.reduce((sum, scope) => sum + (scope.kind === "figures" ? scope.figures.length : 0), 0);
  if (cards + figures === 0) return null;
  return cards > 0 ? countOf(cards, "chosen card") : countOf(figures, "chosen figure");
}

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

export function withDeck<Own extends AnyScope>(
  scopes: readonly Own[],
  decks: readonly OfferedDeck[],
  deck: string,
  chosen: boolean,
): readonly (Own | LibraryScope)[] {
  const others = byDeck(scopes, decks).filter((scope) => !("deck" in scope) || scope.deck !== deck);
  return folded(chosen ? [...others, { kind: "deck", deck }] : others, decks);
}

export function withTopic<Own extends AnyScope>(
  scopes: readonly Own[],
  decks: readonly OfferedDeck[],
  deck: OfferedDeck,
  topic: string,
  chosen: boolean,
): readonly (Own | LibraryScope)[] {
  const topics = deck.topics.filter(({ slug }) => (slug === topic ? chosen : isTopicChosen(scopes, deck.slug, slug)));
  const without = withDeck(scopes, decks, deck.slug, false);
  if (topics.length === deck.topics.length) return withDeck(without, decks, deck.slug, true);
  return [...without, ...topics.map(({ slug }) => ({ kind: "topic", deck: deck.slug, topic: slug }) as const)];
}

/** Everything, said deck by deck, so that one can be taken out of it. */
function byDeck<Own extends AnyScope>(
  scopes: readonly Own[],
  decks: readonly OfferedDeck[],
): readonly (Own | LibraryScope)[] {
  if (!scopes.some(({ kind }) => kind === "all")) return scopes;
  return decks.map(({ slug }) => ({ kind: "deck", deck: slug }) as const);
}

/** And the other way round: decks that come later belong to everything, too. */
function folded<Own extends AnyScope>(
  scopes: readonly (Own | LibraryScope)[],
  decks: readonly OfferedDeck[],
): readonly (Own | LibraryScope)[] {
  const isAll = decks.length > 0 && decks.every(({ slug }) => isDeckChosen(scopes, slug));
  return isAll ? [{ kind: "all" }] : scopes;
}
