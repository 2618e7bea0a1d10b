import { expect, test } from "vitest";
import type { DayTally } from "../../../src/facts/foldState.ts";
import { emptyTally } from "../../../src/facts/tally.ts";
import type { Prediction } from "../../../src/study/exam/exam.ts";
import { attendanceSoFar } from "../../../src/study/exam/keptDays.ts";

const today = 20_000;
const made = (day: number): Prediction => ({ day, expected: 0.8, low: 0.7, high: 0.9, withoutStudy: 0.5 });
const exam = {
  day: today + 10,
  minutes: [20, 20, 20, 20, 20, 20, 20] as const,
  daysOff: [today - 2],
  predictions: [made(today - 6), made(today - 3)],
};
const studiedOn = (...days: readonly number[]) => ({
  tallies: new Map(days.map((day): [number, DayTally] => [day, { ...emptyTally(), reviews: 3 }])),
});

test("before anything was planned, two days of three are taken to be kept", () => {
  expect(attendanceSoFar(studiedOn(today - 1), [{ ...exam, predictions: [] }], today)).toBeCloseTo(2 / 3);
});

test("planned days that were kept speak for the learner, missed ones against; days off and older ones say nothing", () => {
  const days = [today - 6, today - 5, today - 4, today - 3, today - 1];
  expect(attendanceSoFar(studiedOn(...days, today - 9), [exam], today)).toBeCloseTo((2 + 5) / (3 + 5));
  expect(attendanceSoFar(studiedOn(today - 2), [exam], today)).toBeCloseTo(2 / (3 + 5));
});
