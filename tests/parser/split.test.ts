import { describe, expect, it } from "vitest";
import { split } from "../../src/parser/split.ts";

/** Parts as "kind firstLine-lastLine text", issues as "line severity kind". */
function outline(text: string) {
  const { parts, issues } = split(text);
  return {
    parts: parts.map((part) => {
      const shown =
        part.kind === "card"
          ? `${part.question}${part.label === null ? "" : ` #${part.label}`} → ${part.answer === null ? "" : text.slice(part.answer.from, part.answer.to)}`
          : part.kind === "prose"
            ? text.slice(part.range.from, part.range.to)
            : part.heading;
      return `${part.kind} ${part.range.firstLine}-${part.range.lastLine} ${shown.trimEnd()}`;
    }),
    issues: issues.map((issue) => `${issue.firstLine} ${issue.severity} ${issue.kind}`),
  };
}

describe("a text in the native format", () => {
  it.each<[name: string, text: string, parts: string[]]>([
    ["is empty", "", []],
    ["has blank lines only", "\n \n\t\n", []],
    ["has no card", "# T\nprose", ["title 1-1 T", "prose 2-2 prose"]],
    ["has prose before its first heading", "prose\n\n### ❓ Q\nA", ["prose 1-1 prose", "card 3-4 Q → A"]],
    ["ends without a line ending", "### ❓ Q\nA", ["card 1-2 Q → A"]],
    ["starts with a byte order mark", "\uFEFF### ❓ Q\nA", ["card 1-2 Q → A"]],
    ["has CRLF", "### ❓ Q\r\nA\r\n\r\nB\r\n", ["card 1-4 Q → A\r\n\r\nB"]],
    ["has lone CRs", "### ❓ Q\rA\r\r### ❓ R\rB\r", ["card 1-2 Q → A", "card 4-5 R → B"]],
    ["has U+2028, which ends no line", "### ❓ Q\nA\u2028### ❓ B\nC", ["card 1-3 Q → A\u2028### ❓ B\nC"]],
    ["marks with a variation selector", "### ❓\uFE0F Q\nA\n### ❓\uFE0ER\nB", ["card 1-2 Q → A", "card 3-4 R → B"]],
    ["has no space behind the mark", "### ❓Q\nA", ["card 1-2 Q → A"]],
    ["has closing #s and leading spaces", "   ### ❓ Is C# #1? ##\nA", ["card 1-2 Is C# #1? → A"]],
    ["has blank lines around the answer", "### ❓ Q\n\n\n    code\n\n\n# T", ["card 1-4 Q →     code", "title 7-7 T"]],
    ["has #### in an answer", "### ❓ Q\nA\n#### B\nC", ["card 1-4 Q → A\n#### B\nC"]],
    [
      "has a plain ### between cards",
      "### ❓ Q\nA\n### P\nx\n### ❓ R",
      ["card 1-2 Q → A", "prose 3-4 ### P\nx", "card 5-5 R →"],
    ],
    [
      "has sections",
      "## S\np\n### ❓ Q\nA\n## T ##",
      ["section 1-1 S", "prose 2-2 p", "card 3-4 Q → A", "section 5-5 T"],
    ],
    ["says only Content", "## Content\n\n### ❓ Q\nA\n\n## content:\np", ["card 3-4 Q → A", "prose 7-7 p"]],
    ["has a setext title and section", "T\n=\n\nS\nS2\n---\np", ["title 1-2 T", "section 4-6 S\nS2", "prose 7-7 p"]],
    ["has a second level-1 heading", "# T\n# U\np", ["title 1-1 T", "prose 2-3 # U\np"]],
    [
      "has cards in a list, a quote, code",
      "- ### ❓ Q\n\n> ### ❓ R\n\n    ### ❓ S",
      ["prose 1-5 - ### ❓ Q\n\n> ### ❓ R\n\n    ### ❓ S"],
    ],
    ["underlines link definitions only", "[a]: /b\n===\n### ❓ Q", ["prose 1-2 [a]: /b\n===", "card 3-3 Q →"]],
    ["labels a card", "### ❓ Q {#vxlan-firewall} ##\nA", ["card 1-2 Q #vxlan-firewall → A"]],
    ["labels without a space", "### ❓ Q?{#ä.1}\nA", ["card 1-2 Q? #ä.1 → A"]],
    ["has an escaped label", "### ❓ Q \\{#a}", ["card 1-1 Q \\{#a} →"]],
    ["has a label in code", "### ❓ Q `{#a}`", ["card 1-1 Q `{#a}` →"]],
    ["has braces that are no label", "### ❓ Q {#a b} {x} {#}", ["card 1-1 Q {#a b} {x} {#} →"]],
  ])("that %s", (_name, text, parts) => {
    expect(outline(text).parts).toEqual(parts);
  });
});

