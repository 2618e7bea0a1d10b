import type { KnownCard } from "./knownCard.ts";
import { wordListOf } from "./questionWords.ts";
import type { Slices } from "./slices.ts";

/** In how many questions each word stands, and what it therefore says about the question it stands in. */
export interface WordWeights {
  /** 1 for a word of one question alone, near 0 for one that every question has. */
  weight(word: string): number;
  /** The number of questions with this word. */
  count(word: string): number;
}

/** Weighs words as in information retrieval: the rarer, the more telling (K. Spärck Jones, 1972), scaled to at most 1. */
export function* weighWords(...lists: readonly (readonly KnownCard[])[]): Slices<WordWeights> {
  const counts = new Map<string, number>();
  let questions = 0;
  for (const cards of lists) {
    for (const { question } of cards) {
      const words = new Set(wordListOf(question));
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
      questions++;
      yield words.size;
    }
  }
  const most = Math.log(1 + questions);
  const count = (word: string) => counts.get(word) ?? 1;
  return { count, weight: (word) => Math.log(1 + questions / count(word)) / most };
}
