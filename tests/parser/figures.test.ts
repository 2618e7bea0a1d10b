import { describe, expect, it } from "vitest";
import { figureMentions } from "../../src/deck/figureMention.ts";
import { saysNothing } from "../../src/deck/figureTitle.ts";
import { figureNumber, figuresNamedIn } from "../../src/parser/figureNumber.ts";
import { htmlImages } from "../../src/parser/htmlImages.ts";
import { inspect } from "../../src/parser/inspect.ts";
import { type MediaCatalog, type MediaEntry, parseCollection } from "../../src/parser/parseCollection.ts";
import { resolveFigure } from "../../src/parser/resolveFigure.ts";

function entry(sitePath: string): MediaEntry {
  return { sitePath, width: 4, height: 3, description: null };
}

const MEDIA: MediaCatalog = {
  beside: new Map(
    ["deck/media/a.png", "deck/own.png", "pictures/p q.png"].map((path) => [path, entry(`content-media/${path}`)]),
  ),
  shared: new Map(["media/a.png", "media/b.png"].map((path) => [path, entry(path)])),
};

describe("a figure's number", () => {
  it.each([
    ["Figure 17.4", "x.png", "17.4"],
    ["Figure 17.5 - Encapsulation", "x.png", "17.5"],
    ["fig. 3-2b: parts", "x.png", "3.2b"],
    ["Pod Network Diagram", "media/figure4-4.png", "4.4"],
    ["", "Figure%2012_1.svg?v=2", "12.1"],
    ["", "fig-7.png", "7"],
    ["Configure 4", "config-4.png", null],
    ["A map", "figures/map4.png", null],
    ["", "figure4-4large.png", "4.4"],
  ])("of alt %j and path %j is %j", (alt, path, number) => {
    expect(figureNumber(alt, path)).toBe(number);
  });

  it("is found in texts that name figures", () => {
    expect(figuresNamedIn("See Figure 4.4, figure 4.4 and Fig. 5-1. Configure 3 and Figures 6 and 7.")).toEqual([
      "4.4",
      "5.1",
      "6",
      "7",
    ]);
  });
});

it.each<[text: string, named: string[]]>([
  ["Figures 4.4–4.5", ["Figures 4.4", "4.5"]],
  ["Figures 4.4-4.5", ["Figures 4.4", "4.5"]],
  ["figs. 4.4, 4.5b, and 17.4.", ["figs. 4.4", "4.5b", "17.4"]],
  ["Figures 4-4 and 4-5 to 4-7", ["Figures 4-4", "4-5", "4-7"]],
  ["Figure 4 and 5 Pods", ["Figure 4"]],
  ["Figures 4 and 5th", ["Figures 4"]],
  ["Figures 4 or Figures 5", ["Figures 4", "Figures 5"]],
  ["Configures 4 and 5", []],
])("%j names every number, each in its place", (text, named) => {
  expect(figureMentions(text).map(({ start, end }) => text.slice(start, end))).toEqual(named);
});

it.each([
  ["", "x.png", true],
  ["Figure 17.4", "x.png", true],
  ["17.4", "x.png", true],
  ["image", "x.png", true],
  ["Pods.png", "media/pods.png", true],
  ["Figure 17.5 - Encapsulation", "x.png", false],
  ["Pod Network Diagram", "x.png", false],
])("the alt text %j of %j says nothing: %j", (alt, path, nothing) => {
  expect(saysNothing(alt, path)).toBe(nothing);
});

describe("a figure's picture", () => {
  it.each<[path: string, found: string]>([
    ["media/a.png", "content-media/deck/media/a.png"],
    ["./own.png", "content-media/deck/own.png"],
    ["media/b.png", "media/b.png"],
    ["/media/a.png", "media/a.png"],
    ["../pictures/p%20q.png#top", "content-media/pictures/p q.png"],
    ["../../deck/own.png", "missing"],
    ["%E0%A4%A", "missing"],
    ["", "missing"],
    ["file:///etc/passwd", "missing"],
    ["https://example.org/x.png", "remote"],
    ["//example.org/x.png", "remote"],
  ])("at %j is %j", (path, found) => {
    const { source } = resolveFigure(path, "deck/topic.md", MEDIA);
    expect(source.kind === "local" ? source.path : source.kind).toBe(found);
  });
});

