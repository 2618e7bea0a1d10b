import { describe, expect, test } from "vitest";
import { cardsOf } from "../../src/deck/topic.ts";
import { cardCount, figuresInView, type GalleryView, galleryOf, placesOf } from "../../src/library/gallery.ts";
import { libraryOf } from "../../src/library/library.ts";
import { figureCatalog } from "../../src/parser/figureCatalog.ts";
import { type MediaEntry, parseCollection } from "../../src/parser/parseCollection.ts";

const picture = (sitePath: string): [string, MediaEntry] => [
  sitePath,
  { sitePath, width: 1600, height: 900, description: sitePath === "b.png" ? "Arrows between Größen." : null },
];
const files = {
  "k/pods.md": [
    "# Pods",
    "### ❓ What joins Pods?",
    "A *bridge*, see Figure 14.4.",
    "![Figure 4.4 - Pod network](a.png)",
    "## Routing",
    "![A map](b.png)",
    "### ❓ Where is the other?",
    "![Lost](lost.png)",
  ].join("\n"),
  "k/nodes.md": "# Nodes\n### ❓ And nodes?\n![Figure 14.4](c.png) ![Again](a.png)",
  "other/x.md": "# X\n## Only\n### ❓ x?\n![Lost too](lost2.png)",
};
const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
const { decks, issues } = parseCollection(sources, {
  beside: new Map(),
  shared: new Map(["a.png", "b.png", "c.png"].map(picture)),
});
const catalog = figureCatalog(decks, issues);
const library = libraryOf({
  decks: decks.map(({ slug, title, topics }) => ({
    slug,
    title,
    topics: topics.map((topic) => ({
      ...{ deck: slug, slug: topic.slug, title: topic.title, lang: topic.lang, file: topic.file },
      ...{ version: "", cardIds: [], figureCount: 0 },
    })),
  })),
  issues,
  figures: "",
  live: false,
});
const studied = new Set(
  decks
    .flatMap(({ topics }) => topics.flatMap(cardsOf))
    .flatMap(({ id, question }) => (question.startsWith("What joins") ? id : [])),
);
const shown = (view: GalleryView) => figuresInView(catalog, view, (id) => studied.has(id)).map(({ id }) => id);

test("a figure can be looked for in every topic that shows it, though it stands under one", () => {
  const pods = catalog.figures.filter(({ id }) => id === "a.png");
  expect(placesOf(pods, library)).toEqual([
    {
      slug: "k",
      title: "K",
      topics: [
        { slug: "nodes", title: "Nodes" },
        { slug: "pods", title: "Pods" },
      ],
    },
  ]);
});

test("figures stand by deck, topic and section in reading order, missing ones behind those that are there", () => {
  const outline = galleryOf(catalog.figures, library).map(({ title, topics }) => [
    title,
    topics.map((topic) => [
      topic.title,
      topic.sections.map(({ title, figures, missing }) => [
        title,
        figures.map(({ id }) => id),
        missing.map(({ id }) => id),
      ]),
    ]),
  ]);
  expect(outline).toEqual([
    [
      "K",
      [
        ["Nodes", [[null, ["c.png", "a.png"], []]]],
        ["Pods", [["Routing", ["b.png"], ["lost.png"]]]],
      ],
    ],
    ["Other", [["X", [["Only", [], ["lost2.png"]]]]]],
  ]);
});

describe("the view", () => {
  test.each<[GalleryView, string[]]>([
    [{}, ["c.png", "a.png", "b.png", "lost.png", "lost2.png"]],
    [{ deck: "other" }, ["lost2.png"]],
    [{ deck: "k", topic: "pods" }, ["a.png", "b.png", "lost.png"]],
    [{ deck: "gone" }, []],
    [{ only: "used" }, ["c.png", "a.png", "lost.png", "lost2.png"]],
    [{ only: "unused" }, ["b.png"]],
    [{ only: "missing" }, ["lost.png", "lost2.png"]],
    [{ only: "seen" }, ["a.png"]],
    [{ only: "unseen", deck: "k" }, ["c.png", "b.png", "lost.png"]],
    [{ words: "4.4" }, []],
    [{ words: "figure 14.4" }, ["c.png", "a.png"]],
    [{ words: "  BRIDGE " }, ["c.png", "a.png"]],
    [{ words: "joins po" }, ["a.png"]],
    [{ words: "oins" }, []],
    [{ words: "grossen" }, []],
    [{ words: "größen arrows" }, ["b.png"]],
    [{ words: "grö" }, ["b.png"]],
    [{ words: "routing", only: "missing" }, ["lost.png"]],
    [{ words: "?!" }, ["c.png", "a.png", "b.png", "lost.png", "lost2.png"]],
  ])("%j", (view, ids) => {
    expect(shown(view)).toEqual(ids);
  });
});

test("cards count once, whether they show a figure or name it", () => {
  expect(catalog.figures.map((figure) => [figure.id, cardCount(figure)])).toEqual([
    ["c.png", 2],
    ["a.png", 2],
    ["b.png", 0],
    ["lost.png", 1],
    ["lost2.png", 1],
  ]);
});
