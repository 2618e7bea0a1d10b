import type { ReadCard } from "./compareCards.ts";
import type { Slices } from "./slices.ts";
import type { WordWeights } from "./wordWeights.ts";

/** Partners looked at closely for each lost card, by each way of finding them. */
const mostPartners = 8;

/** New cards of its own topic, where the text may have been edited beyond likeness. */
const mostNeighbours = 30;

/** Words that more of the new cards have than this are left aside where a question has others. */
const commonest = 300;

/**
 * The new cards that a lost one is worth comparing with: those in its place, with its answer, with its question, with an answer of much
 * the same words, and those whose questions share the most telling words, found through an index of who has which.
 */
export function* likelyPairs(
  lost: readonly ReadCard[],
  found: readonly ReadCard[],
  weights: WordWeights,
): Slices<(readonly number[])[]> {
  if (lost.length === 0 || found.length === 0) return lost.map(() => []);
  const byWord = new Map<string, number[]>();
  const bySign = new Map<string, number[]>();
  for (const [index, card] of found.entries()) {
    for (const word of card.wordSet) put(byWord, word, index);
    const signs = signsOf(card);
    for (const sign of signs) put(bySign, sign, index);
    yield card.wordSet.size + signs.length;
  }

  const shared = new Float64Array(found.length);
  const likely: (readonly number[])[] = [];
  for (const card of lost) {
    const partners = new Set<number>();
    const signs = signsOf(card);
    for (const sign of signs) {
      const same = bySign.get(sign) ?? [];
      if (same.length <= (sign.startsWith("o") ? mostNeighbours : mostPartners))
        for (const index of same) partners.add(index);
    }
    const met: number[] = [];
    let looked = signs.length;
    const rare = [...card.wordSet].filter((word) => (byWord.get(word)?.length ?? 0) <= commonest);
    for (const word of rare.length > 0 ? rare : card.wordSet) {
      const weight = weights.weight(word);
      const indexes = byWord.get(word) ?? [];
      looked += indexes.length;
      for (const index of indexes) {
        if (shared[index] === 0) met.push(index);
        shared[index] = (shared[index] ?? 0) + weight;
      }
    }
    const best: { readonly index: number; readonly likeness: number }[] = [];
    for (const index of met) {
      const likeness = (shared[index] ?? 0) / (card.weight + (found[index]?.weight ?? 0));
      shared[index] = 0;
      let place = best.length;
      while (place > 0 && (best[place - 1]?.likeness ?? 0) < likeness) place--;
      if (place < mostPartners) best.splice(place, 0, { index, likeness });
      if (best.length > mostPartners) best.pop();
    }
    for (const { index } of best) partners.add(index);
    likely.push([...partners]);
    yield looked + 1;
  }
  return likely;
}

/** What an equal card would have too. A sketch is cut in fives of three: answers much alike share one of them. */
function signsOf({ card, text, place }: ReadCard): string[] {
  const { answerHash, answerSketch } = card;
  const signs = [`a${answerHash}`, `t${text}`, `b${answerHash}${text}`];
  if (place !== null) signs.push(`o${place}`, `p${place}\u0000${answerHash}`, `q${place}\u0000${text}`);
  if (answerSketch !== undefined && answerSketch[0] !== "0") {
    for (let at = 1; at + 3 <= answerSketch.length; at += 3) signs.push(`s${at}${answerSketch.slice(at, at + 3)}`);
  }
  return signs;
}

function put(map: Map<string, number[]>, key: string, index: number): void {
  const indexes = map.get(key);
  if (indexes === undefined) map.set(key, [index]);
  else indexes.push(index);
}
