import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CardId } from "../../src/deck/cardId.ts";
import type { DailyLimits } from "../../src/scheduler/cardCounts.ts";
import type { Due, KnownMemory } from "../../src/scheduler/cardMemory.ts";
import { fsrs6 } from "../../src/scheduler/fsrs6.ts";
import { MemoryTable } from "../../src/scheduler/memoryTable.ts";
import {
  afterAnswer,
  buildQueue,
  chosenQueue,
  counts,
  dropped,
  nextCard,
  nextLearningAt,
  putBack,
  type StudyQueue,
} from "../../src/scheduler/queue.ts";
import type { QueueRequest } from "../../src/scheduler/queuePlan.ts";
import { elapsedDays, type Now, studyDayOf } from "../../src/scheduler/studyDay.ts";
import { cardId, inLearning, inReview } from "./cards.ts";

const model = fsrs6();
const now: Now = { epochMs: Date.parse("2026-03-10T12:00:00Z"), utcOffsetMinutes: 0, rolloverHour: 4 };
const today = studyDayOf(now.epochMs, 0, 4);
const noon = now.epochMs;
const minute = 60_000;
const unlimited: DailyLimits = { newPerDay: Number.POSITIVE_INFINITY, reviewsPerDay: Number.POSITIVE_INFINITY };
const tomorrow: Due = { phase: "review", dueDay: today + 1 };

function learningIn(minutes: number): Due {
  return { phase: "learning", step: 0, dueAt: noon + minutes * minute };
}

/** A queue over these cards: card n has the n-th memory, null for a new one. All are of one deck. */
function queueOf(memories: readonly (KnownMemory | null)[], request: Partial<QueueRequest> = {}): StudyQueue {
  const table = new MemoryTable();
  for (const [n, memory] of memories.entries()) if (memory !== null) table.set(cardId(n), memory, 1);
  return buildQueue({
    cards: [{ deck: "d", cardIds: memories.map((_, n) => cardId(n)) }],
    memories: table,
    canonical: (id) => id,
    hidden: () => false,
    now,
    limits: unlimited,
    model,
    seed: 1,
    ...request,
  });
}

/** The cards in the order in which they come when each is recalled, and all that wait are waited for. */
function orderOf(queue: StudyQueue): CardId[] {
  const order: CardId[] = [];
  let rest = queue;
  let clock = noon;
  for (;;) {
    const next = nextCard(rest, clock);
    if (next !== null) {
      order.push(next);
      rest = afterAnswer(rest, next, tomorrow, clock);
      continue;
    }
    const waiting = nextLearningAt(rest);
    if (waiting === null) return order;
    clock = waiting;
  }
}

