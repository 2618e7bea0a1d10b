import { describe, expect, test } from "vitest";
import * as times from "../../src/views/timeWords.ts";
import * as numbers from "../../src/views/words.ts";

const words = { ...numbers, ...times };

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** As a person reads it: every kind of space is a space. */
const read = (text: string) => text.replace(/\s/g, " ");

describe("a span of time on a button", () => {
  test.each([
    [0, "1 min"],
    [20_000, "1 min"],
    [minute, "1 min"],
    [10 * minute, "10 min"],
    [59.4 * minute, "59 min"],
    [59.6 * minute, "1 h"],
    [5.5 * hour, "6 h"],
    [23.4 * hour, "23 h"],
    [23.6 * hour, "1 day"],
    [2 * day, "2 days"],
    [45 * day, "1.5 months"],
  ])("%d ms is %s", (millis, text) => expect(read(words.spanWords(millis))).toBe(text));
});

describe("days", () => {
  test.each([
    [1, "1 day", "tomorrow", "yesterday"],
    [12, "12 days", "in 12 days", "12 days ago"],
    [29, "29 days", "in 29 days", "29 days ago"],
    [30, "1 month", "in 1 month", "1 month ago"],
    [46, "1.5 months", "in 1.5 months", "1.5 months ago"],
    [363, "11.9 months", "in 11.9 months", "11.9 months ago"],
    [364, "1 year", "in 1 year", "1 year ago"],
    [840, "2.3 years", "in 2.3 years", "2.3 years ago"],
    [36_500, "99.9 years", "in 99.9 years", "99.9 years ago"],
  ])("%d days", (days, plain, ahead, back) => {
    expect(read(words.daysWords(days))).toBe(plain);
    expect(read(words.inDaysWords(days))).toBe(ahead);
    expect(read(words.daysAgoWords(days))).toBe(back);
  });

  test("today, and a clock that was set back", () => {
    expect([0, -1].map(words.inDaysWords)).toEqual(["later today", "later today"]);
    expect([0, -1].map(words.daysAgoWords)).toEqual(["today", "today"]);
  });
});

test.each([
  [-5, "in a minute"],
  [minute, "in a minute"],
  [8 * minute, "in 8 minutes"],
  [90 * minute, "in 2 hours"],
  [3 * day, "in 3 days"],
])("%d ms ahead is %s", (millis, text) => expect(read(words.inMillisWords(millis))).toBe(text));

test.each([
  [10_000, "less than a minute"],
  [minute, "one minute"],
  [9 * minute, "nine minutes"],
  [hour, "1 hour"],
  [80 * minute, "1 hour 20 minutes"],
  [121 * minute, "2 hours 1 minute"],
])("%d ms of work is %s", (millis, text) => expect(read(words.minutesWords(millis))).toBe(text));

test.each([
  [0, "zero"],
  [7, "seven"],
  [12, "twelve"],
  [20, "twenty"],
  [23, "twenty-three"],
  [99, "ninety-nine"],
  [100, "100"],
  [1007, "1,007"],
])("%d in words is %s", (count, text) => expect(words.numberWords(count)).toBe(text));

test.each([
  [0, "Nothing left for now."],
  [1, "One card is ready."],
  [23, "Twenty-three cards are ready."],
  [1007, "1,007 cards are ready."],
])("the headline for %d is %s", (count, text) => expect(words.readyHeadline(count)).toBe(text));

test("a count and its unit never part", () => {
  expect(words.countOf(1, "card")).toBe("1\u00a0card");
  expect(words.countOf(1007, "card")).toBe("1,007\u00a0cards");
  expect(words.countOf(2, "entry", "entries")).toBe("2\u00a0entries");
  expect(words.percentWords(0.906)).toBe("91\u202f%");
});

test("a date is written the same everywhere, for the day it is there", () => {
  const late = Date.UTC(2025, 10, 24, 23, 30);
  expect(words.dateWords(late, "UTC")).toBe("24 November 2025");
  expect(words.dateWords(late, "Asia/Tokyo")).toBe("25 November 2025");
});
