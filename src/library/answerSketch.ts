import { wordsOf } from "./questionWords.ts";

const minima = 16;
const digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";

/**
 * An answer's words in 17 characters: how many there are (at most 63), then six bits of each of 16 min-hashes (A. Broder,
 * "On the resemblance and containment of documents", 1997). Answers that share most of their words share most characters;
 * the answer cannot be read from it.
 */
export function sketchOf(answer: string): string {
  const words = wordsOf(answer);
  const least = new Uint32Array(minima).fill(0xffffffff);
  for (const word of words) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
    for (let n = 0; n < minima; n++) {
      hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
      hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
      least[n] = Math.min(least[n] ?? 0, (hash ^ (hash >>> 15)) >>> 0);
    }
  }
  return [Math.min(words.size, 63), ...least].map((value) => digits[value & 63]).join("");
}

/** How many different words the answer has, at most 63. */
export function sketchedWords(sketch: string): number {
  return Math.max(0, digits.indexOf(sketch.charAt(0)));
}

/** The share of words that two answers have in common (Jaccard coefficient, 0–1), give or take 0.1. */
export function sketchedLikeness(sketch: string, other: string): number {
  let equal = 0;
  for (let n = 1; n <= minima; n++) if (sketch[n] === other[n]) equal++;
  return equal / minima;
}
