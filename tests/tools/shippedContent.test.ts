import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import type { ContentIndex } from "../../src/deck/deck.ts";
import { cardsOf } from "../../src/deck/topic.ts";
import { parseCollection } from "../../src/parser/parseCollection.ts";
import { contentSite } from "../../src/tools/contentSite.ts";
import { readContent } from "../../src/tools/readContent.ts";

const { files, media } = await readContent("content", "public");
const { decks, issues } = parseCollection(files, media);
const cardsIn = (slug: string) => decks.find((deck) => deck.slug === slug)?.topics.flatMap(cardsOf) ?? [];
const guide = cardsIn("recto-guide");
const kubernetes = decks.find((deck) => deck.slug === "kubernetes")?.topics ?? [];
const [routing = [], parts = []] = kubernetes.map(cardsOf);

test("the Kubernetes topic is the one that was given, byte for byte", async () => {
  const bytes = await readFile("content/kubernetes/network-routing.md");
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(
    "8ee19e2a25a2fee8fa78b1f5c30094fe6f3b234da4ea43c4df3993306504c883",
  );
});

test("the shipped decks have no issue but the card format that the guide shows on purpose", () => {
  const places = issues.map(({ kind, severity, span }) => `${severity} ${kind} ${span.file}`);
  expect(new Set(places)).toEqual(new Set(["warning marker-inside-block recto-guide/writing-cards.md"]));
});

test("the Kubernetes topic has seven cards and three figures, each with its picture, size and description", () => {
  expect(routing).toHaveLength(7);
  const figures = routing.flatMap((card) => card.figures);
  expect(figures.map(({ number }) => number)).toEqual(["4.4", "17.4", "17.5"]);
  for (const { source, description } of figures) {
    expect(source).toMatchObject({ kind: "local", width: 1600 });
    expect(description).not.toBeNull();
  }
  expect(routing.filter((card) => card.figurePrompt)).toHaveLength(2);
});

test("beside the topic each of its three figures is asked part by part, by boxes that lie within the picture as it is", () => {
  expect(kubernetes.map(({ slug }) => slug)).toEqual(["network-routing", "routing-figures"]);
  expect(new Set(parts.map((card) => card.covered?.figure.path))).toEqual(
    new Set(["media/figure4-4.png", "media/figure17-4.png", "media/figure17-5.png"]),
  );
  expect(parts).toHaveLength(15);
  expect(parts.map(({ note }) => note).every((note) => note !== undefined)).toBe(true);
});

test("a figure that two topics show counts once in its deck", () => {
  const { documents } = contentSite(decks, issues, false);
  const index: ContentIndex = JSON.parse(documents.get("content/index.json") ?? "{}");
  const deck = index.decks.find(({ slug }) => slug === "kubernetes");
  expect(deck?.topics.map(({ figureCount }) => figureCount)).toEqual([3, 3]);
  expect(deck?.figureCount).toBe(3);
  expect(index.decks.find(({ slug }) => slug === "recto-guide")?.figureCount).toBeUndefined();
});

test("the guide has 15 to 25 cards", () => {
  expect(guide.length).toBeGreaterThanOrEqual(15);
  expect(guide.length).toBeLessThanOrEqual(25);
});

test("the guide exercises what the renderer must do", () => {
  const answers = guide.map((card) => card.answer).join("\n");
  expect(guide.some((card) => card.needs.code)).toBe(true);
  expect(guide.some((card) => card.needs.math)).toBe(true);
  expect(guide.some((card) => card.needs.html)).toBe(true);
  expect(answers).toMatch(/^\$\$$/m);
  expect(answers).toMatch(/(?<!`)\$E = mc\^2\$(?!`)/);
  expect(answers).toMatch(/^ {2,}- /m);
  expect(answers).toMatch(/^\| ---/m);
  expect(answers).toMatch(/^```js$/m);
  expect(answers).toMatch(/^```markdown\n[^`]*### ❓ [^`]*^```$/m);
  expect(answers).toMatch(/<details>[\s\S]*<kbd>[\s\S]*<\/details>/);
  expect(guide.filter((card) => card.key.kind === "label").length).toBeGreaterThanOrEqual(1);
  expect(Math.max(...guide.map((card) => card.answer.length))).toBeGreaterThan(900);
});

test("a card of the guide shows a figure and another mentions it", () => {
  const shown = guide.filter((card) => card.figures.some((figure) => figure.number === "1.1"));
  const mentioning = guide.filter((card) => card.mentions.some((figure) => figure.number === "1.1"));
  expect(shown).toHaveLength(1);
  expect(mentioning.some((card) => !shown.includes(card))).toBe(true);
});
