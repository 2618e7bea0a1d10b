import type { CardId } from "../deck/cardId.ts";
import { wordListOf } from "./questionWords.ts";

/** A card that can be searched for: its words are taken out once. */
export interface SearchableCard {
  readonly cardId: CardId;
  readonly question: string;
  readonly place: string;
  readonly questionWords: ReadonlySet<string>;
  readonly words: readonly string[];
}

export function searchable(card: Pick<SearchableCard, "cardId" | "question" | "place">): SearchableCard {
  const questionWords = wordListOf(card.question);
  return { ...card, questionWords: new Set(questionWords), words: [...questionWords, ...wordListOf(card.place)] };
}

/** The cards that have every word sought (or one that begins so), those first whose question is most like the given one. */
export function searchCards(
  cards: readonly SearchableCard[],
  sought: string,
  like: string,
  most: number,
): { readonly cards: readonly SearchableCard[]; readonly count: number } {
  const wanted = wordListOf(sought);
  const likeWords = new Set(wordListOf(like));
  const fitting = cards
    .filter(({ words }) => wanted.every((word) => words.some((one) => one.startsWith(word))))
    .map((card) => ({ card, likeness: likenessOf(card.questionWords, likeWords) }))
    .sort((a, b) => b.likeness - a.likeness);
  return { cards: fitting.slice(0, most).map(({ card }) => card), count: fitting.length };
}

/** Sørensen–Dice coefficient, 0–1. */
function likenessOf(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of words) if (others.has(word)) shared++;
  return words.size + others.size === 0 ? 0 : (2 * shared) / (words.size + others.size);
}
