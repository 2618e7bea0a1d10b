import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Card } from "../../src/deck/card.ts";
import { cardsOf } from "../../src/deck/topic.ts";
import { type MediaCatalog, parseCollection, type SourceFile } from "../../src/parser/parseCollection.ts";

const NO_MEDIA: MediaCatalog = { beside: new Map(), shared: new Map() };

function parse(...files: [path: string, text: string][]) {
  const { decks, issues } = parseCollection(
    files.map(([path, text]): SourceFile => ({ path, text })),
    NO_MEDIA,
  );
  const topics = decks.flatMap((deck) => deck.topics);
  return { decks, topics, issues, cards: topics.flatMap(cardsOf) };
}

function keyOf({ key }: Card): string {
  return key.kind === "label" ? `#${key.label}` : `${key.topic}: ${key.question} ${key.ordinal}`;
}

describe("the shipped topic", async () => {
  const path = "kubernetes/network-routing.md";
  const text = await readFile(new URL(`../../content/${path}`, import.meta.url), "utf8");
  const shared = new Map(
    ["4-4", "17-4", "17-5"].map((number) => {
      const sitePath = `media/figure${number}.png`;
      return [sitePath, { sitePath, width: 1600, height: 1000, description: "What it shows." }];
    }),
  );
  const { decks, issues } = parseCollection([{ path, text }], { beside: new Map(), shared });
  const cards = decks.flatMap((deck) => deck.topics.flatMap(cardsOf));

  it("has seven cards, two of them figure prompts, and no issue", () => {
    expect(cards.map((card) => [card.span.firstLine, card.span.lastLine, card.figurePrompt])).toEqual([
      [5, 25, false],
      [27, 28, false],
      [30, 31, false],
      [33, 34, false],
      [36, 37, true],
      [39, 40, false],
      [42, 43, true],
    ]);
    expect(decks[0]).toMatchObject({
      slug: "kubernetes",
      title: "Kubernetes",
      topics: [{ slug: "network-routing", title: "Network Routing" }],
    });
    expect(issues).toEqual([]);
  });

  it("has figures with their numbers, and a mention of one", () => {
    expect(
      cards.flatMap((card) => card.figures.map((figure) => [figure.number, figure.side, figure.source.kind])),
    ).toEqual([
      ["4.4", "answer", "local"],
      ["17.4", "question", "local"],
      ["17.5", "question", "local"],
    ]);
    expect(cards.map((card) => card.mentions.map((figure) => figure.number))).toEqual([
      ["4.4"],
      [],
      [],
      [],
      [],
      [],
      [],
    ]);
  });

  it("has eleven key points in four groups on its first card", () => {
    const groups = cards[0]?.keyPoints.map((point) => point.group);
    expect(groups).toHaveLength(11);
    expect([...new Set(groups)]).toEqual([
      "Fundamental Characteristics",
      "Implementation",
      "Connectivity Illustration (Figure 4.4)",
      "Security Considerations",
    ]);
    expect(cards[4]?.keyPoints).toEqual([]);
  });
});

