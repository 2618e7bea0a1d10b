import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OcclusionBox } from "../../../src/deck/occlusion.ts";
import { coverWords, partWords, placeWords } from "../../../src/views/occlusion/coverWords.ts";

const box = (x: number, y: number, name = "Secret"): OcclusionBox => ({
  x,
  y,
  width: 10,
  height: 10,
  name,
  label: null,
});

describe("where a box lies", () => {
  it.each([
    [5, 5, "at the top left"],
    [45, 5, "at the top"],
    [85, 85, "at the bottom right"],
    [45, 45, "in the middle"],
    [5, 45, "at the left"],
  ])("%d, %d: %s", (x, y, words) => {
    expect(placeWords(box(x, y))).toBe(words);
  });
});

it("says how many places are covered together", () => {
  const boxes = [box(5, 5), box(45, 45), box(85, 85)];
  expect(coverWords({ boxes, asked: [0] })).toBe("A picture with a part covered at the top left.");
  expect(coverWords({ boxes, asked: [1, 2] })).toBe(
    "A picture with 2 places covered that belong together, the first in the middle.",
  );
});

it("never says what is covered", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 }), (x, y) => {
      expect(coverWords({ boxes: [box(x, y, "Zebra")], asked: [0] })).not.toContain("Zebra");
    }),
  );
});

it("numbers the parts of a figure, not its boxes", () => {
  const boxes = [box(1, 1, "Pod"), box(2, 2, "Pod"), box(3, 3, "Node")];
  expect(partWords({ boxes, asked: [0, 1] })).toBe("part 1 of 2");
  expect(partWords({ boxes, asked: [2] })).toBe("part 2 of 2");
});
