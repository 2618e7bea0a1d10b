import type { Card } from "../../../src/deck/card.ts";
import { cardsOf } from "../../../src/deck/topic.ts";
import { dialectReader, type ReadingOptions } from "../../../src/parser/dialects/dialects.ts";
import { parseCollection } from "../../../src/parser/parseCollection.ts";

export const NO_MEDIA = { beside: new Map(), shared: new Map() };

/** Reads one file in its dialect. */
export function read(text: string, options: ReadingOptions = {}, path = "deck/notes.md") {
  const { decks, issues, dialects } = parseCollection([{ path, text }], NO_MEDIA, dialectReader(options));
  const topics = decks.flatMap((deck) => deck.topics);
  const cards = topics.flatMap(cardsOf);
  return { decks, topics, cards, issues, dialect: dialects?.get(path) ?? null };
}

/** "question | answer", each on one line. */
export function pairs(cards: readonly Card[]): string[] {
  return cards.map(({ question, answer }) => `${question} | ${answer}`.replace(/\n/g, "⏎"));
}
