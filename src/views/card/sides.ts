import type { Card } from "../../deck/card.ts";
import type { Figure } from "../../deck/figure.ts";

/** The figures that stand with the question: those written in it, and all of a figure prompt. */
export function figuresAsked(card: Card): readonly Figure[] {
  return card.figurePrompt ? card.figures : card.figures.filter((figure) => figure.side === "question");
}

/** The question as plain text, for names and text alternatives. */
export function questionText(card: Card): string {
  return card.key.kind === "question" ? card.key.question : card.question;
}

/** Whether the figure itself is the answer: of a covered part it is not where the part has a name. */
export function isAnsweredByFigure({ figurePrompt, covered, answer }: Card): boolean {
  return figurePrompt && (covered === undefined || answer === "");
}
