import fc from "fast-check";
import { expect, test } from "vitest";
import { elapsedDays, startOfStudyDay, studyDayOf } from "../../src/scheduler/studyDay.ts";
import vectors from "./fsrs-vectors.json";

function dayOf(iso: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(iso) ?? [];
  const offset = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return studyDayOf(Date.parse(iso), offset, 4);
}

test.each(vectors.dayBoundary.elapsed)("from $from to $to are $days study days", ({ from, to, days }) => {
  expect(elapsedDays(dayOf(from), dayOf(to))).toBe(days);
});

test("a clock set back makes no negative days", () => {
  expect(elapsedDays(20_000, 19_990)).toBe(0);
});

test("a study day begins with its start and not a millisecond before", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -100_000, max: 100_000 }),
      fc.integer({ min: -720, max: 840 }),
      fc.integer({ min: 0, max: 23 }),
      (day, utcOffsetMinutes, rolloverHour) => {
        const start = startOfStudyDay(day, utcOffsetMinutes, rolloverHour);
        expect(studyDayOf(start, utcOffsetMinutes, rolloverHour)).toBe(day);
        expect(studyDayOf(start - 1, utcOffsetMinutes, rolloverHour)).toBe(day - 1);
      },
    ),
  );
});
