import { describe, expect, test } from "vitest";
import { emptyState, type FoldState } from "../../src/facts/foldState.ts";
import { emptyTally } from "../../src/facts/tally.ts";
import type { CardCounts } from "../../src/scheduler/cardCounts.ts";
import { expectedMillis, paceOf } from "../../src/statistics/pace.ts";

const today = 20_000;

function withDays(
  ...days: readonly [day: number, reviews: number, millis: number, due: number, recalled: number][]
): FoldState {
  const state = emptyState();
  for (const [day, reviews, millis, dueShown, dueRecalled] of days) {
    state.tallies.set(day, { ...emptyTally(), reviews, millis, dueShown, dueRecalled });
  }
  return state;
}

describe("paceOf", () => {
  test("takes the usual time until there are own answers, and says nothing of retention", () => {
    expect(paceOf(emptyState(), today)).toEqual({ answerMillis: 13_000, isOwn: false, retention: null });
  });

  test("is the mean answer time, to which the usual one counts as twenty, and the recalled share of due cards", () => {
    const fold = withDays([today, 10, 100_000, 10, 9], [today - 5, 30, 180_000, 20, 15]);
    expect(paceOf(fold, today)).toEqual({ answerMillis: 9_000, isOwn: true, retention: 0.8 });
    expect(paceOf(withDays([today, 1, 1_000, 0, 0]), today)).toMatchObject({
      answerMillis: 261_000 / 21,
      isOwn: false,
    });
  });

  test("looks back thirty study days, and at no day to come", () => {
    const fold = withDays([today - 29, 1, 1_000, 20, 20], [today - 30, 1, 9_000, 20, 0], [today + 1, 1, 9_000, 20, 0]);
    expect(paceOf(fold, today)).toMatchObject({ answerMillis: 261_000 / 21, retention: 1 });
  });

  test("waits for twenty due cards before it speaks of retention", () => {
    expect(paceOf(withDays([today, 19, 19_000, 19, 19]), today).retention).toBeNull();
    expect(paceOf(withDays([today, 20, 20_000, 20, 19]), today).retention).toBe(0.95);
  });
});

test("a new card takes more answers on its day than one that is due", () => {
  const pace = { answerMillis: 10_000, isOwn: true, retention: null };
  const one = (counts: Partial<CardCounts>) => expectedMillis({ new: 0, learning: 0, due: 0, ...counts }, pace);
  expect(one({})).toBe(0);
  expect(one({ due: 1 })).toBe(12_000);
  expect(one({ new: 1 })).toBe(25_000);
  expect(one({ new: 1, learning: 2, due: 3 })).toBeCloseTo(25_000 + 26_000 + 36_000);
});
