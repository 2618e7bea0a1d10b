import { defaultHabits } from "../../../src/scheduler/exam/answerHabits.ts";
import type { ExamRequest } from "../../../src/scheduler/exam/examRequest.ts";
import type { PlanQuestion } from "../../../src/workers/planQuestions.ts";
import { chance } from "./chance.ts";

/** One exam over so many cards, half of them new, the others of every strength. */
export function madeUp(count: number, days: number, minutes: number): ExamRequest {
  const each = Array.from({ length: count }, (_, card) => card);
  return {
    today: 0,
    minutes: new Float64Array(days).fill(minutes),
    cards: {
      stability: Float64Array.from(each, (card) => (card % 2 === 0 ? Number.NaN : Math.exp(4 * chance(card, 1)))),
      difficulty: Float64Array.from(each, (card) => 1 + 9 * chance(card, 2)),
      lastDay: Int32Array.from(each, (card) => -1 - Math.floor(30 * chance(card, 3))),
      group: Int32Array.from(each, (card) => card % 10),
    },
    exams: [{ day: days, weights: new Float64Array(count).fill(1) }],
  };
}

export function madeUpQuestion(count: number, days: number, minutes: number): PlanQuestion {
  return { kind: "plan", habits: defaultHabits, request: madeUp(count, days, minutes) };
}