describe("what is asked when", () => {
  test("due cards come likeliest to be forgotten first", () => {
    const queue = queueOf([
      inReview(today - 10, today, 30),
      inReview(today - 10, today, 3),
      inReview(today - 10, today, 9),
    ]);
    expect(orderOf(queue)).toEqual([1, 2, 0].map(cardId));
  });

  test("new cards come in reading order, evenly between the due ones", () => {
    const queue = queueOf([null, null, ...Array.from({ length: 6 }, () => inReview(today - 10, today))]);
    const order = orderOf(queue);
    expect(order.filter((id) => [0, 1].map(cardId).includes(id))).toEqual([cardId(0), cardId(1)]);
    expect([order.indexOf(cardId(0)), order.indexOf(cardId(1))]).toEqual([2, 6]);
  });

  test("a card in learning comes first once its time has come, and not before", () => {
    const queue = afterAnswer(queueOf([null, null, null]), cardId(0), learningIn(1), noon);
    expect(nextCard(queue, noon)).toBe(cardId(1));
    expect(nextCard(queue, noon + minute)).toBe(cardId(0));
  });

  test("when nothing else is left, a card due within 20 minutes is asked at once, a later one waits", () => {
    const soon = afterAnswer(queueOf([null]), cardId(0), learningIn(20), noon);
    expect(nextCard(soon, noon)).toBe(cardId(0));
    const late = afterAnswer(queueOf([null]), cardId(0), learningIn(21), noon);
    expect(nextCard(late, noon)).toBeNull();
    expect(nextLearningAt(late)).toBe(noon + 21 * minute);
    expect(nextCard(late, noon + minute)).toBe(cardId(0));
  });

  test("a card that comes back on another study day is done for today", () => {
    expect(counts(afterAnswer(queueOf([null]), cardId(0), tomorrow, noon))).toEqual({ new: 0, learning: 0, due: 0 });
    expect(counts(afterAnswer(queueOf([null]), cardId(0), learningIn(17 * 60), noon)).learning).toBe(0);
  });

  test("just before the rollover, a step that crosses it still belongs to this session", () => {
    const lateNow = { ...now, epochMs: Date.parse("2026-03-11T03:55:00Z") };
    const due: Due = { phase: "learning", step: 1, dueAt: lateNow.epochMs + 10 * minute };
    const queue = afterAnswer(queueOf([null], { now: lateNow }), cardId(0), due, lateNow.epochMs);
    expect(nextCard(queue, lateNow.epochMs)).toBe(cardId(0));
  });

  test("hidden cards and cards of later days are not asked", () => {
    const queue = queueOf([null, inReview(today - 5, today + 1), null], { hidden: (id) => id === cardId(2) });
    expect(orderOf(queue)).toEqual([cardId(0)]);
  });

  test("of two cards that share a memory, the first is asked", () => {
    const queue = queueOf([inReview(today - 5, today), null, null], {
      canonical: (id) => (id === cardId(2) ? cardId(0) : id),
    });
    expect(orderOf(queue)).toHaveLength(2);
    expect(orderOf(queue)).not.toContain(cardId(2));
  });

  test("cards equally likely to be forgotten are shuffled by the seed alone", () => {
    const memories = Array.from({ length: 40 }, () => inReview(today - 5, today));
    const inOrder = memories.map((_, n) => cardId(n));
    const order = orderOf(queueOf(memories));
    expect(order).not.toEqual(inOrder);
    expect(order.toSorted()).toEqual(inOrder.toSorted());
    expect(orderOf(queueOf(memories))).toEqual(order);
    expect(orderOf(queueOf(memories, { seed: 50_000_000 }))).not.toEqual(order);
  });
});

describe("the daily limits of a deck", () => {
  const due = inReview(today - 10, today);

  test("hold for new and for due cards", () => {
    const memories = Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? null : due));
    expect(counts(queueOf(memories, { limits: { newPerDay: 3, reviewsPerDay: 4 } }))).toEqual({
      new: 3,
      learning: 0,
      due: 4,
    });
  });

  test("take off what its cards have had today", () => {
    const memories = [
      inLearning(today, noon),
      { ...inReview(today, today + 3), lastDueDay: today },
      null,
      null,
      due,
      due,
    ];
    expect(counts(queueOf(memories, { limits: { newPerDay: 2, reviewsPerDay: 2 } }))).toEqual({
      new: 1,
      learning: 1,
      due: 1,
    });
  });

  test("count what the deck has had outside the scope, when told", () => {
    const doneToday = new Map([["d", { introduced: 1, reviewed: 5 }]]);
    const limits = { newPerDay: 2, reviewsPerDay: 2 };
    expect(counts(queueOf([null, null, due], { limits, doneToday }))).toEqual({ new: 1, learning: 0, due: 0 });
  });

  test("are each deck's own", () => {
    const cards = [
      { deck: "a", cardIds: [0, 1].map(cardId) },
      { deck: "b", cardIds: [2, 3].map(cardId) },
    ];
    const queue = queueOf([null, null, null, null], { cards, limits: { newPerDay: 1, reviewsPerDay: 0 } });
    expect(orderOf(queue)).toEqual([cardId(0), cardId(2)]);
  });

  test("take the due cards that need it most", () => {
    const memories = [inReview(today - 10, today, 30), inReview(today - 10, today, 3), inReview(today - 10, today, 9)];
    const queue = queueOf(memories, { limits: { newPerDay: 0, reviewsPerDay: 1 } });
    expect(orderOf(queue)).toEqual([cardId(1)]);
  });
});

