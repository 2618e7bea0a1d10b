import { expect, test } from "vitest";
import { partedLines } from "../../../src/views/notes/partedNote.ts";

const lines = (...all: string[]) => all.join("\n");

test("two texts part from the first to the last line that differs, with one line around them", () => {
  const [one, other] = partedLines([lines("a", "b", "c", "d", "e"), lines("a", "b", "x", "y", "d", "e")]);
  expect(one).toEqual({ firstLine: 2, text: lines("b", "c", "d"), cut: 0 });
  expect(other).toEqual({ firstLine: 2, text: lines("b", "x", "y", "d"), cut: 0 });
});

test("around them stand words, not blank lines", () => {
  const [one, other] = partedLines([lines("a", "b", "", "x", "", "", "c", "d"), lines("a", "b", "", "", "", "c", "d")]);
  expect(one).toEqual({ firstLine: 2, text: lines("b", "", "x", "", "", "c"), cut: 0 });
  expect(other).toEqual({ firstLine: 2, text: lines("b", "", "", "", "c"), cut: 0 });
  const [whole, more] = partedLines([lines("a", ""), lines("a", "", "b", "")]);
  expect([whole?.text, more?.text]).toEqual([lines("a", ""), lines("a", "", "b", "")]);
});

test.each([
  [["a", "b"], ["b"], "a\nb", "b"],
  [["a"], ["a", "b"], "a", "a\nb"],
  [["a", "a"], ["a"], "a\na", "a"],
  [[""], ["a"], "", "a"],
])("%j beside %j", (before, after, one, other) => {
  expect(partedLines([lines(...before), lines(...after)]).map(({ text }) => text)).toEqual([one, other]);
});

test("long parts are cut, and a single text shows its beginning", () => {
  const long = Array.from({ length: 100 }, (_, n) => `${n}`).join("\n");
  const [one, other] = partedLines([long, "x"]);
  expect([one?.text.split("\n").length, one?.cut, other?.cut]).toEqual([60, 40, 0]);
  expect(partedLines([long])).toEqual([{ firstLine: 1, text: long.split("\n").slice(0, 12).join("\n"), cut: 88 }]);
});
