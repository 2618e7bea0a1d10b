import type { Term } from "./term.ts";

/** The credits of a point's terms, less for a part of a compound ("kube" of "kube-proxy") whose other parts are missing. */
export function withWholeCompounds(terms: readonly Term[], credits: ReadonlyMap<Term, number>): Map<Term, number> {
  const broken = new Set<number>();
  for (const term of terms) {
    if (credits.has(term)) continue;
    for (const { compound } of term.words) if (compound !== null) broken.add(compound);
  }
  const isWhole = (term: Term) => term.words.some(({ compound }) => compound === null || !broken.has(compound));
  return new Map(terms.map((term) => [term, (credits.get(term) ?? 0) * (isWhole(term) ? 1 : PART)]));
}

const PART = 0.5;