describe("front matter", () => {
  it.each<[name: string, text: string, yaml: string | null, parts: string[], issues: string[]]>([
    ["is taken off", "---\ntitle: T\n---\n### ❓ Q\nA", "title: T", ["card 4-5 Q → A"], []],
    [
      "ends with dots and CRLF",
      "\uFEFF--- \r\na: b\r\nc: d\r\n...\r\n### ❓ Q\r\nA",
      "a: b\r\nc: d",
      ["card 5-6 Q → A"],
      [],
    ],
    [
      "may begin with a comment and blank lines",
      "---\n# about\n\n  # this\ntitle: T\n---\n### ❓ Q\nA",
      "# about\n\n  # this\ntitle: T",
      ["card 7-8 Q → A"],
      [],
    ],
    ["may begin with a blank line, with CRLF", "---\r\n\r\na: b\r\n---\r\np", "\r\na: b", ["prose 5-5 p"], []],
    ["may be empty", "---\n---\np", "", ["prose 3-3 p"], []],
    [
      "is not seen in lines without a key, and that is reported",
      "---\nfoo\n---\np",
      null,
      ["prose 1-1 ---", "section 2-3 foo", "prose 4-4 p"],
      ["1 warning bad-front-matter"],
    ],
    [
      "is not seen in a heading between thematic breaks, and that is reported",
      "---\n# T\n\ntext\n\n---\np",
      null,
      ["prose 1-1 ---", "title 2-2 T", "prose 4-7 text\n\n---\np"],
      ["1 warning bad-front-matter"],
    ],
    ["is not looked for behind a break that nothing closes", "---\nfoo\n", null, ["prose 1-2 ---\nfoo"], []],
    ["must come first", "\n---\na: b\n---", null, ["prose 2-2 ---", "section 3-4 a: b"], []],
    [
      "never swallows a card",
      "---\n\n### ❓ Q\nA\n\n---\n\n### ❓ R\nB",
      null,
      ["prose 1-1 ---", "card 3-6 Q → A\n\n---", "card 8-9 R → B"],
      [],
    ],
    [
      "is reported where it is never closed",
      "---\ntitle: T\n\n### ❓ Q\nA",
      null,
      ["prose 1-2 ---\ntitle: T", "card 4-5 Q → A"],
      ["1 warning bad-front-matter"],
    ],
    [
      "is reported where a card comes before its close",
      "---\ntitle: T\n### ❓ Q\nA\n\n---\n",
      null,
      ["prose 1-2 ---\ntitle: T", "card 3-6 Q → A\n\n---"],
      ["1 warning bad-front-matter"],
    ],
  ])("%s", (_name, text, yaml, parts, issues) => {
    const { frontMatter } = split(text);
    expect(frontMatter === null ? null : text.slice(frontMatter.from, frontMatter.to)).toBe(yaml);
    expect(outline(text)).toEqual({ parts, issues });
  });
});

