import { expect, test } from "vitest";
import { comparedLines } from "../../../../src/views/notes/editor/differingLines.ts";

test.each([
  ["a\nb\nc", "a\nb\nc", []],
  ["a\nX\nc", "a\nb\nc", ["X"]],
  ["a\nb\nc", "a\nc", ["b"]],
  ["a\nc", "a\nb\nc", []],
  ["b\na", "a\nb", []],
  ["x\ny\nx\n", "x\ny\n", ["x"]],
  ["new", "", ["new"]],
] as const)("of %j beside %j", (text, other, only) => {
  const lines = comparedLines(text, other);
  expect(lines.map((line) => line.text).join("\n")).toBe(text);
  expect(lines.filter(({ isOnlyHere }) => isOnlyHere).map((line) => line.text)).toEqual(only);
});
