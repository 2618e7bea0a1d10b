import { scopeName } from "../studyQueue.ts";
import type { AttemptSummary } from "./lists.ts";
import type { Attempt, Recipe } from "./quiz.ts";

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

function ground({ scopes, starredOnly, neverQuizzedOnly, figuresOnly }: Recipe): string {
  return [...scopes.map(scopeName).sort(), starredOnly, neverQuizzedOnly, figuresOnly].join("\n");
}
