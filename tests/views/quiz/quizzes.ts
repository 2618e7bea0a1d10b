import type { Card } from "../../../src/deck/card.ts";
import {
  type AnswerDraft,
  type Attempt,
  type CardQuestion,
  type CardRecipe,
  noAnswer,
  type Question,
} from "../../../src/study/quiz/quiz.ts";
import type { OpenQuiz } from "../../../src/study/quiz/quizState.ts";
import { quizView } from "../../../src/study/quiz/quizView.ts";
import { defaultRecipe } from "../../../src/study/quiz/recipe.ts";
import { card } from "../support/cards.ts";

export const pods = card("What is a Pod?", "It is the smallest unit. It shares a network.", {
  keyPoints: [
    { group: "Size", text: "The smallest unit of scheduling" },
    { group: "Sharing", text: "Its containers share one network namespace" },
  ],
});
export const nodes = card("What is a Node?", "A machine.");

export function recipe(rest: Partial<CardRecipe> = {}): CardRecipe {
  return { ...defaultRecipe({ kind: "deck", deck: "kubernetes" }, "Kubernetes"), ...rest };
}

export function asked({ id, question, keyPoints }: Card, rest: Partial<CardQuestion> = {}): CardQuestion {
  const place = { deck: "kubernetes", topic: "pods", topicTitle: "Pods" };
  return { cardId: id, ...place, kind: "recall", text: question, pointCount: keyPoints.length, options: [], ...rest };
}

export function draft(rest: Partial<AnswerDraft> = {}): AnswerDraft {
  return { ...noAnswer, ...rest };
}

export function attempt(questions: readonly Question[], rest: Partial<Attempt> = {}): Attempt {
  return {
    id: "a1",
    recipe: recipe(),
    recipeId: null,
    startedAt: 0,
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
    ...rest,
  };
}

export function view(taken: Attempt, shown: Card, at = 0): OpenQuiz {
  const question = taken.questions[at];
  if (question === undefined) throw new Error("There is no such question.");
  return quizView(taken, at, question, { card: shown, figure: null, optionFigures: [], fault: null, gone: false }, 0);
}
