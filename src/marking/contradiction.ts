import { grouped } from "./grouped.ts";
import type { Hit } from "./hit.ts";
import { oppositesOf } from "./opposites.ts";
import type { PointTerms } from "./term.ts";
import type { Word } from "./word.ts";

/**
 * The hits that are evidence. None are where a typed clause says something else than the point that its words are from: it
 * denies what the point affirms or affirms what the point denies, it has a word's opposite, or another number in a number's
 * place.
 */
export function soundHits(typed: readonly Word[], points: readonly PointTerms[], hits: readonly Hit[]): Hit[] {
  const clauses = grouped(typed, ({ clause }) => clause);
  const numbers = new Set(points.flatMap(({ terms }) => terms.filter((term) => term.isNumber).map(({ stem }) => stem)));
  return [...grouped(hits, ({ term }) => term.point)].flatMap(([index, ofPoint]) => {
    const point = points[index];
    return [...grouped(ofPoint, ({ word }) => word.clause)].flatMap(([clauseNumber, inClause]) => {
      const clause = clauses.get(clauseNumber) ?? [];
      if (point === undefined || isDenied(inClause)) return [];
      if (hasOpposite(clause, point) || hasOtherNumber(clause, point, numbers)) return [];
      return inClause.filter((hit) => !isOpposed(hit));
    });
  });
}

/** A word is denied on one side only, and no word is denied on both. A point may have a word both denied and not. */
function isDenied(hits: readonly Hit[]): boolean {
  const agreed = new Set(hits.filter((hit) => !isOpposed(hit)).map(({ word }) => word));
  const bothDeny = hits.some(({ word, term }) => word.sign === -1 && term.sign === -1);
  return !bothDeny && hits.some((hit) => isOpposed(hit) && !agreed.has(hit.word));
}

function isOpposed({ word, term }: Hit): boolean {
  return word.sign * term.sign === -1;
}

function hasOpposite(clause: readonly Word[], point: PointTerms): boolean {
  return clause.some(
    ({ stem }) => oppositesOf(stem).some((opposite) => point.stems.has(opposite)) && !point.stems.has(stem),
  );
}

/**
 * The point has numbers and the clause has others instead: none of the point's, or where one is missing, one of another point's
 * ("80% 10 days" of the points "80% | 33 days" and "90% | 10 days").
 */
function hasOtherNumber(clause: readonly Word[], point: PointTerms, numbersOfPoints: ReadonlySet<string>): boolean {
  const wanted = point.terms.filter(({ isNumber, asked }) => isNumber && !asked);
  if (wanted.length === 0) return false;
  const typed = new Set(clause.filter(({ kind }) => kind === "number").map(({ stem }) => stem));
  const foreign = [...typed].filter((stem) => !point.stems.has(stem));
  const missing = wanted.filter(({ stem }) => !typed.has(stem));
  if (missing.length === wanted.length) return foreign.length > 0;
  return missing.length > 0 && foreign.some((stem) => numbersOfPoints.has(stem));
}
