/** The baseline: the indexes of the points of which the typed text has half of the distinct words or more, letters and digits folded. */
export function pointsByOverlap(typed: string, points: readonly { readonly text: string }[]): Set<number> {
  const words = distinctWords(typed);
  const found = new Set<number>();
  points.forEach(({ text }, index) => {
    const wanted = [...distinctWords(text)];
    const shared = wanted.filter((word) => words.has(word)).length;
    if (wanted.length > 0 && shared * 2 >= wanted.length) found.add(index);
  });
  return found;
}

function distinctWords(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}
