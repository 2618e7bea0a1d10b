import fc from "fast-check";
import type { Root, RootContent } from "mdast";
import { describe, expect, it } from "vitest";
import { readChoices } from "../../src/marking/readChoices.ts";
import { inspect } from "../../src/parser/inspect.ts";
import { parseMarkdown } from "../../src/parser/markdownTree.ts";

describe("the choices of an answer", () => {
  it("are its task list, and the explanation is what follows", () => {
    expect(readChoices("- [ ] TCP\n- [x]  **UDP**\n- [X] QUIC\n\nUDP carries `VXLAN`.\n\nMore.")).toEqual({
      options: [
        { markdown: "TCP", right: false },
        { markdown: "**UDP**", right: true },
        { markdown: "QUIC", right: true },
      ],
      explanation: "UDP carries `VXLAN`.\n\nMore.",
      definitions: "",
    });
  });

  it("keep what an option holds, and the definitions that links need", () => {
    const answer =
      "[rfc]: https://example.org\n\n1. [x] See [it][rfc]:\n\n   ```\n   - [ ] no option\n   ```\n2. [ ] b\n   - inner\nlazy";
    expect(readChoices(answer)).toEqual({
      options: [
        { markdown: "See [it][rfc]:\n\n```\n- [ ] no option\n```", right: true },
        { markdown: "b\n- inner\nlazy", right: false },
      ],
      explanation: "",
      definitions: "[rfc]: https://example.org",
    });
  });

  it.each([
    ["", "nothing"],
    ["Text.\n\n- [x] a\n- [ ] b", "a list that does not begin the answer"],
    ["- [x] a", "one item"],
    ["- [x] a\n- [x] b", "all checked"],
    ["- [ ] a\n- [ ] b", "none checked"],
    ["- a\n- [x] b\n- [ ] c", "a first item without a box"],
    ["- [x] a\n\n* [ ] b", "two lists"],
    ["    - [x] a\n    - [ ] b", "code"],
  ])("are none in %j: %s", (answer) => {
    expect(readChoices(answer)).toBeNull();
  });
});

describe("beside the parser", () => {
  const inline = fc.constantFrom(
    "one",
    "**two** three",
    "`- [x] code`",
    "a [link](x)",
    "10.0.0.0/8",
    "[x] again",
    "1. it",
    "3) it",
    "# no heading",
    "> no quote",
    "- no list",
    "é 漢字",
  );
  const inner = fc.constantFrom(
    "more text",
    "\nSecond paragraph.",
    "- inner\n- list",
    "- [ ] inner task",
    "\n```\n- [x] code\n\n# no heading\n```",
    "\n> quote\nlazy",
    "\n#### Heading",
    "\n| a | b |\n|---|---|\n| 1 | 2 |",
    "\n    indented code",
  );
  const box = fc.constantFrom("[x] ", "[ ] ", "[X] ", "");
  const marker = fc.constantFrom("- ", "-   ", "* ", "1. ", "2) ", " - ", "-\t");
  const lazy = fc.constantFrom(
    "",
    "lazy line\n",
    "# Heading\n",
    "***\n",
    "```\ncode\n```\n",
    "<div>\nhtml\n</div>\n",
    "2. two\n",
    "> quote\n",
  );
  const item = fc.record({ box, text: inline, inner: fc.option(inner, { nil: null }), after: lazy, gap: fc.boolean() });
  const answer = fc
    .tuple(
      marker,
      fc.array(item, { minLength: 1, maxLength: 4 }),
      fc.constantFrom("", "\nExplained.", "\n- [x] other list?\n- [ ] b", "\n***\nText\n- c", "\n[def]: x"),
      fc.constantFrom("", "[a]: b\n\n", "\n", "Before.\n\n"),
      fc.constantFrom("\n", "\r\n"),
    )
    .map(([sign, items, after, before, newline]) => {
      const width = sign === "-\t" ? 4 : sign.length;
      const list = items.map((given) => {
        const own = given.inner === null ? "" : given.inner.replace(/^(?=.)/gm, " ".repeat(width));
        return `${sign}${given.box}${given.text}\n${own === "" ? "" : `${own}\n`}${given.gap ? "\n" : ""}${given.after}`;
      });
      return (before + list.join("") + after).replaceAll("\n", newline);
    });

  it("finds choices where it does, the same options, and the same after them", () => {
    fc.assert(
      fc.property(answer, (markdown) => {
        const choices = readChoices(markdown);
        expect(choices !== null).toBe(inspect(markdown, 1, new Map()).choices);
        if (choices === null) return;
        const tree = parseMarkdown(markdown.replaceAll("\r\n", "\n"));
        const first = tree.children.findIndex(({ type }) => type !== "definition");
        const list = tree.children[first];
        if (list?.type !== "list") throw new Error("no list");
        expect(choices.options.map(({ right }) => right)).toEqual(list.children.map(({ checked }) => checked === true));
        const definitions = `\n\n${choices.definitions}`;
        const options = choices.options.map((option) => outline(parseMarkdown(option.markdown + definitions)));
        expect(options).toEqual(list.children.map((listItem) => outlineOf(listItem.children)));
        expect(outline(parseMarkdown(choices.explanation))).toEqual(outlineOf(tree.children.slice(first + 1)));
      }),
      { numRuns: 500 },
    );
  });
});

function outline(tree: Root): unknown {
  return outlineOf(tree.children);
}

/** Without positions, looseness and definitions. */
function outlineOf(nodes: readonly RootContent[]): unknown {
  const bare = JSON.stringify(
    nodes.filter(({ type }) => type !== "definition"),
    (key, value: unknown) => (key === "position" || key === "spread" ? undefined : value),
  );
  return JSON.parse(bare);
}