describe("decks and topics", () => {
  it("are named by folders and files, in an order that reads numbers", () => {
    const { decks } = parse(
      ["Mein Buch/Teil_2/Ümläut & more.md", ""],
      ["recto-guide/chapter 10.md", "# Ten *more*"],
      ["recto-guide/chapter 2.md", "text"],
      ["root.md", ""],
    );
    expect(decks.map((deck) => [deck.slug, deck.title, deck.topics.map((topic) => [topic.slug, topic.title])])).toEqual(
      [
        ["mein-buch/teil-2", "Mein Buch / Teil 2", [["ümläut-more", "Ümläut & more"]]],
        [
          "recto-guide",
          "Recto guide",
          [
            ["chapter-2", "Chapter 2"],
            ["chapter-10", "Ten more"],
          ],
        ],
        ["notes", "Notes", [["root", "Root"]]],
      ],
    );
  });

  it("that slug alike get ordinals, whatever the order of reading, and never one that another file has", () => {
    const files: [string, string][] = [
      ["d/a b.md", ""],
      ["d/a-b.md", ""],
      ["D/A B.md", ""],
      ["d/a-b-2.md", ""],
      ["d/?.md", ""],
    ];
    const slugs = (order: [string, string][]) =>
      new Map(parse(...order).topics.map((topic) => [topic.file, topic.slug]));
    expect(slugs(files)).toEqual(
      new Map([
        ["D/A B.md", "a-b"],
        ["d/a b.md", "a-b-3"],
        ["d/a-b.md", "a-b-4"],
        ["d/a-b-2.md", "a-b-2"],
        ["d/?.md", "topic"],
      ]),
    );
    expect(slugs(files.toReversed())).toEqual(slugs(files));
    expect(parse(...files).decks).toHaveLength(1);
  });

  it("take title, tags and language from front matter, and then show the headline as prose", () => {
    const { topics } = parse(["d/t.md", "---\ntitle: T\ntags: [a]\nlang: de\n---\n# H\n### ❓ Q\nA"]);
    expect(topics[0]).toMatchObject({
      title: "T",
      tags: ["a"],
      lang: "de",
      parts: [{ kind: "prose", markdown: "# H" }, { kind: "card" }],
    });
  });

  it("keep sections until the next; Content and plain headings are none", () => {
    const { cards } = parse([
      "d/t.md",
      "### ❓ a\n## S *x*\n### ❓ b\n## Content\n### ❓ c\n### Plain\n### ❓ d\n## T\n### ❓ e",
    ]);
    expect(cards.map((card) => card.section)).toEqual([null, "S x", "S x", "S x", "T"]);
  });

  it("that could not be read are issues; a damaged one keeps its cards", () => {
    const fault = { line: 3, message: "This could not be read; check it." };
    const { decks, issues } = parseCollection(
      [
        { path: "d/lost.md", text: "", fault },
        { path: "d/damaged.md", text: "### ❓ Q\nA \uFFFD", fault },
      ],
      NO_MEDIA,
    );
    expect(decks.flatMap((deck) => deck.topics.map((topic) => topic.file))).toEqual(["d/damaged.md"]);
    expect(issues.map((issue) => [issue.kind, issue.severity, issue.span.file, issue.span.firstLine])).toEqual([
      ["unreadable-file", "error", "d/damaged.md", 3],
      ["unreadable-file", "error", "d/lost.md", 3],
    ]);
  });
});

describe("a card's key", () => {
  it.each<[one: string, other: string, same: boolean]>([
    ["What is **it**?", "What   is _it_?", true],
    ["What is `it`?", "What is it?", true],
    ["Caf\u00E9", "Cafe\u0301", true],
    ["What?  ", "What? ##", true],
    ["a [b](c)", "a [b](d)", true],
    ["A &amp; B", "A & B", true],
    ["`a  b`", "`a b`", false],
    ["`*a*`", "`a`", false],
    ["What is it?", "what is it?", false],
    ["<b>", "<i>", false],
  ])("of %j and %j is the same: %j", (one, other, same) => {
    const id = (question: string) => parse(["d/t.md", `### ❓ ${question}\nA`]).cards[0]?.id;
    expect(id(one) === id(other)).toBe(same);
  });

  it("does not depend on the answer, the section or the place in the topic", () => {
    const one = parse(["d/t.md", "### ❓ Q\nA\n### ❓ R\nB"]).cards;
    const other = parse(["d/t.md", "# T\n## S\n### ❓ R\nC\n### ❓ Q\nD"]).cards;
    expect(new Set(one.map((card) => card.id))).toEqual(new Set(other.map((card) => card.id)));
  });

  it("counts equal questions of one topic and reports them", () => {
    const { cards, issues } = parse(
      ["d/t.md", "### ❓ Q\nA\n### ❓ *Q*\nB\n### ❓ Q {#l}\nC\n### ❓ Q\nD"],
      ["d/u.md", "### ❓ Q\nA"],
    );
    expect(cards.map(keyOf)).toEqual(["t: Q 1", "t: Q 2", "#l", "t: Q 4", "u: Q 1"]);
    expect(issues.map((issue) => [issue.kind, issue.severity, issue.span.firstLine])).toEqual([
      ["duplicate-question", "warning", 3],
      ["duplicate-question", "warning", 7],
    ]);
  });

  it("is a label once in a deck; who comes later goes by its question and is reported", () => {
    const { cards, issues } = parse(
      ["d/a.md", "### ❓ Q {#x}\nA"],
      ["d/b.md", "\n### ❓ R {#x}\nA"],
      ["e/a.md", "### ❓ S {#x}\nA"],
    );
    expect(cards.map(keyOf)).toEqual(["#x", "b: R 1", "#x"]);
    expect(issues).toMatchObject([
      { kind: "duplicate-label", severity: "error", span: { file: "d/b.md", firstLine: 2 } },
    ]);
    expect(new Set(cards.map((card) => card.id)).size).toBe(3);
  });

  it("is never shared by two cards", () => {
    const line = fc.constantFrom("### ❓ Q", "### ❓ R {#l}", "### ❓ Q {#l}", "### ❓ *Q* {#m}", "## S", "A");
    const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join("\n"));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), (texts) => {
        const { cards } = parse(...texts.map((one, index): [string, string] => [`d/${index}.md`, one]));
        return new Set(cards.map((card) => card.id)).size === cards.length;
      }),
    );
  });
});

