import { expect, test } from "vitest";
import type { CardId } from "../../../src/deck/cardId.ts";
import { fsrs6 } from "../../../src/scheduler/fsrs6.ts";
import { planFacts } from "../../../src/study/exam/dayPlan.ts";
import { cardsIn, dayMs, everyDay, examOn, factsOf, type Learner, learnerWith, mondayDay } from "./learnerWithExams.ts";

const all = { kind: "all" } as const;
const cards = [...cardsIn("d/a", 60), ...cardsIn("d/b", 30)];
const examDay = mondayDay + 8;
const rating = (cardId: CardId) => (Number.parseInt(cardId.slice(-2), 36) % 5 === 0 ? "easy" : "good");

/** Begins the day's study when the day's plan is there. */
async function dayOf(learner: Learner, day: number): Promise<readonly CardId[]> {
  learner.clock.now = day * dayMs + 9 * 3_600_000;
  learner.exams.wake();
  await learner.exams.ensurePlan();
  return learner.exams.store.getState().plan?.cardIds ?? [];
}

test("planning for an exam moves no promise; after it the ordinary queue has every overdue card, likeliest forgotten first", async () => {
  const learner = await learnerWith(cards);
  const { fold } = learner.journal;
  learner.exams.save(examOn(examDay, { minutes: everyDay(8) }));
  const promised = new Map<CardId, unknown>();
  for (let day = mondayDay; day < examDay; day++) {
    const planned = await dayOf(learner, day);
    expect(planned.length).toBeGreaterThan(0);
    // What a day's first look and plan have done: nothing to any memory.
    for (const { id } of cards) expect(dueOf(fold.memories.get(id))).toEqual(promised.get(id) ?? null);
    const order = learner.queue(all).plan.map(({ cardId }) => cardId);
    const places = planned.map((cardId) => order.indexOf(cardId));
    expect(places.filter((place) => place >= 0)).toEqual(places.filter((place) => place >= 0).sort((a, b) => a - b));
    learner.study(all, rating);
    for (const { id } of cards) {
      const due = dueOf(fold.memories.get(id));
      if (due !== null) promised.set(id, due);
    }
  }

  const facts = await factsOf(learner);
  expect(new Set(facts.map(({ kind }) => kind))).toEqual(new Set(["review", "entry"]));

  for (const day of [examDay, examDay + 1, examDay + 12]) {
    expect(await dayOf(learner, day)).toEqual([]);
    const queue = learner.queue(all);
    const due = queue.plan.filter(({ kind }) => kind === "due").map(({ cardId }) => cardId);
    const overdue = cards.filter(({ id }) => {
      const memory = fold.memories.get(id);
      return memory.state === "review" && memory.due.phase === "review" && memory.due.dueDay <= day;
    });
    const inLearning = cards.filter(({ id }) => ["learning", "relearning"].includes(fold.memories.get(id).state));
    expect(new Set(due)).toEqual(new Set(overdue.map(({ id }) => id)));
    expect(new Set(queue.learning.map(({ cardId }) => cardId))).toEqual(new Set(inLearning.map(({ id }) => id)));
    const recall = due.map((id) => retrievabilityOf(learner, id, day));
    expect(recall).toEqual([...recall].sort((a, b) => a - b));
    for (const [id, before] of promised) expect(dueOf(fold.memories.get(id))).toEqual(before);
  }
  const late = learner.queue(all);
  expect(late.left.due).toBeGreaterThan(20);
  const fresh = cards.filter(({ id }) => fold.memories.get(id).state === "new").length;
  expect(late.left.new).toBe(Math.min(20, fresh));
});

test("what planning writes is entries alone", async () => {
  const learner = await learnerWith(cards);
  learner.exams.save(examOn(examDay));
  await learner.exams.ensurePlan();
  expect(planFacts.length).toBeGreaterThan(0);
  expect((await factsOf(learner)).every(({ kind }) => kind === "entry")).toBe(true);
});

type Memory = ReturnType<Learner["journal"]["fold"]["memories"]["get"]>;

function dueOf(memory: Memory): unknown {
  return memory.state === "new" ? null : memory.due;
}

function retrievabilityOf({ journal }: Learner, cardId: CardId, day: number): number {
  const memory = journal.fold.memories.get(cardId);
  if (memory.state === "new") throw new Error("A new card is not due.");
  return Math.round(fsrs6().retrievability(memory.memory, day - memory.lastDay) * 1e8);
}
