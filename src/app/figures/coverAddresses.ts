import { figureAddress, figureAt } from "./figureAddresses.ts";

/** Draws boxes over a figure. */
export function coverAddress(deck: string, id: string): string {
  return `${figureAddress(deck, id)}/cover`;
}

/** Studies exactly the cards that these boxes make. */
export function coverStudyAddress(deck: string, id: string): string {
  return `${coverAddress(deck, id)}/study`;
}

export interface CoverWay {
  readonly deck: string;
  readonly id: string;
  readonly way: "draw" | "study";
}

/** What the parts of an address behind `figure` show; null where it is something else. */
export function coverWayAt(parts: readonly string[]): CoverWay | null {
  const figure = figureAt(parts.slice(0, 2));
  const [cover, way, ...rest] = parts.slice(2);
  if (figure === null || cover !== "cover" || rest.length > 0) return null;
  if (way === undefined) return { ...figure, way: "draw" };
  return way === "study" ? { ...figure, way } : null;
}
