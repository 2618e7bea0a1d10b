import fc from "fast-check";
import { expect, test } from "vitest";
import {
  leastZoom,
  levelAbove,
  levelBelow,
  middleOf,
  mostZoom,
  pointAt,
  zoomWords,
} from "../../../src/views/figure/zoomLevels.ts";

test.each([
  [1, 1.5, 1],
  [1.5, 2, 1],
  [1.7, 2, 1.5],
  [2.999, 4, 2],
  [8, 8, 6],
])("from %d the steps lead to %d and %d", (scale, above, below) => {
  expect([levelAbove(scale), levelBelow(scale)]).toEqual([above, below]);
});

test("steps lead on until the ends, and stay between them", () => {
  fc.assert(
    fc.property(fc.double({ min: leastZoom, max: mostZoom, noNaN: true }), (scale) => {
      expect(levelAbove(scale)).toBeGreaterThanOrEqual(Math.min(scale, mostZoom));
      expect(levelAbove(scale)).toBeLessThanOrEqual(mostZoom);
      expect(levelBelow(scale)).toBeGreaterThanOrEqual(leastZoom);
      expect(levelBelow(scale)).toBeLessThanOrEqual(scale);
    }),
  );
});

test("the size is said in words", () => {
  expect([1, 1.5, 2.345].map(zoomWords)).toEqual(["Fitted", "150\u202f%", "235\u202f%"]);
});

test("what was in the middle of the stage is found again where the picture lies anew", () => {
  const stage = { width: 800, height: 600 };
  const before = { left: 0, top: 100, width: 800, height: 400 };
  const transform = { k: 2, x: -400, y: -500 };
  const [x, y] = pointAt(middleOf(transform, stage, before), { left: 10, top: 0, width: 400, height: 200 });
  expect([x, y]).toEqual([210, 150]);
});
