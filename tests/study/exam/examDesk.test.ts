import { describe, expect, test } from "vitest";
import type { CardId } from "../../../src/deck/cardId.ts";
import { phaseOf, standingPrediction } from "../../../src/study/exam/exam.ts";
import { cardsIn, dayMs, everyDay, examOn, factsOf, type Learner, learnerWith, mondayDay } from "./learnerWithExams.ts";

const all = { kind: "all" } as const;
const topicA = { kind: "topic", deck: "d", topic: "a" } as const;
const cards = [...cardsIn("d/a", 40), ...cardsIn("d/b", 30)];

async function examined(day = mondayDay + 10): Promise<{ readonly learner: Learner; readonly id: string }> {
  const learner = await learnerWith(cards);
  const saved = learner.exams.save(examOn(day));
  if (!saved.ok) throw new Error("The exam was not saved.");
  await learner.exams.ensurePlan();
  return { learner, id: saved.value };
}

const planOf = (learner: Learner) => learner.exams.store.getState().plan;
const planned = (learner: Learner): readonly CardId[] => planOf(learner)?.cardIds ?? [];

describe("today's plan", () => {
  test("is made when an exam is saved, within the day's minutes, and governs its topics", async () => {
    const { learner } = await examined();
    const plan = planOf(learner);
    expect(plan?.minutes).toBe(10);
    expect(plan?.seconds).toBeLessThanOrEqual(600 + 19.4);
    expect(planned(learner).length).toBeGreaterThan(5);
    expect(learner.queue(topicA).plan.map(({ cardId }) => cardId)).toEqual(planned(learner));
    const everything = learner.queue(all).plan.map(({ cardId }) => cardId);
    expect(everything.slice(0, planned(learner).length)).toEqual(planned(learner));
    // The other topic has its deck's whole limit.
    expect(everything.length - planned(learner).length).toBe(20);
  });

  test("is the same after a reload, and no second one is made", async () => {
    const { learner } = await examined();
    const before = planned(learner);
    const count = (await factsOf(learner)).length;
    const again = await learner.again();
    expect(planned(again)).toEqual(before);
    expect(again.exams.store.getState().outlook).toBeNull();
    await again.exams.ensurePlan();
    again.exams.wake();
    expect((await factsOf(again)).length).toBe(count);
    await again.exams.lookAhead();
    expect(again.exams.store.getState().outlook?.days.length).toBe(10);
    expect((await factsOf(again)).length).toBe(count);
  });

  test("is made anew when an exam changes, and is gone with the last one", async () => {
    const { learner, id } = await examined();
    const before = planned(learner).length;
    expect(learner.exams.save(examOn(mondayDay + 10, { minutes: everyDay(3) }), id).ok).toBe(true);
    await learner.exams.ensurePlan();
    expect(planOf(learner)?.minutes).toBe(3);
    expect(planned(learner).length).toBeLessThan(before);
    learner.exams.remove(id);
    await learner.exams.ensurePlan();
    expect(planOf(learner)).toBeNull();
    expect(learner.exams.store.getState().exams).toEqual([]);
    expect(learner.queue(topicA).plan.length).toBe(20);
  });

  test("comes once each study day, from what really happened, and leaves nothing of the day before", async () => {
    const { learner, id } = await examined();
    const first = planned(learner);
    learner.study(topicA, () => "good");
    expect(planOf(learner)?.left).toBe(0);
    learner.clock.now += dayMs;
    learner.exams.wake();
    expect(learner.queue(topicA).left.new).toBe(20);
    await learner.exams.ensurePlan();
    expect(planOf(learner)?.day).toBe(mondayDay + 1);
    expect(planned(learner)).not.toEqual(first);
    const entries = learner.journal.fold.entries.get("exam");
    expect(entries?.get(`plan/${mondayDay}`)?.value).toBeNull();
    const exam = learner.exams.store.getState().exams.find((one) => one.id === id);
    expect(exam?.predictions.map(({ day }) => day)).toEqual([mondayDay, mondayDay + 1]);
  });

  test("leaves a topic that is not asked to the ordinary queue, though its deck is", async () => {
    const learner = await learnerWith(cards);
    const topicB = { kind: "topic", deck: "d", topic: "b" } as const;
    const deckD = { kind: "deck", deck: "d" } as const;
    const parts = [
      { scope: deckD, weight: 1 },
      { scope: topicB, weight: 0 },
    ];
    expect(learner.exams.save(examOn(mondayDay + 5, { parts })).ok).toBe(true);
    const before = learner.queue(topicB).plan.length;
    await learner.exams.ensurePlan();
    expect(planned(learner).length).toBeGreaterThan(0);
    expect(learner.queue(topicB).plan.length).toBe(before);
    const asked = new Set(
      learner.library().decks.flatMap(({ topics }) => topics.find(({ slug }) => slug === "b")?.cardIds ?? []),
    );
    expect(planned(learner).filter((cardId) => asked.has(cardId))).toEqual([]);
  });

  test("is empty on a day off, when only cards in learning come", async () => {
    const learner = await learnerWith(cards);
    const [first, second] = cards.map(({ id }) => id);
    if (first === undefined || second === undefined) throw new Error("There are no cards.");
    learner.rate(first, "again");
    learner.exams.save(examOn(mondayDay + 5, { daysOff: [mondayDay] }));
    await learner.exams.ensurePlan();
    expect(learner.queue(topicA).left).toEqual({ new: 0, learning: 1, due: 0 });
  });

  test("made again within the day has the minutes that are left of it", async () => {
    const { learner } = await examined();
    const [first] = planned(learner);
    if (first === undefined) throw new Error("Nothing was planned.");
    learner.rate(first, "easy", 5 * 60_000);
    await learner.exams.replan();
    expect(planOf(learner)?.seconds).toBeLessThanOrEqual(300 + 4 * 19.4);
    expect(planned(learner)).not.toContain(first);
  });

  test("waits for the decks", async () => {
    const { learner } = await examined();
    const again = await learner.again();
    again.clock.now += dayMs;
    again.catalog.store.setState({ kind: "loading" } as never);
    await again.exams.ensurePlan();
    expect(planOf(again)).toBeNull();
  });
});

