import { expect, test } from "vitest";
import type { CardId } from "../../src/deck/cardId.ts";
import type { CatalogFigure, FigurePlace } from "../../src/deck/figureCatalog.ts";
import { cardsWithFigure, deckFigures, figureIn } from "../../src/library/deckFigures.ts";
import { figure } from "../views/support/cards.ts";

const span = { file: "k/t.md", firstLine: 1, lastLine: 2 };
const at = (cardId: string | null): FigurePlace => ({
  topic: "t",
  section: null,
  cardId: cardId as CardId | null,
  words: "",
  span,
});
const entry = (deck: string, id: string, rest: Partial<CatalogFigure> = {}): CatalogFigure => ({
  ...{ id, deck, topic: "t", section: null, figure: figure(), thumbnail: null, keyPoints: [] },
  ...{ shownIn: [at("c1")], namedIn: [] },
  ...rest,
});
const gone = { figure: figure({ source: { kind: "missing" } }) };
const catalog = {
  figures: [entry("k", "a"), entry("m", "a"), entry("k", "b", gone), entry("k", "c"), entry("k", "d", gone)],
};

test("one turns through the deck's figures that have a picture, from a missing one too", () => {
  expect(deckFigures(catalog, "k", "a").map(({ id }) => id)).toEqual(["a", "c"]);
  expect(deckFigures(catalog, "k", "b").map(({ id }) => id)).toEqual(["a", "b", "c"]);
});

test("a figure is found in its own deck", () => {
  expect(figureIn(catalog, "m", "a")).toBe(catalog.figures[1]);
  expect(figureIn(catalog, "m", "c")).toBeNull();
});

test("its cards are those that show it, then those that name it, each once, and no text between cards", () => {
  const used = entry("k", "a", { shownIn: [at("c2"), at(null), at("c1")], namedIn: [at("c1"), at("c3"), at("c3")] });
  expect(cardsWithFigure(used)).toEqual(["c2", "c1", "c3"]);
});
