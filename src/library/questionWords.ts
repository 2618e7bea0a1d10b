/** The words of a question, in lower case and each once. */
export function wordsOf(question: string): Set<string> {
  return new Set(question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Sørensen–Dice coefficient of two sets of words, 0–1, from their sizes and the number of words in both. */
export function dice(size: number, otherSize: number, shared: number): number {
  return size + otherSize === 0 ? 0 : (2 * shared) / (size + otherSize);
}
