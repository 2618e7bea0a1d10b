import { countOf, minutesWords } from "../words.ts";

/** How many cards a recipe could ask now. */
export interface Matching {
  readonly cards: number;
  /** The kinds have not been looked at: it may be fewer. */
  readonly atMost: boolean;
  /** How many of them would be asked, and how long (ms) that is expected to take; null while not counted. */
  readonly asked: { readonly questions: number; readonly millis: number } | null;
}

export function matchingWords({ cards, atMost, asked }: Matching): string {
  if (cards === 0) return "No card matches. Take away a condition, or choose more decks.";
  const found = `${atMost ? "At most " : ""}${countOf(cards, "card matches", "cards match")}.`;
  if (asked === null) return found;
  return `${found} ${countOf(asked.questions, "question")}, about ${minutesWords(Math.max(60_000, asked.millis))}.`;
}
