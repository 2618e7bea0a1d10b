import { contentHash } from "../deck/contentHash.ts";
import type { ChoiceOption } from "./readChoices.ts";
import { type SingleValue, singleValueOf, valuesIn } from "./singleValue.ts";

export interface ValueQuestion {
  /** Markdown, as on the card. */
  readonly question: string;
  readonly answer: string;
  /** Texts of the same topic in which wrong options are looked for: other cards' answers or key points. */
  readonly others: readonly string[];
  /** Equal seeds give equal options in equal order. */
  readonly seed: number;
}

/**
 * Options for a card whose answer is a single number or identifier: the answer and up to three others of the same kind from
 * the topic, the numbers nearest to it first. Null where the answer is anything else, or the topic has fewer than two.
 */
export function generatedChoices({ question, answer, others, seed }: ValueQuestion): readonly ChoiceOption[] | null {
  const value = singleValueOf(answer);
  if (value === null) return null;
  const given = new Set([value.key, ...valuesIn(question).map(({ key }) => key)]);
  const wrong = new Map<string, SingleValue>();
  for (const other of others.flatMap(valuesIn)) {
    if (other.kind === value.kind && !given.has(other.key) && !wrong.has(other.key)) wrong.set(other.key, other);
  }
  if (wrong.size < FEWEST) return null;
  const order = (text: string) => contentHash(`${seed} ${text}`);
  const nearest = [...wrong.values()].sort(
    (a, b) => distance(a, value) - distance(b, value) || compare(order(a.key), order(b.key)),
  );
  const write = (text: string) => (value.isCode ? `\`${text}\`` : text);
  return [
    { markdown: write(value.text), right: true },
    ...nearest.slice(0, MOST).map(({ text }) => ({ markdown: write(text), right: false })),
  ].sort((a, b) => compare(order(a.markdown), order(b.markdown)));
}

const FEWEST = 2;
const MOST = 3;

/** In powers of e, in steps of one half, so that chance picks among those about as near. */
function distance(a: SingleValue, b: SingleValue): number {
  if (a.amount === null || b.amount === null) return 0;
  return Math.round(2 * Math.abs(Math.log((a.amount + 1) / (b.amount + 1))));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
