import { expect, test } from "vitest";
import { countDue, defaultLimits, withinLimits } from "../../src/scheduler/cardCounts.ts";
import type { KnownMemory } from "../../src/scheduler/cardMemory.ts";
import { MemoryTable } from "../../src/scheduler/memoryTable.ts";
import { type Now, studyDayOf } from "../../src/scheduler/studyDay.ts";
import { cardId, inLearning, inReview } from "./cards.ts";

const now: Now = { epochMs: Date.parse("2026-03-10T12:00:00Z"), utcOffsetMinutes: 0, rolloverHour: 4 };
const today = studyDayOf(now.epochMs, 0, 4);
const hour = 3_600_000;

function countOf(memory: KnownMemory | null, hidden = false) {
  const memories = new MemoryTable();
  if (memory !== null) memories.set(cardId(1), memory, 1);
  return countDue([cardId(1)], { memories, canonical: (id) => id, hidden: () => hidden }, now);
}

const none = { new: 0, learning: 0, due: 0, introduced: 0, reviewed: 0 };

test.each([
  ["without memory is new", null, { new: 1 }],
  ["due today is due", inReview(today - 5, today), { due: 1 }],
  ["overdue is due", inReview(today - 5, today - 2), { due: 1 }],
  ["due tomorrow is left in peace", inReview(today - 5, today + 1), {}],
  [
    "in learning is so until its study day ends",
    inLearning(today, now.epochMs + 15 * hour),
    { learning: 1, introduced: 1 },
  ],
  ["in learning beyond it waits for the next", inLearning(today, now.epochMs + 17 * hour), { introduced: 1 }],
  ["in learning from yesterday was not introduced today", inLearning(today - 1, now.epochMs - hour), { learning: 1 }],
  ["rated as due today counts as reviewed", { ...inReview(today, today + 9), lastDueDay: today }, { reviewed: 1 }],
  ["rated as due yesterday does not", { ...inReview(today - 1, today + 9), lastDueDay: today - 1 }, {}],
])("a card %s", (_, memory, expected) => {
  expect(countOf(memory)).toEqual({ ...none, ...expected });
});

test("a hidden card is not offered, but what was done with it today counts", () => {
  expect(countOf(null, true)).toEqual(none);
  expect(countOf({ ...inLearning(today, now.epochMs), lastDueDay: today }, true)).toEqual({
    ...none,
    introduced: 1,
    reviewed: 1,
  });
});

test("a card is looked up under its canonical id", () => {
  const memories = new MemoryTable();
  memories.set(cardId(7), inReview(today - 5, today), 1);
  const lookup = { memories, canonical: () => cardId(7), hidden: () => false };
  expect(countDue([cardId(1)], lookup, now)).toEqual({ ...none, due: 1 });
});

test.each([
  ["leave small counts alone", { new: 3, learning: 2, due: 5 }, {}, { new: 3, learning: 2, due: 5 }],
  ["cut large ones", { new: 300, learning: 30, due: 500 }, {}, { new: 20, learning: 30, due: 200 }],
  ["take off what was done today", { new: 300, due: 500 }, { introduced: 15, reviewed: 150 }, { new: 5, due: 50 }],
  ["never go below nothing", { new: 300, due: 500 }, { introduced: 25, reviewed: 250 }, {}],
])("the daily limits %s", (_, counts, done, expected) => {
  const { introduced, reviewed, ...nothing } = none;
  expect(withinLimits({ ...nothing, introduced, reviewed, ...counts, ...done }, defaultLimits)).toEqual({
    ...nothing,
    ...expected,
  });
});
