import type { Card } from "../../../src/deck/card.ts";
import { type CardId, type CardKey, cardIdOf } from "../../../src/deck/cardId.ts";
import type { ContentIndex } from "../../../src/deck/deck.ts";
import type { Topic, TopicSummary } from "../../../src/deck/topic.ts";

/** 100,000 cards in 50 decks of 100 topics: the shipped cards over and over, each with a number in its question. */
export const cardCount = 100_000;
const cardsPerTopic = 20;
const topicsPerDeck = 100;
const cardsPerDeck = cardsPerTopic * topicsPerDeck;

/** What the log says of a card when it is identified. */
export interface CardWords {
  readonly question: string;
  readonly answerHash: string;
}

export function keyAt(at: number): CardKey {
  return { kind: "label", deck: deckSlug(Math.floor(at / cardsPerDeck)), label: String(at) };
}

export function cardIdAt(at: number): CardId {
  return cardIdOf(keyAt(at));
}

export function wordsAt<Words extends CardWords>(templates: readonly Words[], at: number): Words {
  const template = templates[at % templates.length];
  if (template === undefined) throw new RangeError("There are no cards to copy.");
  return { ...template, question: `${template.question} (${at})` };
}

export function bigIndex(): ContentIndex {
  const decks = Array.from({ length: cardCount / cardsPerDeck }, (_, deck) => ({
    slug: deckSlug(deck),
    title: `Deck ${deck}`,
    topics: Array.from({ length: topicsPerDeck }, (_, topic) => summaryAt(deck * topicsPerDeck + topic)),
  }));
  return { decks, issues: [], figures: "", live: false };
}

/** The topic that the index names by this version, or null where it names none. */
export function bigTopic(templates: readonly Card[], version: string): Topic | null {
  const number = Number.parseInt(version, 16);
  if (!(number >= 0 && number < cardCount / cardsPerTopic)) return null;
  const { deck, slug, title, file } = summaryAt(number);
  const parts = placesIn(number).map((at) => {
    const card = { ...wordsAt(templates, at), id: cardIdAt(at), key: keyAt(at) };
    return { kind: "card", card: { ...card, span: { ...card.span, file } } } as const;
  });
  return { deck, slug, title, tags: [], lang: null, file, parts };
}

function summaryAt(number: number): TopicSummary {
  const deck = deckSlug(Math.floor(number / topicsPerDeck));
  const slug = `topic-${number}`;
  return {
    deck,
    slug,
    title: `Topic ${number}`,
    lang: null,
    file: `${deck}/${slug}.md`,
    version: number.toString(16).padStart(16, "0"),
    cardIds: placesIn(number).map(cardIdAt),
    figureCount: 0,
  };
}

function placesIn(topic: number): number[] {
  return Array.from({ length: cardsPerTopic }, (_, at) => topic * cardsPerTopic + at);
}

function deckSlug(deck: number): string {
  return `deck-${deck}`;
}