describe("a queue of chosen cards", () => {
  function chosen(memories: readonly (KnownMemory | null)[], order: readonly number[]): StudyQueue {
    const table = new MemoryTable();
    for (const [n, memory] of memories.entries()) if (memory !== null) table.set(cardId(n), memory, 0);
    const lookup = { memories: table, canonical: (id: CardId) => id, hidden: (id: CardId) => id === cardId(9) };
    return chosenQueue({ ...lookup, cards: [{ deck: "d", cardIds: order.map(cardId) }], now });
  }

  test("asks them in the order given, once each, due or not, and no others", () => {
    const queue = chosen([null, inReview(today - 5, today + 30), inReview(today - 5, today), null], [1, 0, 2, 1, 9]);
    expect(orderOf(queue)).toEqual([cardId(1), cardId(0), cardId(2)]);
    expect(counts(queue)).toEqual({ new: 1, learning: 0, due: 2 });
  });

  test("leaves out what was answered today, unless it was brought back to today", () => {
    const done = inReview(today, today + 9);
    expect(orderOf(chosen([done, { ...done, due: { phase: "review", dueDay: today } }], [0, 1]))).toEqual([cardId(1)]);
  });

  test("has cards in learning come when they are due", () => {
    const queue = chosen([inLearning(today, noon + 5 * minute), null], [0, 1]);
    expect(nextCard(queue, noon)).toBe(cardId(1));
    expect(nextCard(queue, noon + 6 * minute)).toBe(cardId(0));
  });
});

describe("a card just rated Again", () => {
  test("lets another card go before it while both wait for their time", () => {
    const one = afterAnswer(queueOf([null, null]), cardId(0), learningIn(10), now.epochMs);
    const both = afterAnswer(one, cardId(1), learningIn(1), now.epochMs);
    expect(nextCard(both, now.epochMs)).toBe(cardId(0));
    expect(nextCard(both, now.epochMs + 61_000)).toBe(cardId(1));
  });

  test("comes at once when it is the only one left", () => {
    const queue = afterAnswer(queueOf([null]), cardId(0), learningIn(1), now.epochMs);
    expect(nextCard(queue, now.epochMs)).toBe(cardId(0));
  });
});

describe("changes of mind", () => {
  test("a card put back is next, as what it was shown, and once", () => {
    const before = queueOf([null, null]);
    const after = afterAnswer(before, cardId(0), learningIn(1), noon);
    const undone = putBack(after, cardId(0), "new");
    expect(nextCard(undone, noon + 5 * minute)).toBe(cardId(0));
    expect(counts(undone)).toEqual(counts(before));
    expect(orderOf(undone)).toEqual([cardId(0), cardId(1)]);
  });

  test("undo without limit puts the cards back newest first", () => {
    let queue = queueOf([null, null, null]);
    for (const n of [0, 1, 2]) queue = afterAnswer(queue, cardId(n), tomorrow, noon);
    for (const n of [2, 1, 0]) queue = putBack(queue, cardId(n), "new");
    expect(orderOf(queue)).toEqual([0, 1, 2].map(cardId));
  });

  test("a card put back that still waited further on is not asked twice", () => {
    expect(orderOf(putBack(queueOf([null, null, null]), cardId(2), "review"))).toEqual([2, 0, 1].map(cardId));
  });

  test("a card answered elsewhere leaves its place ahead", () => {
    expect(orderOf(afterAnswer(queueOf([null, null, null]), cardId(1), tomorrow, noon))).toEqual([0, 2].map(cardId));
  });

  test("dropped cards leave every list", () => {
    let queue = queueOf([null, null, null, inReview(today - 5, today)]);
    queue = afterAnswer(queue, cardId(0), learningIn(1), noon);
    queue = putBack(queue, cardId(3), "review");
    queue = dropped(queue, new Set([0, 1, 3].map(cardId)));
    expect(orderOf(queue)).toEqual([cardId(2)]);
    expect(counts(queue)).toEqual({ new: 1, learning: 0, due: 0 });
  });

  test("a step leaves the queue before it as it was", () => {
    const queue = queueOf([null, null]);
    const before = structuredClone(queue);
    putBack(afterAnswer(queue, cardId(0), learningIn(1), noon), cardId(0), "new");
    dropped(queue, new Set([cardId(1)]));
    expect(queue).toEqual(before);
  });
});

