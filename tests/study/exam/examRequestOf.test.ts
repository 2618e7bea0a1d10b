import { describe, expect, test } from "vitest";
import type { Exam, ExamPart } from "../../../src/study/exam/exam.ts";
import { examRequestOf } from "../../../src/study/exam/examRequestOf.ts";
import { cardsIn, examOn, type Learner, learnerWith, mondayDay } from "./learnerWithExams.ts";

const cards = [...cardsIn("d/a", 4), ...cardsIn("d/b", 2), ...cardsIn("e/c", 3)];
const at = (n: number) => {
  const found = cards[n]?.id;
  if (found === undefined) throw new Error(`There is no card ${n}.`);
  return found;
};

function exam(...parts: readonly ExamPart[]): Exam {
  return { ...examOn(mondayDay + 3, { parts }), id: "x", day: mondayDay + 3, predictions: [], result: null };
}

function asked({ journal, library, now }: Learner, ...exams: readonly Exam[]) {
  return examRequestOf(journal.fold, library(), exams, now());
}

const deckD = { kind: "deck", deck: "d" } as const;
const topicB = { kind: "topic", deck: "d", topic: "b" } as const;

describe("what the planner is asked", () => {
  test("a part's weight is shared by its cards; a topic named by itself is not in its deck's part", async () => {
    const learner = await learnerWith(cards);
    const { request, topics } = asked(learner, exam({ scope: deckD, weight: 1 }, { scope: topicB, weight: 3 }));
    expect([...(request.exams[0]?.weights ?? [])]).toEqual([0.25, 0.25, 0.25, 0.25, 1.5, 1.5]);
    expect([...request.cards.group]).toEqual([0, 0, 0, 0, 1, 1]);
    expect(topics.map(({ slug }) => slug)).toEqual(["a", "b"]);
  });

  test("cards of one exam count nothing in another", async () => {
    const learner = await learnerWith(cards);
    const { request } = asked(
      learner,
      exam({ scope: topicB, weight: 1 }),
      exam({ scope: { kind: "deck", deck: "e" }, weight: 1 }),
    );
    expect([...(request.exams[0]?.weights ?? [])].map(Math.sign)).toEqual([1, 1, 0, 0, 0]);
    expect([...(request.exams[1]?.weights ?? [])].map(Math.sign)).toEqual([0, 0, 1, 1, 1]);
  });

  test("suspended cards are left out, cards in learning wait for today, memories are those of the log", async () => {
    const learner = await learnerWith(cards);
    const { journal } = learner;
    learner.rate(at(0), "easy");
    learner.rate(at(1), "again");
    journal.record([
      { kind: "suspension", cardIds: [at(2)], suspended: true },
      { kind: "card-aliased", from: at(3), to: at(0) },
    ]);
    await journal.settled();
    const { request, memoryIds, spentMinutes } = asked(learner, exam({ scope: deckD, weight: 1 }));
    expect(memoryIds).toEqual([at(0), at(1), at(4), at(5)]);
    expect([...(request.cards.repeatsToday ?? [])]).toEqual([0, 1, 0, 0]);
    const known = journal.fold.memories.get(at(0));
    expect(known.state !== "new" && known.memory.stability).toBe(request.cards.stability[0]);
    expect(request.cards.stability[2]).toBeNaN();
    expect(spentMinutes).toBeCloseTo(1 / 3);
  });

  test("a topic with weight 0 is not asked, and its deck's other cards share all of its points", async () => {
    const learner = await learnerWith(cards);
    const { request } = asked(learner, exam({ scope: deckD, weight: 3 }, { scope: topicB, weight: 0 }));
    const weights = [...(request.exams[0]?.weights ?? [])];
    expect(weights.map(Math.sign)).toEqual([1, 1, 1, 1, 0, 0]);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(3);
  });

  test("is empty for a deck that is gone", async () => {
    const learner = await learnerWith(cards);
    expect(asked(learner, exam({ scope: { kind: "deck", deck: "gone" }, weight: 1 })).cardIds).toEqual([]);
  });
});
