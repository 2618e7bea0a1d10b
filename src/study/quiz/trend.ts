import { scopeName } from "../studyQueue.ts";
import { figureKey } from "./figureKey.ts";
import type { AttemptSummary } from "./lists.ts";
import { type Attempt, type FigureScope, isFigureRecipe, type Recipe } from "./quiz.ts";

export interface TrendPoint {
  readonly id: string;
  /** Epoch ms. */
  readonly startedAt: number;
  /** 0 to 1. */
  readonly score: number;
}

/** The finished attempts that can be compared with this one, itself included once it is finished; oldest first. */
export function trendOf(attempt: Attempt, finished: readonly AttemptSummary[]): TrendPoint[] {
  return finished
    .filter((other) => isComparable(attempt, other.attempt))
    .map(({ attempt: { id, startedAt }, score }) => ({ id, startedAt, score }))
    .sort((a, b) => a.startedAt - b.startedAt);
}

/** Of one saved recipe, or over the same part of the library; how many questions it were and of which kinds does not matter. */
function isComparable(one: Attempt, other: Attempt): boolean {
  if (one.recipeId !== null && one.recipeId === other.recipeId) return true;
  return ground(one.recipe) === ground(other.recipe);
}

function ground(recipe: Recipe): string {
  const { neverQuizzedOnly } = recipe;
  if (isFigureRecipe(recipe))
    return ["figures", ...recipe.scopes.map(figureScopeName).sort(), neverQuizzedOnly].join("\n");
  const { scopes, starredOnly, figuresOnly } = recipe;
  return [...scopes.map(scopeName).sort(), starredOnly, neverQuizzedOnly, figuresOnly].join("\n");
}

function figureScopeName(scope: FigureScope): string {
  if (scope.kind !== "figures") return scopeName(scope);
  return scope.figures.map(({ deck, id }) => figureKey(deck, id)).join("\n");
}
