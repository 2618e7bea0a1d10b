import { expect, test } from "vitest";
import type { CatalogFigure, FigurePlace } from "../../src/deck/figureCatalog.ts";
import { figureCatalog } from "../../src/parser/figureCatalog.ts";
import { type MediaCatalog, type MediaEntry, parseCollection } from "../../src/parser/parseCollection.ts";

const picture = (sitePath: string): [string, MediaEntry] => [
  sitePath,
  { sitePath, width: 1600, height: 900, description: null },
];
const media: MediaCatalog = {
  beside: new Map(),
  shared: new Map([picture("media/figure4-4.png"), picture("media/map.png")]),
};

function figuresOf(files: Readonly<Record<string, string>>): readonly CatalogFigure[] {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  const { decks, issues } = parseCollection(sources, media);
  return figureCatalog(decks, issues).figures;
}

const words = (places: readonly FigurePlace[] | undefined) => places?.map((place) => place.words);

const pods =
  "# Pods\n## Networks\n### ❓ What joins Pods?\n- A bridge\n- A route\n\n![Figure 4.4](media/figure4-4.png)\n";

test("a figure stands under the topic and section that show it first, with every card that shows it", () => {
  const [figure, ...others] = figuresOf({
    "k/a.md": `${pods}## Later\n### ❓ What does the *figure* show? {#again}\n![Again](media/figure4-4.png) ![Twice](media/figure4-4.png#x)\n`,
  });
  expect(others).toEqual([]);
  expect(figure).toMatchObject({
    id: "media/figure4-4.png",
    deck: "k",
    topic: "a",
    section: "Networks",
    thumbnail: null,
  });
  expect(figure?.figure).toMatchObject({ alt: "Again", number: "4.4" });
  expect(words(figure?.shownIn)).toEqual(["What joins Pods?", "What does the figure show?"]);
  expect(figure?.shownIn.map(({ section, span }) => [section, span.firstLine])).toEqual([
    ["Networks", 3],
    ["Later", 9],
  ]);
  expect(figure?.keyPoints).toEqual([
    { group: null, text: "A bridge" },
    { group: null, text: "A route" },
  ]);
});

test("it is called as the first place says that says something; a covered part is no explanation", () => {
  const [figure] = figuresOf({
    "k/a.md": "# A\n\n![Figure 4.4](media/figure4-4.png)\n",
    "k/b.md": "# B\n\n![Fig. 4.4 - Pods](media/figure4-4.png)\n\n```occlusion\n1 2 3 4 Node\n5 6 7 8 Pod\n```\n",
    "k/c.md": "# C\n### ❓ Which?\n![Later](media/figure4-4.png)\n\n- A point\n- Another\n",
  });
  expect(figure?.figure).toMatchObject({ alt: "Fig. 4.4 - Pods", number: "4.4" });
  expect(figure?.shownIn.filter(({ cardId }) => cardId !== null)).toHaveLength(3);
  expect(figure?.keyPoints.map(({ text }) => text)).toEqual(["A point", "Another"]);
});

test("the same picture in two decks is two figures, in reading order", () => {
  const figures = figuresOf({ "b/x.md": pods, "a/10.md": pods, "a/9.md": "### ❓ Map?\n![Map](media/map.png)" });
  expect(figures.map(({ deck, topic, id }) => `${deck} ${topic} ${id}`)).toEqual([
    "a 9 media/map.png",
    "a 10 media/figure4-4.png",
    "b x media/figure4-4.png",
  ]);
});

test("a missing picture is known by its path as written, with the line that shows it", () => {
  const figures = figuresOf({
    "k/a.md":
      "### ❓ One?\nText.\n\n![One](img/one.png)\n![Two](img/two.png)\n\n### ❓ Two?\n\n\n![Two](img/two.png)\n",
  });
  expect(figures.map(({ id, shownIn }) => [id, shownIn.map(({ line }) => line)])).toEqual([
    ["img/one.png", [4]],
    ["img/two.png", [5, 10]],
  ]);
  expect(figures[0]?.figure.source).toEqual({ kind: "missing" });
});

test("pictures without an address are told apart by their lines", () => {
  const figures = figuresOf({ "k/a.md": "### ❓ One?\n![One]()\n\n### ❓ Two?\n![Two]()\n" });
  expect(figures.map(({ id }) => id)).toEqual(["k/a.md:2", "k/a.md:5"]);
});

test("a picture elsewhere is known by its URL", () => {
  const [figure] = figuresOf({ "k/a.md": "### ❓ One?\n![One](https://example.org/a.png)\n" });
  expect(figure?.id).toBe("https://example.org/a.png");
});

test("what names a figure by its number is listed with the passage, once for each, unless it shows the figure", () => {
  const [figure] = figuresOf({
    "k/a.md": `${pods}\nFigure 4.4 is shown above.\n`,
    "k/b.md": [
      "# B",
      "Before any card, see *Figure* 4.4 and `code`.",
      "### ❓ Is Figure 4.4 right?",
      "Yes.",
      "### ❓ Why?",
      "See fig. 4-4.",
      "",
      "| a | b |",
      "| - | - |",
      "| Figures 4.4 and 5 | `x  y` |",
      "",
      "[Figure 4.4](x.md) and `Figure 4.4` do not count.",
    ].join("\n"),
    "other/c.md": "### ❓ Figure 4.4?\nOf another deck.",
  });
  expect(figure?.namedIn.map(({ topic, cardId, words }) => [topic, cardId !== null, words])).toEqual([
    ["b", true, "Is Figure 4.4 right?"],
    ["b", true, "See fig. 4-4."],
    ["b", true, "Figures 4.4 and 5 x  y"],
  ]);
});

test("of a long paragraph that names a figure only the sentences that do are kept", () => {
  const filler = "This sentence is about something else altogether and goes on for a while. ".repeat(5);
  const [figure] = figuresOf({ "k/a.md": `${pods}### ❓ More?\n${filler}So Figure 4.4 says. ${filler}` });
  expect(words(figure?.namedIn)).toEqual(["So Figure 4.4 says."]);
});

test("a text between cards that shows a figure gives the words and key points around it", () => {
  const [figure] = figuresOf({
    "k/a.md": [
      "# A",
      "#### Elsewhere",
      "Not about it.",
      "#### Maps",
      "A map has a scale.",
      "",
      "![Map](media/map.png)",
      "",
      "- It has a legend",
      "#### After",
      "Nor this.",
    ].join("\n"),
  });
  expect(figure?.shownIn).toMatchObject([{ cardId: null, words: "A map has a scale.", section: null }]);
  expect(figure?.keyPoints).toEqual([
    { group: "Maps", text: "A map has a scale." },
    { group: "Maps", text: "It has a legend" },
  ]);
});

test("a figure prompt has the key points of the next card that shows the figure", () => {
  const [figure] = figuresOf({
    "k/a.md": `### ❓ What does the diagram show?\n![Figure 4.4](media/figure4-4.png)\n\n${pods}`,
  });
  expect(figure?.keyPoints.map(({ text }) => text)).toEqual(["A bridge", "A route"]);
});

test("a text that is too complex to be read is listed all the same", () => {
  const [figure] = figuresOf({ "k/a.md": `${pods}### ❓ See Figure 4.4?\n${"> ".repeat(120)}deep\n` });
  expect(words(figure?.namedIn)).toEqual(["See Figure 4.4?"]);
});
