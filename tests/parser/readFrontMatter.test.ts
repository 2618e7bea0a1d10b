import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFrontMatter } from "../../src/parser/readFrontMatter.ts";

describe("front matter", () => {
  it.each<[yaml: string, title: string | null, tags: string[], lang: string | null]>([
    ["", null, [], null],
    ["# a comment", null, [], null],
    ["title: Network Routing\ntags: [a, b c, a]\nlang: pt-BR\nother: 1", "Network Routing", ["a", "b c"], "pt-BR"],
    ["title: 42\ntags:\n  - 1\n  - two", "42", ["1", "two"], null],
    ["title: '  '\ntags: a, b ,\nlang:", null, ["a", "b"], null],
  ])("%j is read", (yaml, title, tags, lang) => {
    expect(readFrontMatter(yaml, 2)).toEqual({ title, tags, lang, issues: [] });
  });

  it.each([
    ["a: 1\ntitle: [unclosed", 3],
    ["title: a\ntitle: b", 3],
    ["- a", 2],
    ["just words", 2],
    ["title: {a: b}", 2],
    ["tags: [[a]]", 2],
    ["lang: the language", 2],
    [`a: ${"[".repeat(20_000)}`, 2],
    ["a: &a [x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c]", 2],
  ])("%j is reported on its line and leaves nothing behind", (yaml, line) => {
    const { issues, ...rest } = readFrontMatter(yaml, 2);
    expect(rest).toEqual({ title: null, tags: [], lang: null });
    expect(issues.map((issue) => [issue.kind, issue.severity, issue.firstLine])).toEqual([
      ["bad-front-matter", "warning", line],
    ]);
  });

  it("is read without throwing, whatever it holds", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (yaml) => Array.isArray(readFrontMatter(yaml, 2).tags)));
  });
});
