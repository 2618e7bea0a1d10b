import type { Json } from "../../facts/fact.ts";
import {
  type AnswerDraft,
  type Attempt,
  type FigureScope,
  type Finish,
  type HandIn,
  isFigureQuestion,
  isFigureRecipe,
  type Mark,
  type Question,
  type Recipe,
} from "./quiz.ts";

/** What of an attempt is fixed at its start. */
export type AttemptHead = Pick<
  Attempt,
  "recipe" | "recipeId" | "startedAt" | "limitMillis" | "deadlineAt" | "questions"
>;

/** Entries' values are spelled out, field by field: what a type gains does not get into the log unseen. */
export function encodeRecipe(recipe: Recipe): Json {
  const { title, neverQuizzedOnly, pick, size, order, kinds, prefer, mode, limitMinutes } = recipe;
  const shared = { title, neverQuizzedOnly, pick, size: { ...size }, order, kinds, prefer, mode, limitMinutes };
  if (isFigureRecipe(recipe)) return { ...shared, about: recipe.about, scopes: recipe.scopes.map(encodeFigureScope) };
  const { scopes, starredOnly, figuresOnly } = recipe;
  return { ...shared, scopes: scopes.map((scope) => ({ ...scope })), starredOnly, figuresOnly };
}

function encodeFigureScope(scope: FigureScope): Json {
  if (scope.kind !== "figures") return { ...scope };
  return { kind: scope.kind, figures: scope.figures.map(({ deck, id }) => ({ deck, id })) };
}

export function encodeHead({ recipe, recipeId, startedAt, limitMillis, deadlineAt, questions }: AttemptHead): Json {
  return {
    recipe: encodeRecipe(recipe),
    recipeId,
    startedAt,
    limitMillis,
    deadlineAt,
    questions: questions.map(encodeQuestion),
  };
}

function encodeQuestion(question: Question): Json {
  const { cardId, deck, topic, topicTitle, kind, text, pointCount } = question;
  const shared = { cardId, deck, topic, topicTitle, kind, text, pointCount };
  if (!isFigureQuestion(question))
    return { ...shared, options: question.options.map(({ markdown, right }) => ({ markdown, right })) };
  const options = question.options.map(({ figureId, name, right }) => ({ figureId, name, right }));
  return { ...shared, figureId: question.figureId, options };
}

export function encodeAnswer({ typed, picks, confidence, spentMillis, revealed }: AnswerDraft): Json {
  return { typed, picks, confidence, spentMillis, revealed };
}

export function encodeMark(mark: Mark): Json {
  return { ...mark };
}

export function encodeHandIn({ at, by }: HandIn): Json {
  return { at, by };
}

export function encodeFinish({ at, broughtForward }: Finish): Json {
  return { at, broughtForward };
}
