import { describe, expect, test } from "vitest";
import type { CardId } from "../../../src/deck/cardId.ts";
import { fsrs6 } from "../../../src/scheduler/fsrs6.ts";
import { counts, nextCard } from "../../../src/scheduler/queue.ts";
import { dateOfDay } from "../../../src/study/exam/dates.ts";
import { examRequestOf } from "../../../src/study/exam/examRequestOf.ts";
import { outlookOf } from "../../../src/study/nextDue.ts";
import { startingMemories } from "../../../src/study/notes/startingMemories.ts";
import { overviewOf } from "../../../src/study/overview.ts";
import { cardsIn, examOn, factsOf, type Learner, learnerWith, mondayDay } from "../exam/learnerWithExams.ts";

const model = fsrs6();
const cards = cardsIn("d/a", 4);
const [due, later, mature, fresh] = cards.map(({ id }) => id) as [CardId, CardId, CardId, CardId];
const all = { kind: "all" } as const;

function scheduled(cardId: CardId, dueInDays: number, intervalDays: number, ease = 2.5) {
  return { cardId, memory: { dueOn: dateOfDay(mondayDay + dueInDays), intervalDays, ease } };
}

const schedules = [scheduled(due, -2, 10), scheduled(later, 3, 4), scheduled(mature, 20, 60)];

function takenOver({ journal, today }: Learner, given = schedules) {
  return startingMemories(given, journal.fold, today(), model);
}

async function learnerOf(given = schedules): Promise<Learner> {
  const learner = await learnerWith(cards);
  const body = takenOver(learner, given);
  if (body !== null) learner.journal.record([body]);
  await learner.journal.settled();
  return learner;
}

function memoryOf({ journal }: Learner, cardId: CardId) {
  const memory = journal.fold.memories.get(cardId);
  if (memory.state === "new") throw new Error("The card is new.");
  return memory;
}

describe("schedules of another program", () => {
  test("are taken over as one fact, however many cards they are of", async () => {
    const learner = await learnerOf();
    const facts = await factsOf(learner);
    expect(facts).toMatchObject([
      {
        kind: "memory-started",
        memories: [
          { cardId: due, stability: 10, lastDay: mondayDay - 12, dueDay: mondayDay - 2 },
          { cardId: later, stability: 4, lastDay: mondayDay - 1, dueDay: mondayDay + 3 },
          { cardId: mature, stability: 60, lastDay: mondayDay - 40, dueDay: mondayDay + 20 },
        ],
      },
    ]);
  });

  test("are left out where the card has a memory, and taken once where two cards share one", async () => {
    const learner = await learnerWith(cards);
    const { journal } = learner;
    learner.rate(due, "good");
    journal.record([
      { kind: "card-aliased", from: later, to: fresh },
      { kind: "card-aliased", from: mature, to: fresh },
    ]);
    await journal.settled();
    expect(takenOver(learner)?.memories).toMatchObject([{ cardId: fresh, dueDay: mondayDay + 3 }]);
  });

  test("come to nothing when they are read again, or when there are none", async () => {
    const learner = await learnerOf();
    expect(takenOver(learner)).toBeNull();
    expect(takenOver(learner, [])).toBeNull();
  });

  test("are there after a reload, and on a device that merged the facts", async () => {
    const learner = await learnerOf();
    expect(memoryOf(await learner.again(), mature)).toEqual(memoryOf(learner, mature));
  });
});

describe("a card that begins with one is as any learned card", () => {
  test("in the queue: asked when it is due, and taken for no new one of the day", async () => {
    const learner = await learnerOf();
    const queue = learner.queue(all);
    expect(counts(queue)).toEqual({ new: 1, learning: 0, due: 1 });
    expect(new Set(queue.plan.map(({ cardId }) => cardId))).toEqual(new Set([due, fresh]));
    expect(nextCard(queue, learner.clock.now)).not.toBeNull();
  });

  test("in what its buttons promise and a review makes of it: the days since its last review count", async () => {
    const learner = await learnerOf();
    const before = memoryOf(learner, due).memory;
    learner.rate(due, "good");
    const after = memoryOf(learner, due);
    expect(after.memory).toEqual(model.next(before, 12, "good"));
    expect(after).toMatchObject({ state: "review", reviews: 1, firstDay: null, lastDueDay: mondayDay });
    expect(after.due.phase === "review" && after.due.dueDay).toBeGreaterThan(mondayDay + 10);
    await learner.journal.undo();
    await learner.journal.settled();
    expect(memoryOf(learner, due)).toMatchObject({ memory: before, due: { dueDay: mondayDay - 2 }, reviews: 0 });
  });

  test("in the overview: due, young and mature; and in what lies ahead", async () => {
    const { journal, library, now } = await learnerOf();
    const deck = overviewOf(library(), journal.fold, now()).get("d");
    expect(deck?.counts).toEqual({ new: 1, learning: 0, due: 1 });
    expect(deck?.topics.get("a")?.progress).toEqual({ new: 1, learning: 0, young: 2, mature: 1 });
    const { nextDue } = outlookOf(journal.fold, [{ deck: "d", cardIds: [later, mature] }], now());
    expect(nextDue).toEqual({ kind: "day", day: mondayDay + 3 });
  });

  test("for the exam planner: its memory with the day from which it fades", async () => {
    const { journal, library, now } = await learnerOf();
    const exam = { ...examOn(mondayDay + 9), id: "x", day: mondayDay + 9, predictions: [], result: null };
    const { stability, difficulty, lastDay } = examRequestOf(journal.fold, library(), [exam], now()).request.cards;
    expect([...stability]).toEqual([10, 4, 60, Number.NaN]);
    expect([...lastDay].slice(0, 3)).toEqual([mondayDay - 12, mondayDay - 1, mondayDay - 40]);
    expect(difficulty[0]).toBeCloseTo(6.914, 3);
  });
});

test("a card that was answered in the other program today is nowhere one of today's answers", async () => {
  const other = cardsIn("d/b", 1);
  const learner = await learnerWith([...cards, ...other]);
  const { journal, library, now } = learner;
  const body = takenOver(learner, [scheduled(due, 4, 4)]);
  if (body === null) throw new Error("There is a schedule.");
  journal.record([body]);
  expect(memoryOf(learner, due).lastDay).toBe(mondayDay);
  expect(journal.fold.tallies.size).toBe(0);
  for (const { id } of other) learner.rate(id, "good", 60_000);
  await journal.settled();
  expect(journal.fold.tallies.get(mondayDay)).toMatchObject({ reviews: 1, dueShown: 0 });
  expect(overviewOf(library(), journal.fold, now()).get("d")?.newLater).toBe(0);
  const exam = { ...examOn(mondayDay + 9), id: "x", day: mondayDay + 9, predictions: [], result: null };
  expect(examRequestOf(journal.fold, library(), [exam], now()).spentMinutes).toBe(0);
});
