import type { Json } from "../../facts/fact.ts";
import type { AnswerDraft, Attempt, Finish, HandIn, Mark, Recipe } from "./quiz.ts";

/** What of an attempt is fixed at its start. */
export type AttemptHead = Pick<
  Attempt,
  "recipe" | "recipeId" | "startedAt" | "limitMillis" | "deadlineAt" | "questions"
>;

/** Entries' values are spelled out, field by field: what a type gains does not get into the log unseen. */
export function encodeRecipe(recipe: Recipe): Json {
  const { title, scopes, starredOnly, neverQuizzedOnly, figuresOnly, pick, size, order, kinds, prefer, mode } = recipe;
  const { limitMinutes } = recipe;
  return {
    title,
    scopes: scopes.map((scope) => ({ ...scope })),
    starredOnly,
    neverQuizzedOnly,
    figuresOnly,
    pick,
    size: { ...size },
    order,
    kinds,
    prefer,
    mode,
    limitMinutes,
  };
}

export function encodeHead({ recipe, recipeId, startedAt, limitMillis, deadlineAt, questions }: AttemptHead): Json {
  return {
    recipe: encodeRecipe(recipe),
    recipeId,
    startedAt,
    limitMillis,
    deadlineAt,
    questions: questions.map(({ cardId, deck, topic, topicTitle, kind, text, pointCount, options }) => ({
      cardId,
      deck,
      topic,
      topicTitle,
      kind,
      text,
      pointCount,
      options: options.map(({ markdown, right }) => ({ markdown, right })),
    })),
  };
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
