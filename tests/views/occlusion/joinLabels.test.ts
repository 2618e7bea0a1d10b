import fc from "fast-check";
import { expect, test } from "vitest";
import { joinLabels, type TextRun } from "../../../src/views/occlusion/labels/joinLabels.ts";

const run = (text: string, left: number, top: number, element: number, width = 60, height = 14): TextRun => ({
  ...{ text, left, top, width, height, element },
});
const texts = (runs: readonly TextRun[]) => joinLabels(runs).map(({ text }) => text);

test("lines of one element that follow each other are one label; those that lie apart are not", () => {
  expect(texts([run("Overlay", 10, 10, 1), run(" network ", 10, 26, 1)])).toEqual(["Overlay network"]);
  expect(texts([run("0", 10, 10, 1, 8), run("100", 10, 90, 1, 8)])).toEqual(["0", "100"]);
});

test("lines drawn one by one are one label where they are aligned, as high and close", () => {
  expect(texts([run("Linux", 20, 10, 1, 40), run("bridge", 10, 26, 2, 60)])).toEqual(["Linux bridge"]);
  expect(texts([run("Linux", 10, 10, 1), run("bridge", 10, 50, 2)])).toEqual(["Linux", "bridge"]);
  expect(texts([run("TITLE", 10, 10, 1, 60, 24), run("and more", 10, 35, 2)])).toEqual(["TITLE", "and more"]);
  expect(texts([run("Left", 10, 10, 1), run("Right", 80, 10, 2)])).toEqual(["Left", "Right"]);
});

test("a label covers all of its lines; what is empty or hidden is none", () => {
  expect(
    joinLabels([run("a", 10, 10, 1, 20), run("b", 5, 26, 1, 30), run(" ", 0, 0, 2), run("c", 0, 0, 3, 0)]),
  ).toEqual([run("a b", 5, 10, 1, 30, 30)]);
});

test("no word is lost or said twice", () => {
  const any = fc.record({
    text: fc.constantFrom("a", "b", "c"),
    left: fc.nat(100),
    top: fc.nat(100),
    width: fc.integer({ min: 1, max: 40 }),
    height: fc.constantFrom(10, 14, 20),
    element: fc.nat(3),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), (runs) => {
      const words = joinLabels(runs).flatMap(({ text }) => text.split(" "));
      expect(words.sort()).toEqual(runs.map(({ text }) => text).sort());
    }),
  );
});