describe("a card is never swallowed unseen", () => {
  it.each<[name: string, lines: string[], cards: string[], issues: string[]]>([
    [
      "a fence that shows the format stays a fence",
      ["### ❓ Q", "```markdown", "### ❓ in", "```", "end"],
      ["card 1-5 Q → ```markdown\n### ❓ in\n```\nend"],
      ["3 warning marker-inside-block"],
    ],
    [
      "a longer fence may hold whole fences",
      ["### ❓ Q", "````md", "### ❓ in", "```js", "x", "```", "````"],
      ["card 1-7 Q → ````md\n### ❓ in\n```js\nx\n```\n````"],
      ["3 warning marker-inside-block"],
    ],
    [
      "a fence of another character may hold an opening one",
      ["### ❓ Q", "~~~ md", "### ❓ in", "```js", "~~~"],
      ["card 1-5 Q → ~~~ md\n### ❓ in\n```js\n~~~"],
      ["3 warning marker-inside-block"],
    ],
    [
      "a card that is indented as code is none inside a bare fence either",
      ["```", "    ### ❓ in", "```"],
      ["prose 1-3 ```\n    ### ❓ in\n```"],
      ["2 warning marker-inside-block"],
    ],
    [
      "a card lost in a bare fence that closes is an error",
      ["### ❓ Q", "```", "### ❓ in", "```", "end"],
      ["card 1-5 Q → ```\n### ❓ in\n```\nend"],
      ["3 error marker-inside-block"],
    ],
    [
      "a card lost in a list item's bare fence is one too, closed or not",
      ["- ~~~", "  ### ❓ in", "", "end"],
      ["prose 1-4 - ~~~\n  ### ❓ in\n\nend"],
      ["1 error unterminated-block", "2 error marker-inside-block"],
    ],
    [
      "a fence that never closes ends before the card",
      ["### ❓ Q", "```js", "x", "### ❓ R", "B", "### ❓ S", "C"],
      ["card 1-3 Q → ```js\nx", "card 4-5 R → B", "card 6-7 S → C"],
      ["2 error unterminated-block", "4 warning marker-inside-block"],
    ],
    [
      "a fence ends before the card when another opens before the close",
      ["### ❓ Q", "```js", "x", "### ❓ R", "```py", "y", "```", "### ❓ S", "C"],
      ["card 1-3 Q → ```js\nx", "card 4-7 R → ```py\ny\n```", "card 8-9 S → C"],
      ["2 error unterminated-block", "4 warning marker-inside-block"],
    ],
    [
      "an opening fence before the card in the block is no reason",
      ["### ❓ Q", "```js", "```py", "### ❓ in", "```"],
      ["card 1-5 Q → ```js\n```py\n### ❓ in\n```"],
      ["4 warning marker-inside-block"],
    ],
    [
      "a fence without a card in it may run to the end, and is an error",
      ["### ❓ Q", "```", "x", "## y"],
      ["card 1-4 Q → ```\nx\n## y"],
      ["2 error unterminated-block"],
    ],
    [
      "a comment that closes keeps the card",
      ["### ❓ Q", "<!--", "### ❓ in", "-->"],
      ["card 1-4 Q → <!--\n### ❓ in\n-->"],
      ["3 warning marker-inside-block"],
    ],
    [
      "a comment that never closes ends before the card",
      ["### ❓ Q", "<!-- x", "### ❓ R", "B"],
      ["card 1-2 Q → <!-- x", "card 3-4 R → B"],
      ["2 error unterminated-block", "3 warning marker-inside-block"],
    ],
    [
      "an HTML block ends at the next blank line, so it holds the card, which is lost: an error",
      ["### ❓ Q", "</details>", "### ❓ in", "B", "", "C"],
      ["card 1-6 Q → </details>\n### ❓ in\nB\n\nC"],
      ["3 error marker-inside-block"],
    ],
    [
      "a lone tag does the same",
      ["### ❓ Q", "", "<img src=x>", "### ❓ in", "", "C"],
      ["card 1-6 Q → <img src=x>\n### ❓ in\n\nC"],
      ["4 error marker-inside-block"],
    ],
    [
      "an HTML block without a blank line after it ends before the card, which is kept: a warning",
      ["### ❓ Q", "</details>", "### ❓ R", "B"],
      ["card 1-2 Q → </details>", "card 3-4 R → B"],
      ["3 warning marker-inside-block"],
    ],
    [
      "raw text shows the card",
      ["### ❓ Q", "<pre>", "### ❓ in", "</pre>"],
      ["card 1-4 Q → <pre>\n### ❓ in\n</pre>"],
      ["3 warning marker-inside-block"],
    ],
    [
      "a list item's fence ends with the item",
      ["- ```", "  x", "### ❓ Q", "A"],
      ["prose 1-2 - ```\n  x", "card 3-4 Q → A"],
      ["1 error unterminated-block"],
    ],
    [
      "cards in containers are reported",
      ["- ### ❓ in", "> ### ❓ in"],
      ["prose 1-2 - ### ❓ in\n> ### ❓ in"],
      ["1 warning marker-inside-block", "2 warning marker-inside-block"],
    ],
    [
      "cards in indented code are reported",
      ["    ### ❓ in"],
      ["prose 1-1     ### ❓ in"],
      ["1 warning marker-inside-block"],
    ],
    ["a block's HTML at the end of a text is no error", ["<div>", "x"], ["prose 1-2 <div>\nx"], []],
  ])("%s", (_name, lines, parts, issues) => {
    expect(outline(lines.join("\n"))).toEqual({ parts, issues });
  });

  it("once a fence is decided, the cards behind it are read as if it were not there", () => {
    const text = "```a\n### ❓ Q\n~~~\n### ❓ in\n~~~\n### ❓ R\n";
    expect(split(text).parts.map((part) => part.kind)).toEqual(["prose", "card", "card"]);
  });
});

