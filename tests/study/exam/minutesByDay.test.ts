import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateOfDay, dayOfDate, weekdayOf } from "../../../src/study/exam/dates.ts";
import { minutesByDay, minutesOn } from "../../../src/study/exam/minutesByDay.ts";
import { everyDay, mondayDay } from "./learnerWithExams.ts";

const exam = (day: number, minutes = everyDay(30), daysOff: readonly number[] = []) => ({ day, minutes, daysOff });

describe("the minutes of a day", () => {
  test("follow the weekday and stop before the exam", () => {
    const weekend = exam(mondayDay + 7, [10, 20, 30, 40, 50, 60, 0]);
    expect([...minutesByDay(mondayDay, [weekend], 0)]).toEqual([10, 20, 30, 40, 50, 60, 0]);
    expect(minutesOn(mondayDay + 7, [weekend])).toBe(0);
  });

  test("are the learner's: of two exams the larger gift, not both; a day off in one is a day off", () => {
    const short = exam(mondayDay + 2, everyDay(45), [mondayDay + 1]);
    const long = exam(mondayDay + 4, everyDay(30));
    expect([...minutesByDay(mondayDay, [short, long], 0)]).toEqual([45, 0, 30, 30]);
  });

  test("are fewer today by what was spent, and never below none", () => {
    expect([...minutesByDay(mondayDay, [exam(mondayDay + 2)], 12)]).toEqual([18, 30]);
    expect([...minutesByDay(mondayDay, [exam(mondayDay + 2)], 99)]).toEqual([0, 30]);
    expect(minutesByDay(mondayDay, [], 5).length).toBe(0);
  });
});

test("dates and days are two names for the same", () => {
  expect(dayOfDate("1970-01-01")).toBe(0);
  expect(weekdayOf(mondayDay)).toBe(0);
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), (day) => {
      expect(dayOfDate(dateOfDay(day))).toBe(day);
      expect(weekdayOf(day + 7)).toBe(weekdayOf(day));
    }),
  );
  for (const date of ["", "2026-02-30", "2026-2-3", "tomorrow"]) expect(dayOfDate(date)).toBeNull();
});
