import { figureAddress, figureAt } from "./figureAddresses.ts";

/** A figure with another one of its deck beside it. */
export function comparedAddress(deck: string, id: string, beside: string | null): string {
  return figureAddress(deck, id) + (beside === null ? "" : `/with/${encodeURIComponent(beside)}`);
}

/** Studies exactly the cards that show or name a figure. */
export function studyFigureAddress(deck: string, id: string): string {
  return `${figureAddress(deck, id)}/study`;
}

/** Makes a quiz of exactly these cards and goes on to it. */
export function quizFigureAddress(deck: string, id: string): string {
  return `${figureAddress(deck, id)}/quiz`;
}

export type FigureWay =
  | { readonly kind: "view"; readonly deck: string; readonly id: string; readonly beside: string | null }
  | { readonly kind: "study" | "quiz"; readonly deck: string; readonly id: string }
  | { readonly kind: "nowhere" };

/** What the parts of an address behind `figure` show. */
export function figureWayAt(parts: readonly string[]): FigureWay {
  const figure = figureAt(parts.slice(0, 2));
  const [way, beside, ...rest] = parts.slice(2);
  if (figure === null || rest.length > 0) return { kind: "nowhere" };
  if (way === undefined) return { kind: "view", ...figure, beside: null };
  if (way === "with" && beside !== undefined) return { kind: "view", ...figure, beside };
  return (way === "study" || way === "quiz") && beside === undefined ? { kind: way, ...figure } : { kind: "nowhere" };
}