describe("mentions of figures", () => {
  it("reach every figure of the deck, the nearest first, and none of another deck", () => {
    const { cards } = parse(
      ["d/a.md", "### ❓ Q\nSee Figure 4.4 and fig. 5.\n### ❓ R\n![Figure 4.4](own.png)"],
      ["d/b.md", "### ❓ S\nFigure 4.4, Figure 5, [Figure 6](x), `Figure 6`, Figure 7\n\n![Figure 6 shows](6.png)"],
      ["d/c.md", "![Figure 4.4](c44.png) ![Figure 5](c5.png)"],
      ["e/a.md", "### ❓ T\nFigure 4.4"],
    );
    expect(cards.map((card) => card.mentions.map((figure) => figure.path))).toEqual([
      ["own.png", "c5.png"],
      [],
      ["own.png", "c5.png"],
      [],
    ]);
  });
});

describe("what a text needs to be rendered", () => {
  it.each<[markdown: string, code: boolean, math: boolean, html: boolean]>([
    ["**plain** | `code`\n\n| a |\n|---|\n| b |", false, false, false],
    ["```js\nx\n```", true, false, false],
    ["```\nx\n```\n\n```text\ny\n```\n\n    z", false, false, false],
    ["- > ```js\n  > x", true, false, false],
    ["$x$", false, true, false],
    ["$$\nx\n$$", false, true, false],
    ["```math\nx\n```", false, true, false],
    ["a<br>b", false, false, true],
    ["<!-- c -->", false, false, true],
  ])("%j", (markdown, code, math, html) => {
    expect(parse(["d/t.md", `### ❓ Q\n${markdown}`]).cards[0]?.needs).toEqual({ code, math, html });
  });

  it("counts the question too", () => {
    expect(parse(["d/t.md", "### ❓ What is $x$ <b>?\nA"]).cards[0]?.needs).toEqual({
      code: false,
      math: true,
      html: true,
    });
  });
});

it.each<[answer: string, choices: boolean]>([
  ["- [x] a\n- [ ] b", true],
  ["- [ ] a\n- [ ] b\n- [x] c", true],
  ["- [x] a\n- [x] b", false],
  ["- [x] a", false],
  ["- [x] a\n- b\n- [ ] c", false],
  ["Which?\n\n- [x] a\n- [ ] b", false],
])("an answer hides its marks: %j: %j", (answer, choices) => {
  expect(parse(["d/t.md", `### ❓ Q\n${answer}`]).cards[0]?.choices).toBe(choices);
});

describe("no text stops the reading", () => {
  it.each([
    ["quotes without end", "> ".repeat(20_000)],
    ["lists without end", "- ".repeat(20_000)],
    ["brackets without end", "[".repeat(50_000)],
    ["a novel in one answer", "word ".repeat(100_000)],
    ["an unclosed tag", `<img ${'a="b" '.repeat(20_000)}`],
  ])("%s", (_name, answer) => {
    const { cards, issues } = parse(["d/t.md", `### ❓ Q\n${answer}\n\n### ❓ R\n- A`]);
    expect(cards.map((card) => card.question)).toEqual(["Q", "R"]);
    expect(cards[1]?.keyPoints).toEqual([{ group: null, text: "A" }]);
    for (const issue of issues) expect(issue.kind).toBe("too-complex");
  });

  it("whatever it holds", () => {
    const piece = fc.constantFrom(
      "### ❓ ",
      "{#a}",
      "\n",
      "\n\n",
      "![",
      "](",
      ")",
      "<img src=",
      ">",
      "|",
      "---",
      "`",
      "$",
      "[a]: b",
      "# ",
      "- ",
      "Figure 1",
      "\0",
      "\uD800",
      "**",
      ":",
    );
    const text = fc
      .array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 40 })
      .map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, (one) => {
        const { issues } = parse(["d/t.md", one]);
        return issues.every((issue) => issue.kind !== "too-complex");
      }),
      { numRuns: 500 },
    );
  });
});
