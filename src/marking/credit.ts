import { grouped } from "./grouped.ts";
import type { Hit } from "./hit.ts";
import type { Term } from "./term.ts";

/**
 * How far each term is found, 0 to 1. A typed word that several points have belongs to the one of which its clause has most,
 * by weight; the others get a part, as a short answer says some words once for two points.
 */
export function creditsOf(hits: readonly Hit[]): Map<Term, number> {
  const supports = supportsOf(hits);
  const supportOf = ({ word, term }: Hit) => supports.get(word.clause)?.get(term.point) ?? 0;
  const credits = new Map<Term, number>();
  for (const rivals of grouped(hits, ({ word }) => word).values()) {
    const most = Math.max(...rivals.map(supportOf));
    const isTie = rivals.filter((hit) => isMost(supportOf(hit), most)).length > 1;
    for (const hit of rivals) {
      const credit = isMost(supportOf(hit), most) ? (isTie ? TIE : 1) : LOST;
      credits.set(hit.term, Math.max(credits.get(hit.term) ?? 0, credit));
    }
  }
  return credits;
}

const TIE = 0.8;
const LOST = 0.35;

/** The weight of a point's terms in a clause, by clause and by point. */
function supportsOf(hits: readonly Hit[]): Map<number, Map<number, number>> {
  const supports = new Map<number, Map<number, number>>();
  for (const [clause, inClause] of grouped(hits, ({ word }) => word.clause)) {
    const byPoint = new Map<number, number>();
    for (const { point, weight } of new Set(inClause.map(({ term }) => term))) {
      byPoint.set(point, (byPoint.get(point) ?? 0) + weight);
    }
    supports.set(clause, byPoint);
  }
  return supports;
}

/** Sums of the same weights in another order may differ in their last bits. */
function isMost(support: number, most: number): boolean {
  return support >= most * (1 - 1e-9);
}
