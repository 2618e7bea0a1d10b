import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afterReview } from "../../src/scheduler/afterReview.ts";
import type { CardMemory, Due } from "../../src/scheduler/cardMemory.ts";
import { fsrs6 } from "../../src/scheduler/fsrs6.ts";
import { defaultOptions, type SchedulerOptions } from "../../src/scheduler/options.ts";
import { outcomes } from "../../src/scheduler/outcomes.ts";
import { type Rating, ratings } from "../../src/scheduler/rating.ts";
import { type Now, startOfStudyDay, studyDayOf } from "../../src/scheduler/studyDay.ts";
import { cardId, inReview } from "./cards.ts";
import vectors from "./fsrs-vectors.json";
import { ratingsOf } from "./vectors.ts";

const model = fsrs6();
const exact: SchedulerOptions = { ...defaultOptions, fuzz: false };
const noon: Now = { epochMs: Date.parse("2026-03-10T12:00:00Z"), utcOffsetMinutes: 0, rolloverHour: 4 };
const today = studyDayOf(noon.epochMs, 0, 4);
const newCard: CardMemory = { state: "new" };

function later(now: Now, due: Due): Now {
  const dueAt = due.phase === "review" ? startOfStudyDay(due.dueDay, 0, 4) + 8 * 3_600_000 : due.dueAt;
  return { ...now, epochMs: dueAt };
}

/** Milliseconds from `now` to what a button promises; a study day counts from its start. */
function waitOf(due: Due, now: Now): number {
  const at = due.phase === "review" ? startOfStudyDay(due.dueDay, now.utcOffsetMinutes, now.rolloverHour) : due.dueAt;
  return at - now.epochMs;
}

describe("a card studied by the buttons' promises", () => {
  test("V1: thirteen ratings, each when the card is due", () => {
    let memory: CardMemory = newCard;
    let now = noon;
    const intervals: number[] = [];
    const stabilities: number[] = [];
    for (const rating of ratingsOf(vectors.V1.ratings)) {
      const studyDay = studyDayOf(now.epochMs, 0, 4);
      const due = outcomes(memory, cardId(1), now, exact, model)[rating];
      memory = afterReview(memory, { rating, studyDay, shown: memory.state, due }, model);
      intervals.push(due.phase === "review" ? due.dueDay - studyDay : 0);
      stabilities.push(memory.memory.stability);
      now = later(now, due);
    }
    expect(intervals).toEqual(vectors.V1.intervalDays);
    for (const [at, stability] of vectors.V1.stability.entries()) expect(stabilities[at]).toBeCloseTo(stability, 4);
  });

  test.each([
    ["again", vectors.V3.dueIn.again],
    ["hard", vectors.V3.dueIn.hard],
    ["good", vectors.V3.dueIn.good],
  ] as const)("V3: %s on a new card is due in %s", (rating, dueIn) => {
    expect(`${waitOf(outcomes(newCard, cardId(1), noon, exact, model)[rating], noon) / 1_000} s`).toBe(dueIn);
  });

  test("V3: easy on a new card is due in 8 d", () => {
    const { easy } = outcomes(newCard, cardId(1), noon, exact, model);
    expect(easy.phase === "review" && `${easy.dueDay - today} d`).toBe(vectors.V3.dueIn.easy);
  });

  test("Again on a due card leads to relearning, and Good from there back to review", () => {
    const { again } = outcomes(inReview(today - 10, today), cardId(1), noon, exact, model);
    expect(again).toEqual({ phase: "relearning", step: 0, dueAt: noon.epochMs + 600_000 });
    const relearning = afterReview(
      inReview(today - 10, today),
      { rating: "again", studyDay: today, shown: "review", due: again },
      model,
    );
    expect(outcomes(relearning, cardId(1), later(noon, again), exact, model).good.phase).toBe("review");
  });

  test("without relearning steps a forgotten card comes back by its interval", () => {
    const options = { ...exact, relearningStepsMinutes: [] };
    const { again } = outcomes(inReview(today - 10, today), cardId(1), noon, options, model);
    expect(again.phase).toBe("review");
  });

  test("a step that would cross the rollover does not outlast a promise for the next study day", () => {
    const beforeRollover = { ...noon, epochMs: Date.parse("2026-03-10T03:50:00Z") };
    const relearning: CardMemory = {
      ...inReview(today - 1, today),
      state: "relearning",
      memory: { stability: 0.4, difficulty: 9 },
      due: { phase: "relearning", step: 0, dueAt: beforeRollover.epochMs },
    };
    const { hard, good } = outcomes(relearning, cardId(1), beforeRollover, exact, model);
    expect(good).toEqual({ phase: "review", dueDay: today });
    expect(hard).toEqual({ phase: "relearning", step: 0, dueAt: Date.parse("2026-03-10T04:00:00Z") });
  });
});

