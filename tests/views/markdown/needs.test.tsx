// @vitest-environment jsdom
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { RenderingNeeds } from "../../../src/deck/card.ts";
import { plain } from "../support/cards.ts";
import { quiet, shown } from "../support/markdown.tsx";

const loads: string[] = [];
let gate = Promise.resolve();
let broken = false;

beforeEach(() => {
  vi.resetModules();
  loads.length = 0;
  gate = Promise.resolve();
  broken = false;
  for (const need of ["code", "math", "html"]) {
    vi.doMock(`../../../src/views/markdown/${need}Addition.ts`, async (original) => {
      loads.push(need);
      await gate;
      if (broken) throw new Error("offline");
      return original();
    });
  }
});
afterEach(cleanup);

/** Modules as on a first visit: nothing is loaded yet. */
async function fresh() {
  const { MarkdownText } = await import("../../../src/views/markdown/MarkdownText.tsx");
  const { prepareFor } = await import("../../../src/views/markdown/prepareFor.ts");
  const show = (markdown: string, needs: RenderingNeeds) =>
    act(async () => void render(<MarkdownText {...quiet} markdown={markdown} needs={needs} />));
  return { show, prepareFor };
}

const yaml = "```yaml\nkind: Pod\n```";

const code = { ...plain, code: true };

test("a text without needs loads nothing", async () => {
  const { show } = await fresh();
  await show("plain **bold**\n\n| a |\n| - |\n| b |", plain);
  expect(screen.getByRole("table")).toBeDefined();
  expect(loads).toEqual([]);
});

test("each need loads its own part and no other", async () => {
  const { prepareFor } = await fresh();
  await prepareFor({ ...plain, math: true });
  expect(loads).toEqual(["math"]);
});

test("while it loads the place is kept, then the text is there", async () => {
  let open = () => {};
  gate = new Promise((resolve) => {
    open = resolve;
  });
  const { show, prepareFor } = await fresh();
  await show(yaml, code);
  expect(screen.getByRole("status", { name: "Loading the text" })).toBeDefined();
  open();
  await act(() => prepareFor(code));
  expect(document.querySelector(".hljs-attr")?.textContent).toBe("kind:");
  expect(screen.queryByRole("status")).toBeNull();
});

test("what was prepared is there at once", async () => {
  const { show, prepareFor } = await fresh();
  await prepareFor(code);
  await show(yaml, code);
  expect(document.querySelector(".hljs-attr")).not.toBeNull();
  expect(loads).toEqual(["code"]);
});

test("what cannot be loaded leaves the text plain, and is tried again later", async () => {
  const { show, prepareFor } = await fresh();
  broken = true;
  await show(yaml, code);
  expect(screen.getByText("kind: Pod")).toBeDefined();
  expect(screen.getByText(/^Not loaded: code colours/)).toBeDefined();
  const before = loads.length;
  await prepareFor(code);
  expect(loads.length).toBe(before + 1);
});

test.each([
  ["yaml", "a: 1"],
  ["bash", 'echo "x"'],
  ["sh", "ls # x"],
  ["json", '{"a": 1}'],
  ["go", "func main() {}"],
  ["ts", "const a = 1"],
  ["tsx", "const a = 1"],
  ["js", "const a = 1"],
  ["py", "def f(): pass"],
  ["dockerfile", "FROM a"],
  ["sql", "select 1"],
  ["rust", "fn main() {}"],
  ["java", "class A {}"],
  ["c", "int a;"],
  ["cpp", "int a;"],
  ["html", "<p>a</p>"],
  ["css", "a { color: red }"],
  ["diff", "+ a"],
  ["toml", "a = 1"],
  ["ini", "a = 1"],
  ["md", "# a"],
  ["console", "$ ls"],
])("%s is coloured", async (language, code) => {
  const box = await shown(`\`\`\`${language}\n${code}\n\`\`\``, { ...plain, code: true });
  expect(box.querySelector("pre code span")).not.toBeNull();
  expect(box.querySelector("pre")?.textContent).toBe(`${code}\n`);
});

test("an unknown language stays as written", async () => {
  const box = await shown("```brainfuck\n+[-]\n```", { ...plain, code: true });
  expect(box.querySelector("code span")).toBeNull();
  expect(box.textContent).toBe("+[-]\n");
});

test("math is typeset inline and displayed, with MathML for who cannot see it", async () => {
  const box = await shown("so $e^{-t}$ and\n\n$$\nR = 1\n$$", { ...plain, math: true });
  expect(box.querySelectorAll(".katex math")).toHaveLength(2);
  expect(box.querySelectorAll(".katex-display")).toHaveLength(1);
});

test("a broken formula is shown, not thrown; one that reaches outside its box is not obeyed", async () => {
  const needs = { ...plain, math: true };
  expect((await shown("$\\frac{1$", needs)).querySelector(".katex-error")?.textContent).toBe("\\frac{1");
  expect((await shown("$\\href{javascript:alert(1)}{x}$", needs)).querySelector("a")).toBeNull();
  expect((await shown("$\\includegraphics{https://evil.example/a.png}$", needs)).querySelector("img")).toBeNull();
});

test("without the need a dollar is a dollar", async () => {
  expect((await shown("from $5 to $6")).textContent).toBe("from $5 to $6");
});
