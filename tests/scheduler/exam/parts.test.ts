import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultHabits } from "../../../src/scheduler/exam/answerHabits.ts";
import { attendance } from "../../../src/scheduler/exam/attendance.ts";
import { examScore } from "../../../src/scheduler/exam/examScore.ts";
import { memoryGrid, valueAt } from "../../../src/scheduler/exam/memoryGrid.ts";
import { emptyRows, OutcomeTable, outcomesPerRow } from "../../../src/scheduler/exam/outcomeTable.ts";
import { smoothMinimum } from "../../../src/scheduler/exam/smoothMinimum.ts";
import { sharesOfScore, weightClasses } from "../../../src/scheduler/exam/weightClasses.ts";
import { fsrs6 } from "../../../src/scheduler/fsrs6.ts";
import { oneAnswer } from "./requests.ts";

const anyMemory = fc.record({
  stability: fc.double({ min: 0.03, max: 900, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
});

describe("the grid", () => {
  test("gives back what is linear in log stability and difficulty", () => {
    const grid = memoryGrid(24, 7);
    const values = Float64Array.from(grid.memories, (memory) => Math.log(memory.stability) + 2 * memory.difficulty);
    fc.assert(
      fc.property(anyMemory, ({ stability, difficulty }) => {
        const log = Math.log(stability);
        expect(valueAt(grid, values, log, difficulty)).toBeCloseTo(log + 2 * difficulty, 9);
      }),
    );
  });
});

describe("what a review leads to", () => {
  test("chances sum to 1, and repetition on the same day only adds time", () => {
    const [plain, ladder] = [new OutcomeTable(fsrs6(), oneAnswer), new OutcomeTable(fsrs6(), defaultHabits)];
    fc.assert(
      fc.property(anyMemory, fc.integer({ min: 1, max: 400 }), (memory, days) => {
        const [one, more] = [emptyRows(1), emptyRows(1)];
        plain.writeReview(memory, days, one, 0);
        ladder.writeReview(memory, days, more, 0);
        expect(more.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(more.shares).toHaveLength(outcomesPerRow);
        expect(more.seconds[0]).toBeGreaterThan(one.seconds[0] ?? 0);
      }),
    );
  });

  test("a new card takes the mean of its first answers, and its steps besides", () => {
    const rows = emptyRows(2);
    new OutcomeTable(fsrs6(), oneAnswer).writeFirst(rows, 0);
    new OutcomeTable(fsrs6(), defaultHabits).writeFirst(rows, 1);
    expect(rows.seconds[0]).toBeCloseTo(0.24 * 19.4 + 0.094 * 17.6 + 0.495 * 12.4 + 0.171 * 8.9, 6);
    expect(rows.seconds[1]).toBeGreaterThan((rows.seconds[0] ?? 0) + 12);
  });
});

describe("the minimum", () => {
  test("of a bowl is found, at the edge where it lies beyond it", () => {
    const bowl = (centre: readonly number[]) => (x: Float64Array) => ({
      value: x.reduce((sum, at, n) => sum + (n + 1) * (at - (centre[n] ?? 0)) ** 2, 0),
      gradient: x.map((at, n) => 2 * (n + 1) * (at - (centre[n] ?? 0))),
    });
    const goal = { steps: 60, firstStep: 0.1, flatness: 1e-9 };
    const found = smoothMinimum(bowl([1, 2, -3, 0.5]), new Float64Array(4), goal);
    for (const [n, at] of [1, 2, 0, 0.5].entries()) expect(found[n]).toBeCloseTo(at, 4);
  });
});

describe("weights", () => {
  test("few different ones stay as they are, in classes whose mean card counts 1", () => {
    const exams = [{ day: 1, weights: Float64Array.of(1, 1, 4, 0) }];
    const { classes, classOf, asked } = weightClasses(sharesOfScore(exams), 4);
    expect(Array.from(classOf)).toEqual([0, 0, 1, -1]);
    expect(classes.map(({ scale }) => scale)).toEqual([0.5, 2]);
    expect(asked).toBe(3);
  });

  test("many are put together, none counting less than it should", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1, maxLength: 40 }),
        (weights) => {
          const shares = sharesOfScore([{ day: 1, weights: Float64Array.from(weights) }]);
          const { classes, classOf, asked } = weightClasses(shares, weights.length);
          expect(classes.length).toBeLessThanOrEqual(6);
          for (const [card, share] of (shares[0] ?? []).entries()) {
            expect(classes[classOf[card] ?? -1]?.scale).toBeGreaterThanOrEqual(share * asked - 1e-9);
          }
        },
      ),
    );
  });
});

describe("the band", () => {
  const weights = new Float64Array(100).fill(1);

  test("is wider when fewer questions are asked", () => {
    const band = (questions: number) => {
      const { low, high } = examScore(
        { day: 1, weights, questions },
        0,
        () => 0.7,
        () => 0,
      );
      return high - low;
    };
    expect(band(10)).toBeGreaterThan(band(40));
  });

  test("a score without doubt still has the model's own error", () => {
    expect(
      examScore(
        { day: 1, weights },
        0,
        () => 1,
        () => 0,
      ).low,
    ).toBeCloseTo(1 - 1.645 * 0.03, 6);
  });
});

test("attendance starts low and follows what happens", () => {
  expect(attendance(0, 0)).toBeCloseTo(2 / 3);
  expect(attendance(30, 30)).toBeGreaterThan(0.95);
  expect(attendance(30, 15)).toBeCloseTo(0.5, 1);
});
