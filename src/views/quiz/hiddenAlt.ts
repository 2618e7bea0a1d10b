import type { Figure } from "../../deck/figure.ts";
import { figureTitle } from "../../deck/figureTitle.ts";

/**
 * What stands for a picture while a question about it is open: never its alternative text, which is its name. A description
 * tells what the picture shows, as seeing it does, and may be said in every kind of question – but where it has all words of
 * the name, it would answer for whoever hears it; then there is only `place`, as in "Picture 2 of 4".
 */
export function hiddenAlt(figure: Figure, place: string): string {
  const { description } = figure;
  return description === null || tellsName(description, figure) ? place : `${place}. ${description}`;
}

function tellsName(description: string, figure: Figure): boolean {
  const said = wordsOf(description);
  return wordsOf(figureTitle(figure)).every((word) => said.some((one) => isAlike(one, word)));
}

/** One word in two forms: "underlay" and "underlays", "encapsulation" and "encapsulates". */
function isAlike(one: string, other: string): boolean {
  const stem = Math.max(3, Math.min(one.length, other.length) - 3);
  return one.slice(0, stem) === other.slice(0, stem);
}

/** Short words and names of kinds tell nothing. */
function wordsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length > 2 && !TELLS_NOTHING.test(word));
}

const TELLS_NOTHING = /^(?:figure|diagram|picture|image|chart|drawing|schema|the|and|for|with|from|into|between)$/;
