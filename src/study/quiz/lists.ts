import type { FoldState } from "../../facts/foldState.ts";
import { isAnswered } from "./answer.ts";
import { idsOf, quizEntries } from "./keys.ts";
import { markAt } from "./mark.ts";
import { phaseOf } from "./phase.ts";
import { type Attempt, noAnswer, type Phase, type SavedRecipe } from "./quiz.ts";
import { readAttempt, readRecipe } from "./readAttempt.ts";

/** All quizzes of the log, newest first. */
export interface QuizLists {
  /** Being answered or marked. */
  readonly open: readonly AttemptSummary[];
  readonly finished: readonly AttemptSummary[];
  /** By title. */
  readonly recipes: readonly SavedRecipe[];
  /** Entries that could not be read: left out. */
  readonly unreadable: number;
}

export interface AttemptSummary {
  readonly attempt: Attempt;
  readonly phase: Phase;
  readonly answered: number;
  readonly marked: number;
  /** 0 to 1. What is not marked yet counts 0. */
  readonly score: number;
}

/** `nowMs`: an exam whose deadline has passed is no longer being answered. */
export function quizLists(fold: Pick<FoldState, "entries">, nowMs: number): QuizLists {
  const entries = quizEntries(fold);
  const attempts = idsOf(entries, "attempt").map((id) => readAttempt(entries, id));
  const recipes = idsOf(entries, "recipe").map((id) => readRecipe(entries, id));
  const summaries = attempts
    .filter((attempt) => attempt !== null)
    .map((attempt) => summaryOf(attempt, nowMs))
    .sort((a, b) => b.attempt.startedAt - a.attempt.startedAt || (a.attempt.id < b.attempt.id ? -1 : 1));
  const unreadOnes = [...attempts, ...recipes].filter((one) => one === null).length;
  return {
    open: summaries.filter(({ phase }) => phase !== "finished"),
    finished: summaries.filter(({ phase }) => phase === "finished"),
    recipes: recipes
      .filter((saved) => saved !== null)
      .sort((a, b) => compare(a.recipe.title, b.recipe.title) || compare(a.id, b.id)),
    unreadable: summaries.reduce((sum, { attempt }) => sum + attempt.unreadable, unreadOnes),
  };
}

export function summaryOf(attempt: Attempt, nowMs: number): AttemptSummary {
  const phase = phaseOf(attempt, nowMs);
  const marks = attempt.questions.map((_, n) => markAt(attempt, n, phase));
  return {
    attempt,
    phase,
    answered: attempt.questions.filter((question, n) => isAnswered(question, attempt.answers[n] ?? noAnswer)).length,
    marked: marks.filter((mark) => mark !== null).length,
    score: marks.reduce((sum, mark) => sum + (mark?.score ?? 0), 0) / attempt.questions.length,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
