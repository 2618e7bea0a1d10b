import type { Card } from "../../deck/card.ts";
import { readChoices } from "../../marking/readChoices.ts";
import type { Question } from "../../study/quiz/quiz.ts";

/** What is left of a card's answer to be shown below its marking: of choices written as such, what follows them. */
export function explanationOf(question: Question, card: Card | null): string | null {
  if (card === null || card.figurePrompt) return null;
  const choices = question.kind === "choice" && card.choices ? readChoices(card.answer) : null;
  if (choices === null) return card.answer;
  return choices.explanation === "" ? null : choices.explanation;
}
