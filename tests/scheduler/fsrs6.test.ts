import fc from "fast-check";
import { FSRSAlgorithm } from "ts-fsrs";
import { describe, expect, test } from "vitest";
import { fsrs6 } from "../../src/scheduler/fsrs6.ts";
import type { Memory, MemoryModel } from "../../src/scheduler/memoryModel.ts";
import { type Rating, ratings } from "../../src/scheduler/rating.ts";
import vectors from "./fsrs-vectors.json";
import { ratingsOf } from "./vectors.ts";

const { V2, V3, V4, V5 } = vectors;

function memoryAfter(model: MemoryModel, given: readonly Rating[], elapsedDays: readonly number[]): Memory {
  let memory: Memory | null = null;
  for (const [at, rating] of given.entries()) memory = model.next(memory, elapsedDays[at] ?? 0, rating);
  if (memory === null) throw new Error("A history without ratings leaves no memory.");
  return memory;
}

describe("the memory model agrees with the reference implementations", () => {
  test("the weights of the vectors are the default ones", () => {
    const given = fsrs6({ weights: vectors.defaultWeights });
    const byDefault = fsrs6();
    for (const rating of ratings) {
      const first = byDefault.next(null, 0, rating);
      expect(given.next(null, 0, rating)).toEqual(first);
      expect(given.next(first, 5, rating)).toEqual(byDefault.next(first, 5, rating));
    }
  });

  test("V2: a history with two ratings on the first day", () => {
    const { stability, difficulty } = memoryAfter(fsrs6(), ratingsOf(V2.ratings), V2.elapsedDays);
    expect(Math.abs(stability - V2.final.stability)).toBeLessThan(V2.tolerance);
    expect(Math.abs(difficulty - V2.final.difficulty)).toBeLessThan(V2.tolerance);
  });

  test("V2: the same without formulas for the same day", () => {
    const { stability } = memoryAfter(fsrs6({ shortTerm: false }), ratingsOf(V2.ratings), V2.elapsedDays);
    expect(Math.abs(stability - V2.finalWithShortTermOff.stability)).toBeLessThan(V2.tolerance);
  });

  test.each(ratings)("V3: the first rating %s", (rating) => {
    const memory = fsrs6().next(null, 0, rating);
    expect(memory.stability).toBeCloseTo(V3.stability[rating], 8);
    expect(memory.difficulty).toBeCloseTo(V3.difficulty[rating], 7);
  });

  test("V3: retrievability 8 days after a first Easy", () => {
    const model = fsrs6();
    expect(model.retrievability(model.next(null, 0, "easy"), 8)).toBeCloseTo(V3.retrievability8DaysAfterEasy, 6);
  });

  test.each(V4.intervalDays.map((days, at) => [(at + 1) / 10, days] as const))(
    "V4: a stability of 1 day gives, at a desired retention of %d, an interval of %d days",
    (desiredRetention, days) => {
      const interval = Math.max(1, Math.round(fsrs6().intervalDays({ stability: 1, difficulty: 5 }, desiredRetention)));
      expect(Math.abs(interval - days)).toBeLessThanOrEqual(days * 2e-6);
    },
  );

  const model19 = fsrs6({ weights: [...V5.weights19, 0, 0.5] });

  test.each(ratings)("V5: padded FSRS-5 weights, and %s after 21 days", (rating) => {
    const before = memoryAfter(model19, ratingsOf(V5.history.ratings), V5.history.elapsedDays);
    const after = model19.next(before, 21, rating);
    expect(after.stability).toBeCloseTo(V5.thenAfter21Days[rating].stability, 3);
    expect(after.difficulty).toBeCloseTo(V5.thenAfter21Days[rating].difficulty, 4);
  });

  test("V5: from a given state", () => {
    const { elapsedDays, rating, next, ...memory } = V5.fromState;
    const after = model19.next(memory, elapsedDays, ratingsOf([rating])[0] ?? "again");
    expect(after.stability).toBeCloseTo(next.stability, 3);
    expect(after.difficulty).toBeCloseTo(next.difficulty, 4);
  });
});

test("one model serves several desired retentions in turn", () => {
  const model = fsrs6();
  const memory = { stability: 10, difficulty: 5 };
  const once = model.intervalDays(memory, 0.8);
  expect(model.intervalDays(memory, 0.95)).toBeLessThan(once);
  expect(model.intervalDays(memory, 0.8)).toBe(once);
  expect(model.intervalDays(memory, 0.9)).toBeCloseTo(10, 5);
});

test.each([
  ["too few", [1, 2, 3]],
  ["not all finite", vectors.defaultWeights.with(3, Number.NaN)],
])("weights that are %s are refused", (_, weights) => {
  expect(() => fsrs6({ weights })).toThrow(RangeError);
});

describe("ts-fsrs gives the same, bit for bit", () => {
  const anyHistory = fc.array(fc.tuple(fc.constantFrom(...ratings), fc.integer({ min: 0, max: 400 })), {
    minLength: 1,
    maxLength: 30,
  });
  const anyWeights = fc.array(fc.double({ min: -1, max: 12, noNaN: true }), { minLength: 21, maxLength: 21 });

  test("for any history, with any weights, with and without formulas for the same day", () => {
    fc.assert(
      fc.property(
        anyHistory,
        fc.option(anyWeights, { nil: undefined }),
        fc.boolean(),
        (history, weights, shortTerm) => {
          const own = fsrs6({ shortTerm, ...(weights === undefined ? {} : { weights }) });
          const theirs = new FSRSAlgorithm({
            enable_short_term: shortTerm,
            ...(weights === undefined ? {} : { w: weights }),
          });
          let memory: Memory | null = null;
          let state: Memory | null = null;
          for (const [rating, elapsedDays] of history) {
            if (memory !== null) {
              expect(own.retrievability(memory, elapsedDays)).toBe(
                theirs.forgetting_curve(elapsedDays, memory.stability),
              );
            }
            memory = own.next(memory, elapsedDays, rating);
            state = theirs.next_state(state, elapsedDays, ratings.indexOf(rating) + 1);
            expect(memory).toEqual({ stability: state.stability, difficulty: state.difficulty });
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test("for intervals at any desired retention", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 0.99, noNaN: true }), (retention) => {
        const modifier = new FSRSAlgorithm({}).calculate_interval_modifier(retention);
        expect(fsrs6().intervalDays({ stability: 3, difficulty: 5 }, retention)).toBe(3 * modifier);
      }),
    );
  });
});

test.each([
  [{ stability: 0, difficulty: 5 }, 1],
  [{ stability: 1, difficulty: 0.5 }, 1],
  [{ stability: 1, difficulty: 5 }, -1],
  [{ stability: Number.NaN, difficulty: 5 }, 1],
])("a memory that cannot be is refused: %o after %d days", (memory, elapsedDays) => {
  expect(() => fsrs6().next(memory, elapsedDays, "good")).toThrow(RangeError);
});
