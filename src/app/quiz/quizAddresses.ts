import type { LibraryScope } from "../../library/library.ts";
import type { FigureName, FigureScope } from "../../study/quiz/quiz.ts";
import { partsOf, quizAddress, scopeOf } from "../addresses.ts";

/** The quiz's own addresses, below `#/quiz`. */
export function buildAddress(scope: LibraryScope): string {
  return `${quizAddress}/new${partsOf(scope)}`;
}

/** The same, beginning with figures. */
export function buildFiguresAddress(scope: LibraryScope): string {
  return `${quizAddress}/new-figures${partsOf(scope)}`;
}

/** Makes a quiz about figures of a part of the library, or of those given, and goes on to it. */
export function quizFiguresAddress(scope: LibraryScope): string {
  return `${quizAddress}/figures${partsOf(scope)}`;
}

export function quizTheseFiguresAddress(figures: readonly FigureName[]): string {
  const parts = figures.flatMap(({ deck, id }) => [deck, id]);
  return `${quizAddress}/these-figures${parts.map((part) => `/${encodeURIComponent(part)}`).join("")}`;
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
  | { readonly kind: "start" | "build" | "build-figures"; readonly scope: LibraryScope }
  | { readonly kind: "figures"; readonly scope: FigureScope }
  | { readonly kind: "recipe" | "run" | "report" | "missed"; readonly id: string };

/** What the parts of an address behind `quiz` show. */
export function quizPlaceAt(parts: readonly string[]): QuizPlace {
  const [first, second, third, ...rest] = parts;
  if (first === undefined) return { kind: "home" };
  if (first === "these-figures") return theseFigures(parts.slice(1));
  if (rest.length > 0) return { kind: "nowhere" };
  if (first === "figures") return { kind: "figures", scope: scopeOf(second, third) };
  if (first === "new-figures") return { kind: "build-figures", scope: scopeOf(second, third) };
  if (first === "start") return { kind: "start", scope: scopeOf(second, third) };
  if (first === "new") return { kind: "build", scope: scopeOf(second, third) };
  if (second === undefined || third !== undefined) return { kind: "nowhere" };
  return first === "recipe" || first === "run" || first === "report" || first === "missed"
    ? { kind: first, id: second }
    : { kind: "nowhere" };
}

/** Deck and id of each in turn. */
function theseFigures(parts: readonly string[]): QuizPlace {
  const figures: FigureName[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const [deck, id] = parts.slice(at, at + 2);
    if (deck === undefined || id === undefined) return { kind: "nowhere" };
    figures.push({ deck, id });
  }
  return figures.length === 0 ? { kind: "nowhere" } : { kind: "figures", scope: { kind: "figures", figures } };
}
