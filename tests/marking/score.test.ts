import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { scoreOf, scoreOfPicks } from "../../src/marking/score.ts";
import { suggestedRating } from "../../src/marking/suggestedRating.ts";
import { ratings } from "../../src/scheduler/rating.ts";

test("the score is the share of points ticked", () => {
  expect(scoreOf(new Set([0, 2]), 4)).toBe(0.5);
  expect(scoreOf(new Set(), 4)).toBe(0);
  expect(scoreOf(new Set([0, 1, 2, 3, 9]), 4)).toBe(1);
  expect(() => scoreOf(new Set(), 0)).toThrow(RangeError);
});

describe("picked options", () => {
  const one = [{ right: false }, { right: true }, { right: false }];
  const several = [{ right: true }, { right: true }, { right: false }, { right: false }];

  it("score all or nothing where one is right", () => {
    expect(scoreOfPicks(one, new Set([1]))).toBe(1);
    expect(scoreOfPicks(one, new Set([0]))).toBe(0);
    expect(scoreOfPicks(one, new Set([0, 1]))).toBe(0);
    expect(scoreOfPicks(one, new Set())).toBe(0);
  });

  it("score the share of right ones, less the wrong ones, where several are", () => {
    expect(scoreOfPicks(several, new Set([0, 1]))).toBe(1);
    expect(scoreOfPicks(several, new Set([0]))).toBe(0.5);
    expect(scoreOfPicks(several, new Set([0, 1, 2]))).toBe(0.5);
    expect(scoreOfPicks(several, new Set([0, 2, 3]))).toBe(0);
    expect(() => scoreOfPicks([{ right: false }], new Set())).toThrow(RangeError);
  });

  it("score within 0–1, and picking everything never scores all", () => {
    const options = fc.array(fc.record({ right: fc.boolean() }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(options, fc.uniqueArray(fc.nat(7)), (given, picks) => {
        fc.pre(given.some(({ right }) => right) && given.some(({ right }) => !right));
        const score = scoreOfPicks(given, new Set(picks));
        expect(score >= 0 && score <= 1).toBe(true);
        expect(scoreOfPicks(given, new Set(given.keys()))).toBeLessThan(1);
      }),
    );
  });
});

describe("the suggested rating", () => {
  it.each([
    [0, null, "again"],
    [0.49, "sure", "again"],
    [0.5, null, "hard"],
    [0.75, null, "hard"],
    [0.8, null, "good"],
    [1, null, "good"],
    [1, "sure", "easy"],
    [1, "unsure", "good"],
    [1, "guess", "hard"],
  ] as const)("of %s (%s) is %s", (score, confidence, rating) => {
    expect(suggestedRating(score, confidence)).toBe(rating);
  });

  it("never falls as the score rises, and refuses what is no score", () => {
    const score = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(score, score, (a, b) => {
        const [low, high] = [suggestedRating(Math.min(a, b)), suggestedRating(Math.max(a, b))];
        expect(ratings.indexOf(low)).toBeLessThanOrEqual(ratings.indexOf(high));
      }),
    );
    for (const wrong of [-0.1, 1.1, Number.NaN]) expect(() => suggestedRating(wrong)).toThrow(RangeError);
  });
});
