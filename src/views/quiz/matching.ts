import { countOf, minutesWords } from "../words.ts";

/** How many cards, or figures, a recipe could ask now. */
export interface Matching {
  readonly count: number;
  /** The kinds have not been looked at: it may be fewer. */
  readonly atMost: boolean;
  /** How many of them would be asked, and how long (ms) that is expected to take; null while not counted. */
  readonly asked: { readonly questions: number; readonly millis: number } | null;
}

export function matchingWords({ count, atMost, asked }: Matching, unit: "card" | "figure"): string {
  if (count === 0) return `No ${unit} matches. Take away a condition, or choose more decks.`;
  const found = `${atMost ? "At most " : ""}${countOf(count, `${unit} matches`, `${unit}s match`)}.`;
  if (asked === null) return found;
  return `${found} ${countOf(asked.questions, "question")}, about ${minutesWords(Math.max(60_000, asked.millis))}.`;
}
