import { expect, test } from "vitest";
import { stepAfter } from "../../src/scheduler/steps.ts";
import vectors from "./fsrs-vectors.json";

const { step1, step2 } = vectors.V7;

test.each([
  ["again", 0, step1.againSeconds],
  ["hard", 0, step1.hardSeconds],
  ["good", 0, step1.goodSeconds],
  ["again", 1, step2.againSeconds],
  ["hard", 1, step2.hardSeconds],
] as const)("V7: %s on step %i of 1 m and 10 m waits %i s", (rating, step, seconds) => {
  expect(stepAfter([1, 10], step, rating)?.delayMinutes).toBe(seconds / 60);
});

test.each([
  ["Good goes on to the next step", [1, 10], 0, "good", { step: 1, delayMinutes: 10 }],
  ["Good on the last step leaves the ladder", [1, 10], 1, "good", null],
  ["Easy leaves it from anywhere", [1, 10], 0, "easy", null],
  ["Hard on an only step waits one and a half of it", [10], 0, "hard", { step: 0, delayMinutes: 15 }],
  ["Hard on the second of three repeats it", [1, 10, 60], 1, "hard", { step: 1, delayMinutes: 10 }],
  ["Again starts over", [1, 10, 60], 2, "again", { step: 0, delayMinutes: 1 }],
  ["a step that is no longer there counts as the last", [1, 10], 5, "hard", { step: 1, delayMinutes: 10 }],
  ["without steps, Again leaves too", [], 0, "again", null],
  ["without steps, Hard leaves too", [], 0, "hard", null],
] as const)("%s", (_, steps, step, rating, expected) => {
  expect(stepAfter(steps, step, rating)).toEqual(expected);
});
