import { expect, test } from "vitest";
import { lossesByExam } from "../../../src/study/exam/topicLosses.ts";

const rounded = (rows: readonly (readonly number[])[]) =>
  rows.map((row) => row.map((loss) => Math.round(loss * 1e3) / 1e3));

test("what only one exam asks is its loss alone, in its own points", () => {
  const exams = [
    { shares: [1, 0], loss: 0.2 },
    { shares: [0, 1], loss: 0.4 },
  ];
  expect(rounded(lossesByExam(exams, [0.1, 0.2]))).toEqual([
    [0.2, 0],
    [0, 0.4],
  ]);
});

test("what two exams ask is split such that each exam's loss and each topic's hold", () => {
  const truth = [
    [0.1, 0.1, 0],
    [0, 0.05, 0.25],
  ];
  const exams = [
    { shares: [0.5, 0.5, 0], loss: 0.2 },
    { shares: [0, 0.5, 0.5], loss: 0.3 },
  ];
  const losses = lossesByExam(exams, [0.05, 0.075, 0.125]);
  expect(rounded(losses)).toEqual(truth);
});

test("exams without loss lose nothing, and a topic never more than it has", () => {
  expect(lossesByExam([{ shares: [0.5, 0.5], loss: 0 }], [0, 0])).toEqual([[0, 0]]);
  expect(lossesByExam([{ shares: [0.1, 0.9], loss: 0.5 }], [0.5, 0])).toEqual([[0.1, 0]]);
});
