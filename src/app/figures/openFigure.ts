import type { Card } from "../../deck/card.ts";
import type { Figure } from "../../deck/figure.ts";
import { figureIdOf } from "../../deck/figureId.ts";
import type { CoveredPart } from "../../deck/occlusion.ts";
import { questionText } from "../../views/card/sides.ts";
import { type Disclosure, disclosureOn } from "../../views/figure/disclosure.ts";
import { layOver } from "../useAddress.ts";
import { figureAddress } from "./figureAddresses.ts";

/** A figure as the page below shows it: it can be seen large before the catalog is there, and where that does not list it. */
export interface OpenedFigure {
  readonly figure: Figure;
  /** The question, as plain text: the last resort for a text alternative. */
  readonly fallbackAlt: string;
  readonly disclosure: Disclosure;
  /** The part of it that is being asked for, and must stay covered. */
  readonly covered?: CoveredPart;
}

/** A figure as a card shows it, whose answer is shown or not. */
export function openedOn(card: Card, figure: Figure, answerShown: boolean): OpenedFigure {
  const { covered } = card;
  return {
    figure,
    fallbackAlt: questionText(card),
    disclosure: disclosureOn(card, figure, answerShown),
    ...(!answerShown && covered?.figure.path === figure.path ? { covered } : {}),
  };
}

/** Opens a figure of a deck over the page. */
export function openFigure(deck: string, opened: OpenedFigure): void {
  layOver(figureAddress(deck, figureIdOf(opened.figure)), opened);
}