describe("several exams", () => {
  test("share the learner's minutes", async () => {
    const { learner } = await examined();
    learner.exams.save(
      examOn(mondayDay + 6, {
        name: "Midterm",
        parts: [{ scope: { kind: "topic", deck: "d", topic: "b" }, weight: 1 }],
      }),
    );
    await learner.exams.ensurePlan();
    expect(planOf(learner)?.minutes).toBe(10);
    expect(planOf(learner)?.seconds).toBeLessThanOrEqual(600 + 19.4);
    const { outlook } = learner.exams.store.getState();
    expect(outlook?.scores.size).toBe(2);
    expect(learner.queue(all).plan.length).toBe(planned(learner).length);
  });

  test("each tell their own topics, in points of their own", async () => {
    const learner = await learnerWith([...cards, ...cardsIn("e/c", 60)]);
    const topicB = { kind: "topic", deck: "d", topic: "b" } as const;
    const topicC = { kind: "topic", deck: "e", topic: "c" } as const;
    const save = (name: string, day: number, ...scopes: (typeof topicA | typeof topicB | typeof topicC)[]) => {
      const parts = scopes.map((scope, n) => ({ scope, weight: n + 1 }));
      const saved = learner.exams.save(examOn(day, { name, parts, minutes: everyDay(4) }));
      return saved.ok ? saved.value : "";
    };
    const [first, second] = [save("One", mondayDay + 6, topicA, topicB), save("Two", mondayDay + 9, topicB, topicC)];
    await learner.exams.lookAhead();
    const scores = learner.exams.store.getState().outlook?.scores;
    const [one, two] = [scores?.get(first), scores?.get(second)];
    expect(one?.topics.map(({ topic }) => topic).sort()).toEqual(["a", "b"]);
    expect(two?.topics.map(({ topic }) => topic).sort()).toEqual(["b", "c"]);
    for (const exam of [one, two]) {
      const sum = (of: (topic: { share: number; expectedLoss: number }) => number) =>
        exam?.topics.reduce((total, topic) => total + of(topic), 0);
      expect(sum(({ share }) => share)).toBeCloseTo(1);
      expect(sum(({ expectedLoss }) => expectedLoss)).toBeCloseTo(1 - (exam?.expected ?? 0), 2);
      const losses = exam?.topics.map(({ expectedLoss }) => expectedLoss) ?? [];
      expect(losses).toEqual(losses.toSorted((a, b) => b - a));
    }
    expect(one?.dropFirst.length).toBeGreaterThan(0);
    expect(one?.dropFirst.map(({ topic }) => topic)).not.toContain("c");
    expect(two?.dropFirst.map(({ topic }) => topic)).not.toContain("a");
  });

  test("are refused when they make no sense, each fault with its field", async () => {
    const learner = await learnerWith(cards);
    const saved = learner.exams.save(examOn(mondayDay, { name: " ", parts: [], minutes: everyDay(0), targetScore: 2 }));
    expect(saved.ok ? [] : saved.fault.map(({ field }) => field)).toEqual([
      "name",
      "at",
      "parts",
      "minutes",
      "targetScore",
    ]);
    expect(learner.exams.store.getState().exams).toEqual([]);
  });

  test("are refused when every topic of what they ask is left out", async () => {
    const learner = await learnerWith(cards);
    const topics = ["a", "b"].map((topic) => ({ scope: { kind: "topic", deck: "d", topic } as const, weight: 0 }));
    const parts = [{ scope: { kind: "deck", deck: "d" } as const, weight: 2 }, ...topics];
    const saved = learner.exams.save(examOn(mondayDay + 5, { parts }));
    expect(saved.ok ? [] : saved.fault.map(({ field }) => field)).toEqual(["parts"]);
    expect(learner.exams.save(examOn(mondayDay + 5, { parts: parts.slice(0, 2) })).ok).toBe(true);
  });
});

