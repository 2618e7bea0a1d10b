import type { KeyPoint } from "../deck/card.ts";
import { withWholeCompounds } from "./compound.ts";
import { soundHits } from "./contradiction.ts";
import { creditsOf } from "./credit.ts";
import { type Hit, hitsOf } from "./hit.ts";
import { type Term, termsOf } from "./term.ts";
import { type Word, wordsOf } from "./word.ts";

export interface TypedAnswer {
  /** As the learner typed it, Markdown or not. */
  readonly typed: string;
  /** The question's text: its words prove nothing. */
  readonly question: string;
  readonly points: readonly KeyPoint[];
}

/** What a typed answer has of each key point, by words, not by meaning: the learner has the last word. */
export interface AnswerMatch {
  /** In the order of the key points. */
  readonly points: readonly PointMatch[];
}

export interface PointMatch {
  /** Whether the point counts as said, to be ticked beforehand. */
  readonly found: boolean;
  /** How much of it was found, 0 to 1, by the weight of its words. */
  readonly share: number;
  /** The words found, in the typed text and in the point's text. Ascending, none overlapping. */
  readonly typedSpans: readonly TextSpan[];
  readonly pointSpans: readonly TextSpan[];
}

/** Offsets in a text in UTF-16 units, the end exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Matches a typed answer to the key points of a card: stems equal, small typos forgiven, numbers and identifiers exact, in any
 * order. Rare words decide; a word that several points have counts for the one that the rest of its clause speaks of; a clause
 * that denies a point proves nothing of it. Takes any strings and never throws. How well it does on typed answers of our own:
 * `npm run bench -- marking`.
 */
export function matchAnswer({ typed, question, points }: TypedAnswer): AnswerMatch {
  const words = wordsOf(typed);
  const asked = wordsOf(question);
  const pointTerms = termsOf(points, asked);
  const hits = soundHits(words, pointTerms, hitsOf(words, pointTerms, asked));
  const isProof = hits.some(({ term }) => !term.asked);
  const credits = creditsOf(isProof ? hits : []);
  return {
    points: pointTerms.map(({ terms }, point) => {
      const own = isProof ? hits.filter(({ term }) => term.point === point) : [];
      return pointMatch(terms, own, withWholeCompounds(terms, credits));
    }),
  };
}

/** The share from which on a point counts as said: a short answer leaves out much of a full sentence. */
const ENOUGH = 0.37;

function pointMatch(terms: readonly Term[], hits: readonly Hit[], credits: ReadonlyMap<Term, number>): PointMatch {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  const got = terms.reduce((sum, term) => sum + term.weight * (credits.get(term) ?? 0), 0);
  const share = total === 0 ? 0 : Math.min(1, got / total);
  return {
    found: share >= ENOUGH,
    share,
    typedSpans: spansOf(hits.map(({ word }) => word)),
    pointSpans: spansOf(hits.flatMap(({ term }) => term.words)),
  };
}

function spansOf(words: readonly Word[]): TextSpan[] {
  const spanByStart = new Map(words.map(({ start, end }) => [start, { start, end }]));
  return [...spanByStart.values()].sort((a, b) => a.start - b.start);
}
