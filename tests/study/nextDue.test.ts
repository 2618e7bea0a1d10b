import { describe, expect, test } from "vitest";
import type { CardId } from "../../src/deck/cardId.ts";
import { emptyState, type FoldState } from "../../src/facts/foldState.ts";
import type { Due } from "../../src/scheduler/cardMemory.ts";
import { outlookOf } from "../../src/study/nextDue.ts";

const now = { epochMs: Date.UTC(2026, 2, 2, 9), utcOffsetMinutes: 0, rolloverHour: 4 };
const today = Math.floor(now.epochMs / 86_400_000);
const cards = [{ deck: "d", cardIds: ["a", "b", "c"] as CardId[] }];

function withDue(dues: Readonly<Record<string, Due>>): FoldState {
  const state = emptyState();
  for (const [id, due] of Object.entries(dues)) {
    const memory = {
      state: due.phase,
      memory: { stability: 1, difficulty: 5 },
      due,
      lastDay: today,
      firstDay: today,
      lastDueDay: null,
      reviews: 1,
      lapses: 0,
    };
    state.memories.set(id as CardId, memory, 1);
  }
  return state;
}

const inReview = (days: number): Due => ({ phase: "review", dueDay: today + days });
const inLearning = (minutes: number): Due => ({ phase: "learning", step: 0, dueAt: now.epochMs + minutes * 60_000 });

describe("what lies ahead of a finished session", () => {
  test("a card in learning comes before every study day", () => {
    const { nextDue } = outlookOf(withDue({ a: inReview(1), b: inLearning(30), c: inLearning(40) }), cards, now);
    expect(nextDue).toEqual({ kind: "at", epochMs: now.epochMs + 30 * 60_000 });
  });

  test("else the soonest study day; what is overdue and beyond today's limit comes tomorrow", () => {
    expect(outlookOf(withDue({ a: inReview(9), b: inReview(4), c: inReview(7) }), cards, now)).toEqual({
      nextDue: { kind: "day", day: today + 4 },
      newLeft: 0,
    });
    expect(outlookOf(withDue({ a: inReview(-3), b: inReview(4), c: inReview(7) }), cards, now).nextDue).toEqual({
      kind: "day",
      day: today + 1,
    });
  });

  test("new cards that the limit holds back come tomorrow", () => {
    expect(outlookOf(withDue({ a: inReview(9) }), cards, now)).toEqual({
      nextDue: { kind: "day", day: today + 1 },
      newLeft: 2,
    });
  });

  test("buried cards come back with their day, or with the day on which they are due", () => {
    const state = withDue({ a: inReview(-3), b: inReview(4), c: inLearning(5) });
    for (const cardId of ["a", "b", "c"]) state.buriedUntil.set(cardId as CardId, today + 2);
    expect(outlookOf(state, cards, now)).toEqual({ nextDue: { kind: "day", day: today + 2 }, newLeft: 0 });
    state.suspended.add("a" as CardId).add("c" as CardId);
    expect(outlookOf(state, cards, now)).toEqual({ nextDue: { kind: "day", day: today + 4 }, newLeft: 0 });
  });

  test("suspended cards wait for nothing, and without cards nothing waits", () => {
    const state = withDue({ a: inReview(2) });
    for (const cardId of ["a", "b", "c"]) state.suspended.add(cardId as CardId);
    expect(outlookOf(state, cards, now)).toEqual({ nextDue: null, newLeft: 0 });
    expect(outlookOf(emptyState(), [], now)).toEqual({ nextDue: null, newLeft: 0 });
  });
});
