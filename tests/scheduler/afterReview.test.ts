import { expect, test } from "vitest";
import { afterReview } from "../../src/scheduler/afterReview.ts";
import type { Due } from "../../src/scheduler/cardMemory.ts";
import { fsrs6 } from "../../src/scheduler/fsrs6.ts";
import { inReview } from "./cards.ts";

const model = fsrs6();
const due: Due = { phase: "review", dueDay: 777 };
const relearning: Due = { phase: "relearning", step: 0, dueAt: 1_000 };

test("the first review makes a memory of a new card", () => {
  expect(afterReview({ state: "new" }, { rating: "good", studyDay: 700, shown: "new", due }, model)).toEqual({
    state: "review",
    memory: model.next(null, 0, "good"),
    due,
    lastDay: 700,
    firstDay: 700,
    lastDueDay: null,
    reviews: 1,
    lapses: 0,
  });
});

test("the due date is the promise, however the memory turns out", () => {
  const { due: kept } = afterReview(inReview(700, 710), { rating: "hard", studyDay: 710, shown: "review", due }, model);
  expect(kept).toBe(due);
});

test.each([
  ["again", "review", 1],
  ["again", "relearning", 0],
  ["hard", "review", 0],
  ["again", "learning", 0],
] as const)("%s on a card shown as %s counts %i lapses", (rating, shown, lapses) => {
  const memory = afterReview(inReview(700, 710), { rating, studyDay: 710, shown, due: relearning }, model);
  expect(memory.lapses).toBe(lapses);
  expect(memory.reviews).toBe(4);
});

test("only a review of a due card moves the day of the last due review", () => {
  const dueReview = afterReview(
    inReview(700, 710),
    { rating: "again", studyDay: 710, shown: "review", due: relearning },
    model,
  );
  expect(dueReview.lastDueDay).toBe(710);
  const step = afterReview(dueReview, { rating: "good", studyDay: 711, shown: "relearning", due }, model);
  expect([step.lastDueDay, step.lastDay, step.firstDay]).toEqual([710, 711, 690]);
});

test("with the clock set back, a review counts as one on the day of the last", () => {
  const back = afterReview(inReview(700, 710), { rating: "good", studyDay: 650, shown: "review", due }, model);
  expect(back.memory).toEqual(model.next(inReview(700, 710).memory, 0, "good"));
  expect(back.lastDay).toBe(650);
});
