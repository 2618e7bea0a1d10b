import type { Figure } from "../../deck/figure.ts";
import { figureTitle } from "../../deck/figureTitle.ts";
import type { FigureQuestion } from "../../study/quiz/quiz.ts";

/** A picture that may still be on its way, and where it stands, as in "Picture 2 of 4". */
export interface HiddenPicture {
  readonly figure: Figure | null;
  readonly place: string;
}

/**
 * What stands for pictures while a question about them is open: never their alternative texts, which are their names. What
 * they show may be said, as seeing them tells it, but for the words of every name that could be the answer. All of them are
 * described or none, and the right one is treated as the others are: what is missing must not give it away either. Where
 * one is to explain a picture, its description would be the answer.
 */
export function hiddenAlts(question: FigureQuestion, pictures: readonly HiddenPicture[]): readonly string[] {
  const places = pictures.map(({ place }) => place);
  if (question.kind === "explain") return places;
  const names = [question.text, ...question.options.map(({ name }) => name), ...pictures.map(titleOf)];
  const told = pictures.map(({ figure }) => masked(figure?.description ?? "", names));
  if (!told.every((text) => WORD.test(text.replaceAll(GAP, "")))) return places;
  return places.map((place, n) => `${place}. ${told[n]}`);
}

/** The text with a gap for each word that is one of the names, in another form too: "underlays", "encapsulated". */
export function masked(text: string, names: readonly string[]): string {
  const told = names.flatMap((name) => name.normalize("NFC").match(WORDS) ?? []);
  return text
    .normalize("NFC")
    .replace(WORDS, (word) => (told.some((one) => tells(word, one)) ? GAP : word))
    .replace(GAPS, GAP);
}

/** Whether a word gives away one of a name. Of the shortest only numbers and letters that stand for something do: "B", "IP". */
function tells(word: string, named: string): boolean {
  if (named.length <= 2) return word === named && /^[\p{Lu}\p{N}]+$/u.test(named);
  const [one, other] = [word.toLowerCase(), named.toLowerCase()];
  if (TELLS_NOTHING.test(other)) return false;
  if (other.length >= 4 && one.includes(other)) return true;
  return JOINS.test(other) ? one === other : one.startsWith(stemOf(other));
}

/** Without an ending of up to three letters; a little too much is hidden rather than too little. */
function stemOf(word: string): string {
  const single = word.replace(/s$/, "");
  return single.slice(0, Math.max(4, single.length - 3));
}

function titleOf({ figure }: HiddenPicture): string {
  return figure === null ? "" : figureTitle(figure);
}

const GAP = "…";
const GAPS = /…(?:[\s-]+…)+/g;
const WORD = /[\p{L}\p{N}]/u;
const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
const TELLS_NOTHING = /^(?:the|and|for|its|are|not|but|how|was|has)$/;
/** Long enough to be hidden themselves, but "from" is no stem of "frontier". */
const JOINS = /^(?:with|from|into|onto|over|under|between|that|this|than|then|when|where|what|which)$/;
