import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fuzzedInterval, fuzzFactor } from "../../src/scheduler/fuzz.ts";
import { cardId } from "./cards.ts";
import vectors from "./fsrs-vectors.json";

const { cases, withMaximum99 } = vectors.V6;
const factors = [0, 0.5, 0.99];

test.each(Object.entries(cases))("V6: an interval of %s days spreads to %j", (interval, expected) => {
  expect(factors.map((factor) => fuzzedInterval(Number(interval), factor, 1, 36_500))).toEqual(expected);
});

test("V6: the maximum of 99 days bounds the spread of 100", () => {
  expect(factors.map((factor) => fuzzedInterval(100, factor, 1, 99))).toEqual(withMaximum99["100"]);
});

test("without a factor an interval is only rounded and bounded", () => {
  expect([0.2, 2.4, 2.6, 400].map((interval) => fuzzedInterval(interval, null, 1, 100))).toEqual([1, 2, 3, 100]);
});

describe("whatever the interval", () => {
  const days = fc.double({ min: 0, max: 40_000, noNaN: true });
  const factor = fc.option(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));
  const bound = fc.integer({ min: 1, max: 40_000 });

  test("the result keeps to minimum and maximum, the maximum first", () => {
    fc.assert(
      fc.property(days, factor, bound, bound, (interval, share, minimum, maximum) => {
        const fuzzed = fuzzedInterval(interval, share, minimum, maximum);
        expect(Number.isInteger(fuzzed)).toBe(true);
        expect(fuzzed).toBeLessThanOrEqual(maximum);
        expect(fuzzed).toBeGreaterThanOrEqual(Math.min(minimum, maximum));
      }),
    );
  });

  test("the same factor never turns a longer interval into the shorter one", () => {
    fc.assert(
      fc.property(days, days, factor, bound, bound, (one, other, share, minimum, maximum) => {
        const [shorter, longer] = [Math.min(one, other), Math.max(one, other)];
        expect(fuzzedInterval(shorter, share, minimum, maximum)).toBeLessThanOrEqual(
          fuzzedInterval(longer, share, minimum, maximum),
        );
      }),
    );
  });
});

test("the factor of a card hangs on its id and its reviews, and is spread over 0…1", () => {
  const drawn = Array.from({ length: 1_000 }, (_, at) => fuzzFactor(cardId(at % 100), Math.floor(at / 100)));
  expect(drawn).toEqual(Array.from({ length: 1_000 }, (_, at) => fuzzFactor(cardId(at % 100), Math.floor(at / 100))));
  expect(drawn.every((factor) => factor >= 0 && factor < 1)).toBe(true);
  expect(new Set(drawn).size).toBe(1_000);
  const perTenth = Array.from({ length: 10 }, (_, tenth) => drawn.filter((f) => Math.floor(f * 10) === tenth).length);
  expect(Math.min(...perTenth)).toBeGreaterThan(60);
  expect(Math.max(...perTenth)).toBeLessThan(140);
});
