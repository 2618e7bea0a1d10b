import { type Attempt, type CardQuestion, noAnswer, type Question } from "../../../src/study/quiz/quiz.ts";
import { everything, idOf, morning } from "./learnerAtQuiz.ts";

export function question(text: string, parts: Partial<CardQuestion> = {}): CardQuestion {
  return {
    cardId: idOf(text),
    deck: "d",
    topic: "t",
    topicTitle: "Topic t",
    kind: "recall",
    text,
    pointCount: 0,
    options: [],
    ...parts,
  };
}

/** An attempt as it is after its start, but for the parts given. */
export function attemptAt(questions: readonly Question[], parts: Partial<Attempt> = {}): Attempt {
  return {
    id: "a",
    recipe: everything,
    recipeId: null,
    startedAt: morning,
    limitMillis: null,
    deadlineAt: null,
    questions,
    answers: questions.map(() => noAnswer),
    flagged: new Set(),
    marks: questions.map(() => null),
    place: 0,
    handIn: null,
    finish: null,
    unreadable: 0,
    ...parts,
  };
}
