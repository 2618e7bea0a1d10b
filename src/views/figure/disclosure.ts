import type { Card } from "../../deck/card.ts";
import type { Figure } from "../../deck/figure.ts";
import { figuresAsked } from "../card/sides.ts";

/**
 * How much may be said of a figure that is opened large: all, or, while a question is being asked, no more than its
 * page says: the caption, only the number, or nothing.
 */
export type Disclosure = "all" | "caption" | "number" | "nothing";

/** Of a figure that is opened from a card: its caption stands on the page where the figure itself stands with the question. */
export function disclosureOn(card: Card, figure: Figure, answerShown: boolean): Disclosure {
  if (answerShown) return "all";
  const asked = card.covered === undefined ? figuresAsked(card) : [card.covered.figure];
  return asked.some(({ path }) => path === figure.path) ? "caption" : "number";
}
