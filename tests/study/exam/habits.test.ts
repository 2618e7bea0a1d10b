import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DayTally } from "../../../src/facts/foldState.ts";
import { tallyReview } from "../../../src/facts/tally.ts";
import { defaultHabits } from "../../../src/scheduler/exam/answerHabits.ts";
import { type Rating, ratings } from "../../../src/scheduler/rating.ts";
import { ownHabits } from "../../../src/study/exam/habits.ts";
import { cardFor } from "../learnerAtDesk.ts";

const today = 20_000;
const usual = defaultHabits.answerSeconds;
const card = cardFor("one");

interface Answers {
  readonly rating: Rating;
  readonly count: number;
  readonly millis: number;
  readonly day?: number;
}

function secondsAfter(...given: readonly Answers[]) {
  const tallies = new Map<number, DayTally>();
  for (const { rating, count, millis, day = today } of given) {
    for (let n = 0; n < count; n++) {
      tallyReview(
        tallies,
        {
          kind: "review",
          cardId: card.id,
          rating,
          answerMillis: millis,
          studyDay: day,
          shown: "review",
          due: { phase: "review", dueDay: day + 3 },
        },
        1,
      );
    }
  }
  return ownHabits({ tallies }, today).answerSeconds;
}

describe("seconds for an answer", () => {
  test("are the usual ones before there are own answers, and shares always are", () => {
    expect(secondsAfter()).toEqual({ again: 19.4, hard: 17.6, good: 12.4, easy: 8.9 });
    expect({ ...ownHabits({ tallies: new Map() }, today), answerSeconds: usual }).toEqual(defaultHabits);
  });

  test("are the own mean of each rating, to which the usual one at the own pace counts as ten", () => {
    const { again, easy } = secondsAfter(
      { rating: "again", count: 50, millis: 40_000 },
      { rating: "easy", count: 50, millis: 3_000 },
    );
    const pace = (50 * 40 + 50 * 3 + 124) / (50 * 19.4 + 50 * 8.9 + 124);
    expect(again).toBeCloseTo((50 * 40 + 10 * 19.4 * pace) / 60, 9);
    expect(easy).toBeCloseTo((50 * 3 + 10 * 8.9 * pace) / 60, 9);
  });

  test("of a rating never given follow the pace of the others, whatever their mix", () => {
    const slow = secondsAfter({ rating: "good", count: 500, millis: 24_800 });
    expect(slow.again / usual.again).toBeCloseTo(2, 1);
    const onlyEasy = secondsAfter({ rating: "easy", count: 500, millis: 8_900 });
    for (const rating of ratings) expect(onlyEasy[rating]).toBeCloseTo(usual[rating], 9);
  });

  test("come from the last thirty study days", () => {
    const old = { rating: "good", count: 90, millis: 30_000, day: today - 30 } as const;
    expect(secondsAfter(old, { ...old, day: today + 1 })).toEqual(secondsAfter());
    expect(secondsAfter({ ...old, day: today - 29 }).good).toBeGreaterThan(25);
  });

  const someAnswers = fc.record({
    rating: fc.constantFrom(...ratings),
    count: fc.integer({ min: 0, max: 40 }),
    millis: fc.integer({ min: 0, max: 600_000 }),
  });

  test("are always positive, and at most four times longer or shorter than usual", () => {
    fc.assert(
      fc.property(fc.array(someAnswers), (given) => {
        const seconds = secondsAfter(...given);
        for (const rating of ratings) {
          expect(seconds[rating]).toBeGreaterThanOrEqual(usual[rating] / 4);
          expect(seconds[rating]).toBeLessThanOrEqual(usual[rating] * 4);
        }
      }),
    );
  });

  test("come nearer to the own mean with every answer, and in the end to it", () => {
    fc.assert(
      fc.property(fc.array(someAnswers), someAnswers, fc.integer({ min: 1, max: 40 }), (others, own, more) => {
        const rest = others.filter(({ rating }) => rating !== own.rating);
        const mean = Math.min(4, Math.max(0.25, own.millis / 1_000 / usual[own.rating])) * usual[own.rating];
        const missBy = (count: number) => Math.abs(secondsAfter(...rest, { ...own, count })[own.rating] - mean);
        expect(missBy(own.count + more)).toBeLessThanOrEqual(missBy(own.count) + 1e-9);
        expect(missBy(5_000)).toBeLessThanOrEqual(0.02 * 5 * usual[own.rating]);
      }),
      { numRuns: 50 },
    );
  });
});
