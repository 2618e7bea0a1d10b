import type { LibraryScope } from "../../library/library.ts";
import { partsOf, quizAddress, scopeOf } from "../addresses.ts";

/** The quiz's own addresses, below `#/quiz`. */
export function buildAddress(scope: LibraryScope): string {
  return `${quizAddress}/new${partsOf(scope)}`;
}

export function recipeAddress(recipeId: string): string {
  return `${quizAddress}/recipe/${encodeURIComponent(recipeId)}`;
}

export function runAddress(attemptId: string): string {
  return `${quizAddress}/run/${encodeURIComponent(attemptId)}`;
}

export function reportAddress(attemptId: string): string {
  return `${quizAddress}/report/${encodeURIComponent(attemptId)}`;
}

/** Studies the cards that were missed. */
export function studyMissedAddress(attemptId: string): string {
  return `${quizAddress}/missed/${encodeURIComponent(attemptId)}`;
}

export type QuizPlace =
  | { readonly kind: "home" | "nowhere" }
  /** Makes a quiz and goes on to it; the way back does not make another. */
  | { readonly kind: "start" | "build"; readonly scope: LibraryScope }
  | { readonly kind: "recipe" | "run" | "report" | "missed"; readonly id: string };

/** What the parts of an address behind `quiz` show. */
export function quizPlaceAt(parts: readonly string[]): QuizPlace {
  const [first, second, third, ...rest] = parts;
  if (first === undefined) return { kind: "home" };
  if (rest.length > 0) return { kind: "nowhere" };
  if (first === "start") return { kind: "start", scope: scopeOf(second, third) };
  if (first === "new") return { kind: "build", scope: scopeOf(second, third) };
  if (second === undefined || third !== undefined) return { kind: "nowhere" };
  return first === "recipe" || first === "run" || first === "report" || first === "missed"
    ? { kind: first, id: second }
    : { kind: "nowhere" };
}
