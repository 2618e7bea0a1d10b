import { grouped } from "./grouped.ts";
import { isShortFor, LONGEST_RUN, mayBeShortFor } from "./shortForm.ts";
import { keyOf, type PointTerms, type Term } from "./term.ts";
import { isTypo } from "./typo.ts";
import type { Word } from "./word.ts";

/** A typed word that is a term of a point. */
export interface Hit {
  readonly word: Word;
  readonly term: Term;
}

/**
 * Every pair of a typed word and a term that are one word: by the stem; with a typo, where neither a term nor the question has
 * the word as typed; or as short and long form of each other.
 */
export function hitsOf(typed: readonly Word[], points: readonly PointTerms[], question: readonly Word[]): Hit[] {
  const termsByStem = grouped(
    points.flatMap(({ terms }) => terms),
    ({ stem }) => stem,
  );
  const askedStems = new Set(question.map(({ stem }) => stem));
  const misspelled = new Map<string, Term[]>();
  const direct = typed.flatMap((word): Hit[] => {
    let meant = termsByStem.get(word.stem) ?? misspelled.get(word.text);
    if (meant === undefined) {
      const mayBeTypo = word.kind === "word" && !askedStems.has(word.stem);
      meant = mayBeTypo ? [...termsByStem.values()].flat().filter((term) => isMisspelled(word, term)) : [];
      misspelled.set(word.text, meant);
    }
    return meant.map((term) => ({ word, term }));
  });
  return [...direct, ...points.flatMap((point) => [...shortened(typed, point), ...writtenOut(typed, point)])];
}

function isMisspelled(word: Word, term: Term): boolean {
  return term.words.some(
    ({ kind, compound, text, stem }) =>
      kind === "word" && compound === null && (isTypo(word.text, text) || isTypo(word.stem, stem)),
  );
}

/** Typed short forms of what stands in the point at length. */
function shortened(typed: readonly Word[], point: PointTerms): Hit[] {
  return typed.flatMap((word) =>
    (word.kind === "function" ? [] : runsFor(word, point.words)).flatMap((longWord) => hit(word, longWord, point)),
  );
}

/** What was typed at length of short forms in the point. */
function writtenOut(typed: readonly Word[], point: PointTerms): Hit[] {
  return point.words.flatMap((short) =>
    short.kind === "function" ? [] : runsFor(short, typed).flatMap((word) => hit(word, short, point)),
  );
}

/** The words of every run for which `short` stands. */
function runsFor(short: Word, words: readonly Word[]): Word[] {
  if (short.kind === "number" || short.text.length < 2) return [];
  const found: Word[] = [];
  for (let start = 0; start < words.length; start++) {
    if (words[start]?.text[0] !== short.text[0]) continue;
    for (let length = 1; length <= LONGEST_RUN && start + length <= words.length; length++) {
      if (!mayBeShortFor(short, words, start, length)) continue;
      const run = words.slice(start, start + length);
      if (isShortFor(short, run)) found.push(...run);
    }
  }
  return found;
}

function hit(word: Word, pointWord: Word, point: PointTerms): Hit[] {
  const term = point.termByKey.get(keyOf(pointWord));
  return term === undefined ? [] : [{ word, term }];
}