describe("what if", () => {
  test("answers for other minutes and another date without a change of anything", async () => {
    const { learner, id } = await examined();
    const count = (await factsOf(learner)).length;
    const now = learner.exams.store.getState().outlook?.scores.get(id)?.expected ?? 0;
    const more = await learner.exams.whatIf({ examId: id, minutes: everyDay(30) });
    const sooner = await learner.exams.whatIf({ examId: id, at: (mondayDay + 2) * dayMs + 10 * 3_600_000 });
    expect(more.ok && (more.value.scores.get(id)?.expected ?? 0)).toBeGreaterThan(now);
    expect(sooner.ok && (sooner.value.scores.get(id)?.expected ?? 1)).toBeLessThan(now);
    expect((await factsOf(learner)).length).toBe(count);
  });

  test("plans first where nothing was planned on this visit; a plan that is being made is not overtaken by a look ahead", async () => {
    const { learner, id } = await examined();
    const again = await learner.again();
    expect((await again.exams.whatIf({ examId: id, minutes: everyDay(20) })).ok).toBe(true);
    again.clock.now += dayMs;
    again.exams.wake();
    await again.exams.lookAhead();
    expect(planOf(again)?.day).toBe(mondayDay + 1);
  });
});

describe("on the day and after it", () => {
  test("the ordinary queue is back, and the last prediction from before the day stands beside the result", async () => {
    const { learner, id } = await examined(mondayDay + 2);
    learner.clock.now += dayMs;
    await learner.exams.ensurePlan();
    learner.study(topicA, () => "good");
    learner.clock.now += dayMs;
    learner.exams.wake();
    await learner.exams.ensurePlan();
    const read = () => learner.exams.store.getState().exams.find((one) => one.id === id);
    const exam = read();
    if (exam === undefined) throw new Error("The exam is gone.");
    expect(phaseOf(exam, learner.today())).toBe("today");
    expect(planOf(learner)).toBeNull();
    expect(learner.queue(topicA).left.new).toBeGreaterThan(0);
    learner.study(topicA, () => "easy");
    await learner.exams.ensurePlan();
    const prediction = standingPrediction(read() ?? exam);
    expect(prediction?.day).toBe(mondayDay + 1);
    expect(prediction?.expected).toBeLessThan(1);
    learner.exams.setResult(id, 0.83);
    learner.clock.now += dayMs;
    expect(read()?.result?.score).toBe(0.83);
    const again = await learner.again();
    expect(again.exams.store.getState().exams[0]?.result?.score).toBe(0.83);
    expect(again.exams.store.getState().exams[0]?.predictions.length).toBe(2);
    again.exams.setResult(id, null);
    expect(again.exams.store.getState().exams[0]?.result).toBeNull();
  });
});
