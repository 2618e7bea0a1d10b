import commonmark from "commonmark-spec";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanBlocks } from "../../../src/parser/blocks/scanBlocks.ts";
import { split } from "../../../src/parser/split.ts";
import { type FoundHeading, headingsByMdast } from "./headingOracle.ts";

/** Thousands of texts parsed twice: long on a busy machine. */
const PATIENT = { timeout: 120_000 };
const RUNS = Number(process.env["SOUP_RUNS"] ?? 2000);
const DECOY = "### ❓ Decoy";

describe("the headings of a text", PATIENT, () => {
  it("are those of mdast-util-from-markdown in every CommonMark example, with a decoy card at every line", () => {
    const examples = commonmark.tests.map((example) => example.markdown.replaceAll("→", "\t"));
    expect(examples.length).toBeGreaterThan(600);
    for (const example of examples) {
      expectSameHeadings(example);
      const lines = example.split("\n");
      for (let line = 0; line <= lines.length; line++) expectSameHeadings(lines.toSpliced(line, 0, DECOY).join("\n"));
    }
  });

  it("are those of mdast-util-from-markdown in any soup of blocks, with any line endings", () => {
    fc.assert(fc.property(soup(), expectSameHeadings), { numRuns: RUNS });
  });

  it("are those of mdast-util-from-markdown in any soup of characters that mean something", () => {
    const character = fc.constantFrom(..."#-> \t\n\n\n\ra=1.)*+`~<!?/[]:()\"'\\&❓_|$");
    const text = fc.array(character, { maxLength: 60 }).map((characters) => characters.join(""));
    fc.assert(fc.property(text, expectSameHeadings), { numRuns: RUNS });
  });
});

describe("any string at all", PATIENT, () => {
  it("is split without throwing, into parts that lie in order and cover every card's line", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), soup()), (text) => {
        const { parts } = split(text);
        const lineCount = text.split(/\r\n|\n|\r/).length;
        let line = 0;
        for (const { range } of parts) {
          if (range.firstLine <= line || range.lastLine < range.firstLine) return false;
          line = range.lastLine;
        }
        return line <= lineCount;
      }),
      { numRuns: RUNS },
    );
  });

  it("has every line that looks like a card either as a card or in an issue", () => {
    fc.assert(
      fc.property(soup(), (text) => {
        const { parts, issues } = split(text);
        const seen = new Set(issues.map((issue) => issue.firstLine));
        for (const part of parts) if (part.kind === "card") seen.add(part.range.firstLine);
        const lines = text.split(/\r\n|\n|\r/);
        return lines.every((line, index) => !/^ {0,3}###[ \t]+❓/.test(line) || seen.has(index + 1));
      }),
      { numRuns: RUNS },
    );
  });
});

/**
 * A heading under an underline is compared by its last line only: mdast lets it begin with the link reference definitions
 * above it, though these are no part of its text.
 */
function expectSameHeadings(text: string): void {
  const place = ({ level, lastLine }: FoundHeading) => [level, lastLine];
  const found = scanBlocks(text, 0, 1)
    .headings.filter((heading) => heading.level <= 3)
    .map(place);
  const wanted = headingsByMdast(text).map(place);
  // Asked for only where it fails: an assertion costs more than both parsers.
  if (String(found) !== String(wanted)) expect(found, JSON.stringify(text)).toEqual(wanted);
}

function soup(): fc.Arbitrary<string> {
  const prefix = fc.oneof(
    { weight: 5, arbitrary: fc.constant("") },
    fc.constantFrom("> ", "- ", " ", "  ", "   ", "1. ", "\t", "2) "),
  );
  const line = fc.tuple(prefix, fc.constantFrom(...LINES)).map(([before, rest]) => before + rest);
  const ending = fc.constantFrom("\n", "\n", "\r\n", "\r");
  return fc.tuple(fc.array(line, { maxLength: 12 }), ending).map(([lines, end]) => lines.join(end));
}

const LINES = [
  ...[
    "# a",
    "## b ##",
    "### c",
    "#### d",
    "####### e",
    "#f",
    "### ❓ g",
    "### ❓ h",
    "### ❓\uFE0Fi",
    "###❓ j",
    "    ### ❓ k",
  ],
  ...["", "", "", "  ", "text", "more text", "    code", "\tcode", "===", "---", "  ---  ", "- - -", "***", "-- -"],
  ...[
    "> q",
    ">",
    "> > r",
    "> ### ❓ s",
    "> ===",
    "- i",
    "-",
    "* j",
    "+",
    "-   k",
    "-\tl",
    "-     m",
    "- # n",
    "- ```",
    "- - -",
    "- > o",
  ],
  ...["1. o", "2. p", "1.", "10) q", "1234567890. r", "  two", "   three"],
  ...["```", "```js", "``` a`b", "~~~", "~~~ py", "````", "````md", "   ```", "    ```", "> ```"],
  ...[
    "<div>",
    "</div>",
    "<!--",
    "-->",
    "<!-- x -->",
    "<pre>",
    "</pre>",
    "<a>",
    "<a b='c'>",
    "<?",
    "?>",
    "<!X",
    "<![CDATA[",
    "]]>",
    "<br/> x",
  ],
  ...[
    "[a]: /b",
    "[a]: /b 'c'",
    "[a]:",
    "/url",
    "'t'",
    '"u',
    "[a]: <b> (c)",
    "> [a]: b",
    "[",
    "[a]",
    "\u2028### ❓ v",
    "\u00A0",
  ],
];
