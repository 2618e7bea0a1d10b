import { describe, expect, it } from "vitest";
import { pairs, read } from "./read.ts";

describe("headings that ask", () => {
  it("are cards where most of them do, or many", () => {
    expect(pairs(read("# T\n\n## Why?\nSo.").cards)).toEqual(["Why? | So."]);
    expect(read("## Why?\nSo.\n## How\nThus.\n## What\nThat.").dialect).toBeNull();
    expect(read("## What is this?\nIt.\n## Use\nThus.\n## API\nThat.\n## License\nMIT").dialect).toBeNull();
    expect(read("## Why?\nSo.\n## How?\nThus.\n## What\nThat.\n## Who\nHe.\n## X\nY.").cards).toHaveLength(2);
  });

  it.each([
    ["## Front? {#abc}", "abc"],
    ["## Front <!-- id: abc -->", "abc"],
    ["## Front <!--a1c-->", "a1c"],
    ["## Front [id:abc]", "abc"],
    ["## Front (uid=abc)", "abc"],
    ["## Front ^abc", "abc"],
    ["## Front id:abc", "abc"],
    ["## Front\n<!-- id: abc -->", "abc"],
    ["## Front\nid: abc", "abc"],
  ])("%s is shown without its id, which is its label", (heading, label) => {
    const [card, ...others] = read(`${heading}\nBack`).cards;
    expect(others).toEqual([]);
    expect(card?.question).toMatch(/^Front\??$/);
    expect(card?.key).toMatchObject({ kind: "label", label });
  });
});

it("Anchors of a manual are no ids of cards", () => {
  expect(read("## Install {#install}\nRun it.\n## Use {#use}\nSo.").dialect).toBeNull();
});

describe("details", () => {
  it("make no card where more stands on their lines", () => {
    expect(read("See <details><summary>Q</summary>A</details> there").cards).toEqual([]);
    expect(read("<details><summary>Q</summary>A</details><details><summary>R</summary>B</details>").cards).toEqual([]);
    expect(pairs(read("- <details>\n  <summary>Q</summary>\n\n  A\n\n  </details>").cards)).toEqual(["Q | A"]);
  });
});

describe("details that hide an answer", () => {
  it("ask what stands above them, from the last heading or rule on", () => {
    const text =
      "Intro.\n\n###### 1. What is it?\n\n- A: x\n- B: y\n\n<details><summary><b>Answer</b></summary>\n\nB\n\n</details>\n\n---\n\nAnd this?\n\n<details><summary>Show the answer</summary>\n\nA\n</details>";
    const { cards, topics } = read(text);
    expect(pairs(cards)).toEqual(["1. What is it?⏎⏎- A: x⏎- B: y | B", "And this? | A"]);
    expect(cards.map(({ span }) => [span.firstLine, span.lastLine])).toEqual([
      [3, 12],
      [16, 21],
    ]);
    expect(topics[0]?.parts.map(({ kind }) => kind)).toEqual(["prose", "card", "prose", "card"]);
  });
});

describe("hashcards", () => {
  it("is not what stands in prose or code", () => {
    expect(read("See Q: here\n\n```\nQ: a\nA: b\n```\n").dialect).toBeNull();
    expect(read("C: drive is full").dialect).toBeNull();
  });

  it("takes math and code for hidden words, and links for links", () => {
    expect(pairs(read("C: The notation [$n!$] and [`a[0]`], not [a](b) or ![c](d).").cards)).toEqual([
      "The notation […] and `a[0]`, not [a](b) or ![c](d). | The notation **$n!$** and `a[0]`, not [a](b) or ![c](d).",
      "The notation $n!$ and […], not [a](b) or ![c](d). | The notation $n!$ and **`a[0]`**, not [a](b) or ![c](d).",
    ]);
  });

  it("reports a name that is no text", () => {
    const { topics, issues } = read("---\nname = Deck\n---\nQ: a\nA: b");
    expect(topics[0]?.title).toBe("Notes");
    expect(issues).toMatchObject([{ kind: "bad-front-matter", span: { firstLine: 2 } }]);
  });

  it("may have YAML too", () => {
    expect(read("---\ntitle: Deck\n---\nQ: a\nA: b").topics[0]?.title).toBe("Deck");
  });
});

describe("Logseq", () => {
  it.each([
    "- see #cards and #card/x",
    "- `#card`",
    "- https://x.y/#card",
    "#card without a bullet",
    "```\n- a #card\n```",
  ])("finds no card in %s", (text) => {
    expect(read(text).dialect).toBeNull();
  });

  it("knows the tag in any of its spellings", () => {
    const text =
      "- a #card\n\t- 1\n- b #[[card]]\n\t- 2\n- c [[Card]]\n\t- 3\n- init git#card\n  collapsed:: true\n\t- 4";
    expect(pairs(read(text).cards)).toEqual(["a | 1", "b | 2", "c | 3", "init git | 4"]);
  });

  it("hides all words of a block together", () => {
    expect(pairs(read("- {{cloze A}} or {{cloze B \\\\ second}} #card").cards)).toEqual([
      "[…] or [second] | **A** or **B**",
    ]);
  });
});

describe("Mochi", () => {
  it("is not a note with a rule in it, nor a template", () => {
    expect(read("One.\n\nTwo.\n\nThree.\n\nFour.\n---\nLinks").dialect).toBeNull();
    expect(read("Dear {{name}}, your {{ order.id }} is {{#if sent}}on its way{{/if}}.").dialect).toBeNull();
    expect(read("---\ntitle: x\n---\nText.").dialect).toBeNull();
  });

  it("hides words without a number together", () => {
    expect(pairs(read("A breed of {{hunting dog}} from {{Japan}}.").cards)).toEqual([
      "A breed of […] from […]. | A breed of **hunting dog** from **Japan**.",
    ]);
  });

  it("tells of a card with one side when it is told that a file is one", () => {
    const { issues, topics } = read("Only this", { forced: new Map([["deck/notes.md", "mochi" as const]]) });
    expect(issues).toMatchObject([{ kind: "near-miss", span: { firstLine: 1 } }]);
    expect(topics[0]?.parts).toMatchObject([{ kind: "prose", markdown: "Only this" }]);
  });
});
