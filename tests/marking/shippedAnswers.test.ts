import { describe, expect, it } from "vitest";
import type { Card } from "../../src/deck/card.ts";
import { cardsOf } from "../../src/deck/topic.ts";
import { matchAnswer } from "../../src/marking/matchAnswer.ts";
import { parseCollection } from "../../src/parser/parseCollection.ts";
import { readContent } from "../../src/tools/readContent.ts";

const { files, media } = await readContent("content", "public");
const cards = parseCollection(files, media)
  .decks.flatMap(({ topics }) => topics.flatMap(cardsOf))
  .filter(({ keyPoints }) => keyPoints.length > 0);

function found(card: Card, typed: string): number[] {
  const { points } = matchAnswer({ typed, question: card.question, points: card.keyPoints });
  return points.flatMap((point, index) => (point.found ? [index] : []));
}

describe.each(cards.map((card) => [card.question, card] as const))("%s", (_question, card) => {
  it("finds each key point typed as it stands", () => {
    for (const [index, { text }] of card.keyPoints.entries()) expect(found(card, text)).toContain(index);
  });

  it("finds all of them in the whole answer", () => {
    expect(found(card, card.keyPoints.map(({ text }) => text).join("\n"))).toEqual([...card.keyPoints.keys()]);
    expect(found(card, card.answer)).toEqual([...card.keyPoints.keys()]);
  });

  it("finds none in an empty answer or in the question", () => {
    expect(found(card, "")).toEqual([]);
    expect(found(card, card.question)).toEqual([]);
  });
});
