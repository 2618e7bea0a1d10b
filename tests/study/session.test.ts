import { describe, expect, test } from "vitest";
import type { CardId } from "../../src/deck/cardId.ts";
import { defaultLimits } from "../../src/scheduler/cardCounts.ts";
import type { Due } from "../../src/scheduler/cardMemory.ts";
import { fsrs6 } from "../../src/scheduler/fsrs6.ts";
import { MemoryTable } from "../../src/scheduler/memoryTable.ts";
import { buildQueue, counts } from "../../src/scheduler/queue.ts";
import type { Session } from "../../src/study/session.ts";
import * as sessions from "../../src/study/session.ts";

const now = Date.UTC(2026, 2, 2, 9);
const [first, second] = ["first", "second"] as [CardId, CardId];
const tenMinutes: Due = { phase: "learning", step: 1, dueAt: now + 600_000 };
const outcomes: sessions.Outcomes = {
  again: { phase: "learning", step: 0, dueAt: now + 60_000 },
  hard: { phase: "learning", step: 0, dueAt: now + 330_000 },
  good: tenMinutes,
  easy: { phase: "review", dueDay: 30_000 },
};

function twoNewCards(): Session {
  const queue = buildQueue({
    cards: [{ deck: "d", cardIds: [first, second] }],
    memories: new MemoryTable(),
    canonical: (cardId) => cardId,
    hidden: () => false,
    now: { epochMs: now, utcOffsetMinutes: 0, rolloverHour: 4 },
    limits: defaultLimits,
    model: fsrs6(),
    seed: 1,
  });
  return sessions.begin(queue, now);
}

function revealed(session: Session): Session & { readonly kind: "revealed" } {
  const next = sessions.reveal(session, outcomes);
  if (next.kind !== "revealed") throw new Error(`The session is ${next.kind}.`);
  return next;
}

describe("a session", () => {
  test("asks the first card, reveals it, and asks the next after a rating", () => {
    const asking = twoNewCards();
    expect(asking).toMatchObject({ kind: "asking", cardId: first, shownAt: now });
    const next = sessions.rate(revealed(asking), "good", now + 5_000);
    expect(next).toMatchObject({ kind: "asking", cardId: second, shownAt: now + 5_000 });
    expect(next.course.done).toEqual({
      answers: 1,
      byRating: { again: 0, hard: 0, good: 1, easy: 0 },
      spentMillis: 5_000,
    });
  });

  test("ends when every card has left for another day", () => {
    const next = sessions.rate(revealed(sessions.rate(revealed(twoNewCards()), "easy", now)), "easy", now);
    expect(next.kind).toBe("finished");
    expect(counts(next.course.queue)).toEqual({ new: 0, learning: 0, due: 0 });
  });

  test("brings a card in learning back at once when nothing else is left", () => {
    const next = sessions.rate(revealed(sessions.rate(revealed(twoNewCards()), "again", now)), "easy", now);
    expect(next).toMatchObject({ kind: "asking", cardId: first });
  });

  test("revealing twice changes nothing", () => {
    const once = revealed(twoNewCards());
    expect(sessions.reveal(once, { ...outcomes, good: { phase: "review", dueDay: 1 } })).toBe(once);
  });

  test("a rating taken back shows its card again and is not counted", () => {
    const asking = twoNewCards();
    const next = sessions.rate(revealed(asking), "good", now + 5_000);
    const back = sessions.unrate(
      next.course,
      first,
      { rating: "good", answerMillis: 5_000, shown: "new" },
      now + 9_000,
    );
    expect(back).toMatchObject({ kind: "asking", cardId: first, shownAt: now + 9_000 });
    expect(back.course.done).toEqual(asking.course.done);
    expect(counts(back.course.queue)).toEqual(counts(asking.course.queue));
  });

  test.each([
    [5_000, 5_000],
    [-1, 0],
    [86_400_000, 300_000],
  ])("an answer after %i ms counts as %i ms", (elapsed, counted) => {
    expect(sessions.answerMillis(revealed(twoNewCards()), now + elapsed)).toBe(counted);
  });
});