describe("whatever the cards and the answers", () => {
  const memory = fc.oneof(
    { weight: 2, arbitrary: fc.constant(null) },
    fc.tuple(fc.integer({ min: -20, max: 0 }), fc.integer({ min: -10, max: 3 }), fc.boolean()).map(
      ([lastDay, dueDay, reviewedToday]): KnownMemory => ({
        ...inReview(today + lastDay, today + dueDay, 1 - lastDay),
        lastDueDay: reviewedToday ? today : null,
      }),
    ),
    fc.integer({ min: -60, max: 2_000 }).map((minutes) => inLearning(today, noon + minutes * minute)),
  );
  const limits = fc.record({ newPerDay: fc.nat(6), reviewsPerDay: fc.nat(6) });
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant("answer" as const), minutes: fc.option(fc.nat(40)) }) },
    fc.record({ kind: fc.constant("put back" as const) }),
    fc.record({ kind: fc.constant("drop" as const), card: fc.nat(25) }),
    fc.record({ kind: fc.constant("elsewhere" as const), card: fc.nat(25), minutes: fc.option(fc.nat(40)) }),
  );

  function everyCard({ front, learning, plan, at }: StudyQueue): CardId[] {
    return [...front, ...learning, ...plan.slice(at)].map((card) => card.cardId);
  }

  function expectSound(queue: StudyQueue): void {
    const all = everyCard(queue);
    expect(new Set(all).size).toBe(all.length);
    const { new: fresh, learning, due } = counts(queue);
    expect(fresh + learning + due).toBe(all.length);
    expect(Math.min(fresh, learning, due)).toBeGreaterThanOrEqual(0);
    const dueTimes = queue.learning.map(({ dueAt }) => dueAt);
    expect(dueTimes).toEqual(dueTimes.toSorted((a, b) => a - b));
  }

  test("a queue holds today's cards within the limits, and no card twice", () => {
    fc.assert(
      fc.property(fc.array(memory, { maxLength: 25 }), limits, (memories, chosen) => {
        const queue = queueOf(memories, { limits: chosen });
        expectSound(queue);
        const introduced = memories.filter((known) => known?.firstDay === today).length;
        const reviewed = memories.filter((known) => known?.lastDueDay === today).length;
        const fresh = memories.filter((known) => known === null).length;
        const due = memories.filter((known) => known?.due.phase === "review" && known.due.dueDay <= today).length;
        expect(counts(queue).new).toBe(Math.min(fresh, Math.max(0, chosen.newPerDay - introduced)));
        expect(counts(queue).due).toBe(Math.min(due, Math.max(0, chosen.reviewsPerDay - reviewed)));
        const chances = queue.plan.flatMap(({ cardId: id }) => {
          const known = memories[Array.from({ length: 25 }, (_, n) => cardId(n)).indexOf(id)];
          return known ? [model.retrievability(known.memory, elapsedDays(known.lastDay, today))] : [];
        });
        expect(chances).toEqual(chances.toSorted((a, b) => a - b));
      }),
    );
  });

  test("stepping keeps it sound, and what is asked waits in it", () => {
    fc.assert(
      fc.property(fc.array(memory, { maxLength: 25 }), fc.array(step, { maxLength: 40 }), (memories, steps) => {
        let queue = queueOf(memories);
        let clock = noon;
        const answered: CardId[] = [];
        for (const act of steps) {
          clock += minute;
          const next = nextCard(queue, clock);
          if (next !== null) expect(everyCard(queue)).toContain(next);
          if (act.kind === "drop") queue = dropped(queue, new Set([cardId(act.card)]));
          else if (act.kind === "put back") {
            const last = answered.pop();
            if (last !== undefined) queue = putBack(queue, last, "review");
          } else {
            const id = act.kind === "answer" ? next : cardId(act.card);
            if (id === null) continue;
            const due: Due =
              act.minutes === null ? tomorrow : { phase: "learning", step: 0, dueAt: clock + act.minutes * minute };
            queue = afterAnswer(queue, id, due, clock);
            answered.push(id);
            expect(everyCard(queue).includes(id)).toBe(due.phase !== "review");
          }
          expectSound(queue);
        }
      }),
    );
  });
});
