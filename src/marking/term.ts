import type { KeyPoint } from "../deck/card.ts";
import { grouped } from "./grouped.ts";
import type { Sign } from "./negation.ts";
import { type Word, wordsOf } from "./word.ts";

/** A word that a key point must have, once however often it stands there. */
export interface Term {
  /** Index of its point. */
  readonly point: number;
  readonly stem: string;
  /** A denied word is another term than the same word affirmed. */
  readonly sign: Sign;
  /** Every place in the point's text where it stands. */
  readonly words: readonly Word[];
  /** How telling it is: above 0, in no unit; only ratios count. */
  readonly weight: number;
  /** The question has it too. */
  readonly asked: boolean;
  readonly isNumber: boolean;
}

/** A key point as it is matched. */
export interface PointTerms {
  readonly words: readonly Word[];
  readonly terms: readonly Term[];
  readonly termByKey: ReadonlyMap<string, Term>;
  readonly stems: ReadonlySet<string>;
}

/** The terms of each point, weighed. */
export function termsOf(points: readonly KeyPoint[], question: readonly Word[]): PointTerms[] {
  const asked = new Set(question.map(keyOf));
  const texts = points.map(({ text }) => wordsOf(text));
  const rarity = rarityOver(texts);
  return texts.map((words, point) => {
    const termByKey = new Map<string, Term>();
    for (const [key, same] of grouped(tellingWords(words), keyOf)) {
      const [first] = same;
      if (first === undefined) continue;
      const isAsked = asked.has(key);
      termByKey.set(key, {
        point,
        stem: first.stem,
        sign: first.sign,
        words: same,
        weight: rarity(first.stem) * importanceOf(first, isAsked),
        asked: isAsked,
        isNumber: first.kind === "number",
      });
    }
    const terms = [...termByKey.values()];
    return { words, terms, termByKey, stems: new Set(terms.map(({ stem }) => stem)) };
  });
}

/** Equal for words that make one term. */
export function keyOf({ stem, sign }: { readonly stem: string; readonly sign: Sign }): string {
  return sign === -1 ? `-${stem}` : stem;
}

/** A point of function words alone ("Do it yourself.") is told by these. */
function tellingWords(words: readonly Word[]): readonly Word[] {
  const telling = words.filter(({ kind }) => kind !== "function");
  return telling.length > 0 ? telling : words;
}

/** log₂(1 + points / points with the stem): inverse document frequency (Spärck Jones 1972) over the points of one answer. */
function rarityOver(points: readonly (readonly Word[])[]): (stem: string) => number {
  const pointsWith = new Map<string, number>();
  for (const words of points) {
    for (const stem of new Set(words.map(({ stem }) => stem))) pointsWith.set(stem, (pointsWith.get(stem) ?? 0) + 1);
  }
  return (stem) => Math.log2(1 + points.length / (pointsWith.get(stem) ?? 1));
}

/** Identifiers tell much; words of the question little; so do those behind a point's first sentence, which mostly explain it. */
function importanceOf({ kind, sentence }: Word, isAsked: boolean): number {
  return (kind === "identifier" ? IDENTIFIER : 1) * (isAsked ? ASKED : 1) * (sentence > 0 ? LATER : 1);
}

// Set by hand on the development half of the labelled answers; none is sharp.
const IDENTIFIER = 1.5;
const ASKED = 0.15;
const LATER = 0.25;