describe("what is wrong with a card's heading", () => {
  it.each<[name: string, text: string, issues: string[]]>([
    ["nothing", "### ❓ Q\nA", []],
    ["no space", "p\n\n###❓ Q\nA", ["3 warning near-miss"]],
    ["a no-break space", "###\u00A0❓ Q\nA", ["1 warning near-miss"]],
    ["seven #", "####### ❓ Q", ["1 warning near-miss"]],
    ["a paragraph above it and four spaces", "p\n    ### ❓ Q", ["2 warning near-miss"]],
    ["another level", "## ❓ Q\n#### ❓ R\nS ❓\n---", ["1 warning near-miss", "2 warning near-miss"]],
    ["an underline", "❓ Q\n---", ["1 warning near-miss"]],
    ["the mark does not come first", "### **❓ Q**", ["1 warning near-miss"]],
    [
      "the mark is a character reference",
      "### &#x2753; Q\nA\n## &#10067; R",
      ["1 warning near-miss", "3 warning near-miss"],
    ],
    ["a label of two words", "### ❓ Q {#a b}\nA", ["1 warning near-miss"]],
    ["two labels", "### ❓ Q {#ok}{#b}\nA", ["1 warning near-miss"]],
    ["a label that is not closed", "### ❓ Q {#ok\nA", ["1 warning near-miss"]],
    ["a label that names nothing", "### ❓ Q {#}\nA", ["1 warning near-miss"]],
    ["a label before the question mark", "### ❓ Q {#a}?\nA", ["1 warning near-miss"]],
    ["braces elsewhere", "### ❓ What is {#a} in `{#b c}`\nA\n### ❓ Q \\{#a b}\nA\n### ❓ Q {x}\nA", []],
    ["it is escaped on purpose", "\\### ❓ Q", []],
    ["it is in code within a line", "Write `### ❓ Q`.", []],
    ["no question", "### ❓\nA", ["1 error empty-question"]],
    ["only a label", "### ❓ {#a}\nA", ["1 error empty-question"]],
    ["no answer", "### ❓ Q\n\n### ❓ R\nA", ["1 warning empty-answer"]],
    ["the answer's last paragraph is underlined", "### ❓ Q\nA\n\nB\n---\nC", ["4 warning near-miss"]],
    ["the whole answer is underlined", "### ❓ Q\nA\n===", ["1 warning empty-answer", "2 warning near-miss"]],
    ["a break after a blank line is none", "### ❓ Q\nA\n\n---\n", []],
  ])("%s", (_name, text, issues) => {
    expect(outline(text).issues).toEqual(issues);
  });

  it("a card that asks nothing is no card, but its text stays in the topic", () => {
    expect(outline("### ❓\nA\n").parts).toEqual(["prose 1-2 ### ❓\nA"]);
  });

  it("every message is one sentence with its cure", () => {
    const { issues } = split("---\na: b\n\n###❓ a\n\n### ❓\n### ❓ Q\nA\n---\n<!--\n### ❓ R\n- ### ❓ S\n```\n");
    expect(issues.length).toBeGreaterThan(6);
    for (const { message } of issues) expect(message).toMatch(/^[A-Z][^.!?]*(?:;|,) .*[^.]\.$/);
  });
});
