import { describe, expect, test } from "vitest";
import { fsrs6 } from "../../src/scheduler/fsrs6.ts";
import { memoryStart } from "../../src/scheduler/startingMemory.ts";

const model = fsrs6();
const today = 20_000;
const startOf = (intervalDays: number, ease: number, dueDay = today) =>
  memoryStart({ dueDay, intervalDays, ease }, today, model);

describe("a memory from another program's schedule", () => {
  // `memory_state_from_sm2(ease, interval, 0.9)` of fsrs-rs by way of fsrs-rs-python 0.9.3, with its default weights.
  test.each([
    [4, 2.7, 7.024852752685547],
    [5, 2.0, 8.573113441467285],
    [8, 2.3, 7.588077068328857],
    [10, 2.5, 6.914056301116943],
    [1, 2.5, 8.215851783752441],
    [42, 1.85, 8.059282302856445],
    [100, 3.5, 1.0059595108032227],
    [300, 1.3, 9.559840202331543],
    [365, 2.5, 3.5600438117980957],
    [20, 1.3, 10],
    [3, 1.01, 10],
  ])("%d days at an ease of %d is as difficult as the reference says: %d", (intervalDays, ease, difficulty) => {
    const start = startOf(intervalDays, ease);
    expect(start.stability).toBe(intervalDays);
    expect(start.difficulty).toBeCloseTo(difficulty, 4);
  });

  test("grows by its ease when it is recalled on its due day", () => {
    const { stability, difficulty } = startOf(10, 2.3);
    expect(model.next({ stability, difficulty }, 10, "good").stability).toBeCloseTo(23, 4);
  });

  test("fits other weights too", () => {
    const weights = [...Array(21).keys()].map((n) => [0.4, 0.9, 2.3, 10.9, 5, 1, 3, 0.01, 1.6, 0.2, 1.1][n] ?? 0.3);
    const own = fsrs6({ weights: weights.with(16, 2) });
    const { difficulty } = memoryStart({ dueDay: today, intervalDays: 10, ease: 2.1 }, today, own);
    expect(difficulty).toBeCloseTo(11 - 1.1 / (Math.exp(1.6) * 10 ** -0.2 * Math.expm1(0.1 * 1.1)), 4);
  });

  test("was last reviewed one interval before its due day, in whole days", () => {
    expect(startOf(4, 2.5, 20_003)).toMatchObject({ lastDay: 19_999, dueDay: 20_003 });
    expect(startOf(3.6, 2.5, 19_003)).toMatchObject({ lastDay: 18_999, dueDay: 19_003, stability: 3.6 });
  });

  test("was not reviewed in times to come, though its due day was put off", () => {
    expect(startOf(4, 2.5, 20_100)).toMatchObject({ lastDay: today, dueDay: 20_100 });
  });

  test.each([
    [0, 0],
    [0, 1],
    [999_999, 1],
    [999_999, 99_999],
    [999_999.5, 1.3],
  ])("is one that the model takes, whatever the file says: %d days, ease %d", (intervalDays, ease) => {
    const { stability, difficulty, lastDay } = startOf(intervalDays, ease);
    expect(stability).toBeGreaterThanOrEqual(1);
    expect(stability).toBeLessThanOrEqual(18_250);
    expect(difficulty).toBeGreaterThanOrEqual(1);
    expect(difficulty).toBeLessThanOrEqual(10);
    expect(model.next({ stability, difficulty }, today - lastDay, "hard").stability).toBeGreaterThan(0);
  });
});
