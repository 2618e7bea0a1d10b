import type { KnownCard } from "./knownCard.ts";
import { dice, wordsOf } from "./questionWords.ts";
import type { Slices } from "./slices.ts";

/** Two cards whose questions have words in common: the more alike, the larger. */
export interface AlikePair {
  readonly vanished: KnownCard;
  readonly appeared: KnownCard;
  readonly likeness: number;
}

/** A card in the same place is a little likelier to be meant. */
const samePlaceBonus = 0.05;

/** Partners kept for each vanished card: where all of these go to others, the next would be a guess. */
const mostPartners = 8;

/**
 * The pairs of cards whose questions are at least this alike, best first. Only cards that share a word are looked at, through
 * an index of who has which word: most of all possible pairs share none that matters.
 */
export function* alikePairs(
  vanished: readonly KnownCard[],
  appeared: readonly KnownCard[],
  leastLikeness: number,
): Slices<AlikePair[]> {
  if (vanished.length === 0 || appeared.length === 0) return [];
  const cardsByWord = new Map<string, number[]>();
  const sizes = new Uint32Array(appeared.length);
  for (const [index, card] of appeared.entries()) {
    const words = wordsOf(card.question);
    sizes[index] = words.size;
    for (const word of words) {
      const cards = cardsByWord.get(word);
      if (cards === undefined) cardsByWord.set(word, [index]);
      else cards.push(index);
    }
    yield words.size;
  }

  const shared = new Uint32Array(appeared.length);
  const pairs: AlikePair[] = [];
  for (const from of vanished) {
    const words = wordsOf(from.question);
    const met: number[] = [];
    let looked = 0;
    for (const word of words) {
      const cards = cardsByWord.get(word) ?? [];
      looked += cards.length;
      for (const index of cards) {
        const before = shared[index] ?? 0;
        if (before === 0) met.push(index);
        shared[index] = before + 1;
      }
    }
    const best: AlikePair[] = [];
    for (const index of met) {
      const to = appeared[index];
      const likenessOfWords = dice(words.size, sizes[index] ?? 0, shared[index] ?? 0);
      shared[index] = 0;
      if (to === undefined || likenessOfWords + samePlaceBonus < leastLikeness) continue;
      const likeness = likenessOfWords + (samePlace(from, to) ? samePlaceBonus : 0);
      if (likeness >= leastLikeness) keep(best, { vanished: from, appeared: to, likeness });
    }
    pairs.push(...best);
    yield looked + 1;
  }
  return pairs.sort((a, b) => b.likeness - a.likeness);
}

/** Puts the pair in its place among the best, which are few and in order. */
function keep(best: AlikePair[], pair: AlikePair): void {
  let place = best.length;
  while (place > 0 && (best[place - 1]?.likeness ?? 0) < pair.likeness) place--;
  if (place >= mostPartners) return;
  best.splice(place, 0, pair);
  if (best.length > mostPartners) best.pop();
}

function samePlace(a: KnownCard, b: KnownCard): boolean {
  return (
    a.key.deck === b.key.deck && a.key.kind === "question" && b.key.kind === "question" && a.key.topic === b.key.topic
  );
}
