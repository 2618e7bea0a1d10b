import fc from "fast-check";
import { type AnswerHabits, defaultHabits } from "../../../src/scheduler/exam/answerHabits.ts";
import type { ExamRequest } from "../../../src/scheduler/exam/examRequest.ts";

/** A card as a test writes it; new without `stability`. */
export interface PlainCard {
  readonly stability?: number;
  readonly difficulty?: number;
  readonly daysAgo?: number;
  readonly group?: number;
  readonly weight?: number;
  readonly repeatsToday?: boolean;
}

export const today = 20_000;

/** An exam on the day after the last of `minutes`. */
export function request(cards: readonly PlainCard[], minutes: readonly number[]): ExamRequest {
  return {
    today,
    minutes,
    cards: {
      stability: Float64Array.from(cards, ({ stability = Number.NaN }) => stability),
      difficulty: Float64Array.from(cards, ({ difficulty = 5 }) => difficulty),
      lastDay: Int32Array.from(cards, ({ daysAgo = 1 }) => today - daysAgo),
      group: Int32Array.from(cards, ({ group = 0 }) => group),
      repeatsToday: Uint8Array.from(cards, ({ repeatsToday = false }) => (repeatsToday ? 1 : 0)),
    },
    exams: [{ day: today + minutes.length, weights: Float64Array.from(cards, ({ weight = 1 }) => weight) }],
  };
}

/** No repetition within a day: a card's day is one answer. */
export const oneAnswer: AnswerHabits = { ...defaultHabits, learningStepsMinutes: [], relearningStepsMinutes: [] };

export const anyCard: fc.Arbitrary<PlainCard> = fc.oneof(
  fc.record({ group: fc.integer({ min: 0, max: 3 }), weight: fc.constantFrom(0, 1, 1, 2) }),
  fc.record({
    stability: fc.double({ min: 0.05, max: 400, noNaN: true }),
    difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
    daysAgo: fc.integer({ min: 0, max: 200 }),
    group: fc.integer({ min: 0, max: 3 }),
    weight: fc.constantFrom(0, 1, 1, 2),
    repeatsToday: fc.boolean(),
  }),
);

export const anyRequest: fc.Arbitrary<ExamRequest> = fc
  .tuple(
    fc.array(anyCard, { maxLength: 30 }),
    fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 30, noNaN: true })), { maxLength: 8 }),
  )
  .map(([cards, minutes]) => request(cards, minutes));
