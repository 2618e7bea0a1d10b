import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cardsOf, siblingsIn } from "../../../src/deck/topic.ts";
import { dialectReader, dialects, recogniseDialect } from "../../../src/parser/dialects/dialects.ts";
import { withPictures } from "../../../src/parser/dialects/embeddedPictures.ts";
import { parseCollection } from "../../../src/parser/parseCollection.ts";
import { readTopic } from "../../../src/parser/readTopic.ts";
import { split } from "../../../src/parser/split.ts";
import { NO_MEDIA } from "./read.ts";

const LINES = [
  ..."|  |text|---|+++|# T|## Why?|## Front {#id}|### Sub|###### |```|~~~|```js|$$|<!--|-->|> quote".split("|"),
  ..."q::a|q :: a|x:::y|a ::: b|key:: value|std::vector|2001:db8::1|?|??|==gap== and ==1;;b;;hint==".split("|"),
  ..."{{c1::a {{c2::b}}::hint}}|{{x}} {{1::y}}|**bold**|#flashcards/deck|<!--SR:!2023-08-02,4,270-->|<!--SR:!x-->".split(
    "|",
  ),
  ...'Q: question|A: answer|C: a [gap] in ![x](y)|Q:|A:|C:|name = "Deck"|tags: [flashcards/x]'.split("|"),
  ..."<details>|<details><summary>s</summary>|<summary>Sum</summary>|</details>".split("|"),
  ..."- block #card|\t- child|  card-repeats:: 1|\t\t- deep {{cloze w \\\\ h}} #card|- |continuation|    code".split(
    "|",
  ),
  ...'a,b|"a,b|"x""y",z|#separator:tab|#html:true|a\tb\tc|#deck:A::B|<b>x</b>\t&lt;|"two'.split("|"),
  '[l]: <x> "t"',
  "![[a.png|3]]",
  "| t | u |",
  "|---|---|",
  "\uFEFF❓",
  "\u2028🙂 e\u0301",
];

const anyText = fc
  .tuple(
    fc.array(
      fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...LINES) },
        { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: "grapheme" }) },
      ),
      {
        maxLength: 25,
      },
    ),
    fc.constantFrom("\n", "\n", "\r\n", "\r"),
  )
  .map(([lines, end]) => lines.join(end));

const anyPath = fc.constantFrom("deck/a.md", "deck/a.csv", "deck/a.tsv", "a.txt");

function lineCount(text: string): number {
  return text.split(/\r\n|\n|\r/).length;
}

function check(text: string, path: string, forced: (typeof dialects)[number]["name"] | null) {
  const options = forced === null ? {} : { forced: new Map([[path, forced]]) };
  const { decks, issues } = parseCollection([{ path, text }], NO_MEDIA, dialectReader(options));
  const parts = decks.flatMap((deck) => deck.topics).flatMap((topic) => topic.parts);
  const cards = decks.flatMap((deck) => deck.topics).flatMap(cardsOf);
  const spans = parts.map((part) => (part.kind === "card" ? part.card.span : part.span));
  const last = lineCount(text);
  for (const { firstLine, lastLine } of [...spans, ...issues.map(({ span }) => span)]) {
    expect(firstLine).toBeGreaterThanOrEqual(1);
    expect(lastLine).toBeGreaterThanOrEqual(firstLine);
    expect(lastLine).toBeLessThanOrEqual(last);
  }
  expect(spans.map(({ firstLine }) => firstLine)).toEqual(
    spans.map(({ firstLine }) => firstLine).sort((a, b) => a - b),
  );
  expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
  for (const { question, answer, keyPoints, form } of cards) {
    expect(question.trim()).not.toBe("");
    if (form === "cloze") expect(answer.trim()).not.toBe("");
    for (const point of keyPoints) expect(point.text).not.toBe("");
  }
  // Those of one note stand together, so that they are buried together.
  const together = (siblingsIn(cards) ?? []).reduce((sum, [first, end]) => sum + end - first + 1, 0);
  expect(together).toBe(cards.filter(({ note }) => note !== undefined).length);
  return { spans, parts };
}

describe("any text", () => {
  it("is read as what it looks like, without throwing, its spans in order and inside the file", () => {
    fc.assert(
      fc.property(anyText, anyPath, (text, path) => void check(text, path, null)),
      { numRuns: 400 },
    );
  });

  it.each(dialects.map(({ name }) => name))("is read as %s when told so", (name) => {
    fc.assert(
      fc.property(anyText, anyPath, (text, path) => void check(text, path, name)),
      { numRuns: 150 },
    );
  });

  it.each(dialects.map(({ name }) => name).filter((name) => name !== "table"))(
    "loses no line when read as %s: each is in a card, in prose, a section or the title",
    (name) => {
      const bodies = anyText.map((text) => `body\n${text}`);
      fc.assert(
        fc.property(bodies, (text) => {
          const { spans } = check(text, "deck/a.md", name);
          const lines = text.split(/\r\n|\n|\r/);
          const titles = lines.filter((line) => /^# T/.test(line)).length;
          const lost = lines.filter(
            (line, index) =>
              line.trim() !== "" &&
              !/^ {0,3}#{1}(?:\s|$)/.test(line) &&
              !spans.some(({ firstLine, lastLine }) => firstLine <= index + 1 && index + 1 <= lastLine),
          );
          expect(lost, `${titles}`).toEqual([]);
        }),
        { numRuns: 150 },
      );
    },
  );

  it("with a native card is a native file, read byte for byte as without other dialects but for pictures of a vault", () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const file = { path: "deck/a.md", text: `${before}\n\n### ❓ Native?\nYes.\n\n${after}` };
        if (!split(file.text).parts.some(({ kind }) => kind === "card")) return;
        expect(recogniseDialect(file)).toBeNull();
        const shown = { ...file, text: withPictures(file.text) };
        expect(dialectReader()(file, NO_MEDIA)).toEqual(readTopic(shown, NO_MEDIA));
      }),
      { numRuns: 150 },
    );
  });
});

describe("a long text of one sign", () => {
  const signs = [
    "{{",
    "==a",
    "[",
    "![",
    "`",
    "$",
    "<details>",
    "<details><summary>a</summary>",
    "- x #card\n\t",
    '"',
    '"a,',
    "a::",
    "::",
    "Q: ",
    "C: [x]\n",
    "<!--",
    "---\n",
    "## a?\n",
    "\\(",
    "<pre>",
    "<b>",
    "{{c1::",
  ];
  it.each(signs)(
    "%j is read in every dialect",
    (sign) => {
      const text = sign.repeat(Math.ceil(6_000 / sign.length));
      for (const { name } of dialects) {
        const forced = new Map([["deck/a.md", name]]);
        dialectReader({ forced })({ path: "deck/a.md", text: `#html:true\n${text}` }, NO_MEDIA);
      }
      recogniseDialect({ path: "deck/a.md", text });
    },
    60_000,
  );
});