describe("whatever the card, the clock and the options", () => {
  const rating = fc.constantFrom(...ratings);
  const step = fc.integer({ min: 1, max: 20_000 });
  const options: fc.Arbitrary<SchedulerOptions> = fc.record({
    desiredRetention: fc.double({ min: 0.7, max: 0.97, noNaN: true }),
    maximumIntervalDays: fc.oneof(fc.integer({ min: 1, max: 10 }), fc.constant(36_500)),
    learningStepsMinutes: fc.oneof(fc.constant([1, 10]), fc.array(step, { maxLength: 3 })),
    relearningStepsMinutes: fc.oneof(fc.constant([10]), fc.array(step, { maxLength: 2 })),
    fuzz: fc.boolean(),
  });
  const zone = { utcOffsetMinutes: fc.integer({ min: -720, max: 840 }), rolloverHour: fc.integer({ min: 0, max: 23 }) };
  /** Ratings with the time that passed before each: minutes to years, also backwards. */
  const history = fc.array(
    fc.record({ rating, passedMs: fc.oneof(fc.integer({ min: -1e11, max: 1e11 }), fc.integer({ min: 0, max: 1e6 })) }),
    { maxLength: 12 },
  );

  test("the buttons stand in order, within the maximum, and give what they show", () => {
    fc.assert(
      fc.property(history, options, fc.record(zone), fc.nat(), (steps, chosen, place, card) => {
        let memory: CardMemory = newCard;
        let now: Now = { ...place, epochMs: noon.epochMs };
        for (const { rating: given, passedMs } of steps) {
          now = { ...now, epochMs: now.epochMs + passedMs };
          const studyDay = studyDayOf(now.epochMs, now.utcOffsetMinutes, now.rolloverHour);
          const promised: Record<Rating, Due> = outcomes(memory, cardId(card % 50), now, chosen, model);
          const waits = ratings.map((button) => waitOf(promised[button], now));
          expect(waits).toEqual(waits.toSorted((a, b) => a - b));
          expect(Math.min(...waits)).toBeGreaterThan(0);
          for (const due of Object.values(promised)) {
            const days =
              (due.phase === "review" ? due.dueDay : studyDayOf(due.dueAt, now.utcOffsetMinutes, now.rolloverHour)) -
              studyDay;
            expect(days).toBeLessThanOrEqual(chosen.maximumIntervalDays);
          }
          expect(outcomes(memory, cardId(card % 50), now, chosen, model)).toEqual(promised);
          memory = afterReview(memory, { rating: given, studyDay, shown: memory.state, due: promised[given] }, model);
          expect(memory.due).toEqual(promised[given]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test("fuzz moves intervals of different cards apart, and only a little", () => {
  const memory = inReview(today - 30, today);
  const days = Array.from({ length: 200 }, (_, card) => {
    const { good } = outcomes(memory, cardId(card), noon, defaultOptions, model);
    return good.phase === "review" ? good.dueDay - today : 0;
  });
  const { good } = outcomes(memory, cardId(1), noon, exact, model);
  const unmoved = good.phase === "review" ? good.dueDay - today : 0;
  expect(new Set(days).size).toBeGreaterThan(5);
  expect(days.every((interval) => Math.abs(interval - unmoved) <= 0.1 * unmoved)).toBe(true);
});
