import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type BoxPlace,
  boxBetween,
  boxInside,
  isBoxOutside,
  leastSide,
  movedBox,
  overlapOf,
  resizedBox,
} from "../../src/deck/boxGeometry.ts";

const box = { x: 10, y: 20, width: 30, height: 8 };

test("a box moves by what it is moved, and no further than the picture's edge", () => {
  expect(movedBox(box, 5, -3)).toEqual({ ...box, x: 15, y: 17 });
  expect(movedBox(box, -50, 500)).toEqual({ ...box, x: 0, y: 92 });
});

test("a corner moves and the one across stays", () => {
  expect(resizedBox(box, "se", 10, 2)).toEqual({ x: 10, y: 20, width: 40, height: 10 });
  expect(resizedBox(box, "nw", -5, -5)).toEqual({ x: 5, y: 15, width: 35, height: 13 });
  expect(resizedBox(box, "ne", 5, 2)).toEqual({ x: 10, y: 22, width: 35, height: 6 });
  expect(resizedBox(box, "sw", 500, 500)).toEqual({ x: 39.5, y: 20, width: leastSide, height: 80 });
});

test("a box is drawn from any corner to the one across", () => {
  expect(boxBetween({ x: 50, y: 60 }, { x: 20, y: 30 })).toEqual({ x: 20, y: 30, width: 30, height: 30 });
  expect(boxBetween({ x: -20, y: 90 }, { x: 20, y: 130 })).toEqual({ x: 0, y: 90, width: 20, height: 10 });
});

test("how far boxes overlap is said in shares of the smaller one", () => {
  expect(overlapOf(box, { x: 10, y: 20, width: 3, height: 4 })).toBe(1);
  expect(overlapOf(box, { x: 40, y: 20, width: 3, height: 4 })).toBe(0);
});

const number = fc.double({ min: -1_000, max: 1_000, noNaN: true });
const anyBox: fc.Arbitrary<BoxPlace> = fc.record({
  x: number,
  y: number,
  width: fc.double({ min: 0, max: 1_000, noNaN: true }),
  height: fc.double({ min: 0, max: 1_000, noNaN: true }),
});
const corner = fc.constantFrom("nw", "ne", "sw", "se");

test("whatever is done to it, a box lies in the picture, has a size, and is written in hundredths", () => {
  fc.assert(
    fc.property(anyBox, number, number, corner, (any, dx, dy, at) => {
      const made = [
        boxInside(any),
        movedBox(any, dx, dy),
        resizedBox(any, at, dx, dy),
        boxBetween({ x: any.x, y: any.y }, { x: dx, y: dy }),
      ];
      for (const one of made) {
        expect(one.width).toBeGreaterThanOrEqual(leastSide);
        expect(one.height).toBeGreaterThanOrEqual(leastSide);
        expect(Math.min(one.x, one.y)).toBeGreaterThanOrEqual(0);
        expect(one.x + one.width).toBeLessThanOrEqual(100.005);
        expect(one.y + one.height).toBeLessThanOrEqual(100.005);
        for (const side of Object.values(one)) expect(Math.abs(side * 100 - Math.round(side * 100))).toBeLessThan(1e-6);
        expect(isBoxOutside(one)).toBe(false);
      }
    }),
  );
});

test("moving keeps the size, and there and back is where it was unless an edge stopped it", () => {
  fc.assert(
    fc.property(anyBox, fc.integer({ min: -30, max: 30 }), (any, by) => {
      const inside = boxInside(any);
      const moved = movedBox(inside, by, 0);
      expect([moved.width, moved.height]).toEqual([inside.width, inside.height]);
      const back = movedBox(moved, -by, 0);
      if (Math.abs(moved.x - inside.x - by) < 0.005) expect(back.x).toBeCloseTo(inside.x, 5);
    }),
  );
});