describe("figures come from the syntax tree", () => {
  it.each<[markdown: string, paths: string[]]>([
    ["![a](x.png) and [![b](y.png)](z)", ["x.png", "y.png"]],
    ["![a][r] ![r] ![r][] ![missing]\n\n[r]: <x y.png> 'T'", ["x y.png", "x y.png", "x y.png"]],
    ["`![a](x.png)`\n\n    ![a](x.png)\n\n```\n![a](x.png)\n```\n\\![a](x.png)", []],
    ["a <img src='x.png'> b <IMG\nSRC=y.png alt=\"n\">", ["x.png", "y.png"]],
    ["<div>\n<!-- <img src=no.png> -->\n<img alt='<img src=no>' src=\"a&amp;b.png\"/>\n</div>", ["a&b.png"]],
    ["<script>\n'<img src=no.png>'\n</script>", []],
    ["- > | a |\n  > |---|\n  > | ![c](t.png) |", ["t.png"]],
  ])("%j", (markdown, paths) => {
    expect(inspect(markdown, 1, new Map()).figures.map((figure) => figure.path)).toEqual(paths);
  });

  it("with their lines in the file, also behind definitions from elsewhere", () => {
    const definitions = new Map([["r", "[r]: <x.png>\n"]]);
    const { figures, definitions: used } = inspect("one\n![a][r]\n\n<div>\n\n<p>\n<img src=y>", 10, definitions);
    expect(figures.map((figure) => [figure.path, figure.line])).toEqual([
      ["x.png", 11],
      ["y", 16],
    ]);
    expect([...used]).toEqual(["[r]: <x.png>\n"]);
  });

  it("an img's attributes are read as a browser reads them", () => {
    expect(htmlImages(`<img data-src="no" ALT='a "b" &lt;&#99;&#x64;&unknown;' src = p.png src="no">`)).toEqual([
      { path: "p.png", alt: 'a "b" <cd&unknown;', linesBefore: 0 },
    ]);
  });
});

describe("a figure prompt", () => {
  it.each<[question: string, answer: string, isPrompt: boolean]>([
    ["What does the diagram show?", "![x](media/a.png)", true],
    ["What is SHOWN?", "![x](media/a.png)\n\n![y](media/b.png)", true],
    ["What do the charts illustrate?", "[![x](media/a.png)](b) <!-- c -->", true],
    ["What is demonstrated?", "<p align=center>\n<img src='media/a.png'>\n</p>", true],
    ["What does the diagram show?", "![x](media/a.png){width=50%}", true],
    ["What does the diagram show?", '![x][r]{#fig .wide title="a b"}\n\n[r]: media/a.png', true],
    ["What does the diagram show?", "![x](media/a.png){see above}", false],
    ["What does the diagram show?", "![x](media/a.png)\nText", false],
    ["What does the diagram show?", "Text", false],
    ["What does the diagram show?", "", false],
    ["What is a showcase of reconfigured imagery?", "![x](media/a.png)", false],
  ])("%j with %j: %j", (question, answer, isPrompt) => {
    const { decks } = parseCollection([{ path: "deck/t.md", text: `### ❓ ${question}\n${answer}` }], MEDIA);
    const part = decks[0]?.topics[0]?.parts[0];
    expect(part?.kind === "card" && part.card.figurePrompt).toBe(isPrompt);
    if (part?.kind === "card" && isPrompt) expect(part.card.figures.map((figure) => figure.side)).toContain("question");
  });
});

describe("a picture by reference that nothing defines", () => {
  it.each<[markdown: string, lines: number[]]>([
    ["![Figure 9.9][nope]", [10]],
    ["one\ntwo ![a][] and ![b][c]\n\n- ![d][e]\n\n[c]: x.png", [11, 13]],
    ["![a][r] `![b][no]` \\![c][no] ![x](y.png)[z]\n\n    ![d][no]\n\n[r]: x.png", []],
    ["![no brackets behind] ![](x.png)", []],
  ])("is a missing figure: %j", (markdown, lines) => {
    const { issues } = inspect(markdown, 10, new Map([["r", "[r]: <x.png>\n"]]));
    expect(issues.map((issue) => [issue.kind, issue.severity, issue.firstLine])).toEqual(
      lines.map((line) => ["missing-figure", "warning", line]),
    );
  });

  it("in a question too", () => {
    const { decks, issues } = parseCollection([{ path: "d/t.md", text: "\n### ❓ What is ![it][nope]?\nA" }], MEDIA);
    expect(decks).toHaveLength(1);
    expect(issues).toMatchObject([
      { kind: "missing-figure", span: { firstLine: 2, lastLine: 2 }, message: expect.stringContaining('"[nope]: ') },
    ]);
  });
});
