import { expect, test } from "vitest";
import { card, withPoints } from "../quiz/learnerAtQuiz.ts";
import { dayMs, examOn, learnerWith, mondayDay } from "./learnerWithExams.ts";

const cards = [
  withPoints("d/a First", "one", "two"),
  withPoints("d/a Second", "three"),
  card("d/b Third", {
    figures: [
      { path: "x.png", alt: "X", number: null, side: "answer", source: { kind: "missing" }, description: null },
    ],
  }),
  card("d/b Fourth"),
];
const topic = (slug: string) => ({ kind: "topic", deck: "d", topic: slug }) as const;
const [first, second, third, fourth] = cards.map(({ id }) => id);

test("a cram sheet has the cards on which most may be lost, by topic, with their points and figures", async () => {
  const learner = await learnerWith(cards);
  if (first === undefined || second === undefined || third === undefined) throw new Error("There are no cards.");
  learner.rate(first, "again");
  learner.rate(second, "easy");
  learner.rate(third, "good");
  const saved = learner.exams.save(
    examOn(mondayDay + 4, {
      parts: [
        { scope: topic("a"), weight: 1 },
        { scope: topic("b"), weight: 3 },
      ],
    }),
  );
  const id = saved.ok ? saved.value : "";
  const sheet = await learner.exams.cramSheet(id);
  expect(sheet.topics.map((one) => [one.topic, one.cards.map((on) => on.card.id)])).toEqual([
    ["b", [fourth, third]],
    ["a", [first, second]],
  ]);
  const [b, a] = sheet.topics;
  expect(a?.cards[0]?.keyPoints.map(({ text }) => text)).toEqual(["one", "two"]);
  expect(b?.cards[1]?.figures.length).toBe(1);
  expect(b?.cards[0]?.recall).toBe(0);
  expect(a?.cards[1]?.recall).toBeGreaterThan(0.9);
  expect((await learner.exams.cramSheet(id, 1)).topics.map((one) => one.cards.length)).toEqual([1]);
});

test("on the exam's own day a card seen that morning is not taken to be known for sure", async () => {
  const learner = await learnerWith(cards);
  const saved = learner.exams.save(examOn(mondayDay + 1, { parts: [{ scope: topic("a"), weight: 1 }] }));
  learner.clock.now += dayMs;
  if (first === undefined) throw new Error("There are no cards.");
  learner.rate(first, "good");
  const sheet = await learner.exams.cramSheet(saved.ok ? saved.value : "");
  const recalls = sheet.topics.flatMap((one) => one.cards.map(({ recall }) => recall));
  expect(recalls.length).toBe(2);
  expect(Math.max(...recalls)).toBeLessThan(1);
});

test("there is none for an exam that is not there", async () => {
  const learner = await learnerWith(cards);
  expect(await learner.exams.cramSheet("gone")).toEqual({ examId: "gone", topics: [], missing: [] });
});

test("parts of one figure stand under it once, with the names of those that are weak", async () => {
  const source = { kind: "missing" } as const;
  const figure = {
    path: "bridge.png",
    alt: "Bridge",
    number: null,
    side: "question",
    source,
    description: null,
  } as const;
  const boxes = ["Bridge", "Host", "Link"].map((name, n) => ({
    x: 10 * n,
    y: 0,
    width: 5,
    height: 5,
    name,
    label: null,
  }));
  const span = { file: "d/a.md", firstLine: 1, lastLine: 9 };
  const [note] = cards;
  const parts = boxes.map(({ name }, at) => ({
    ...withPoints(`d/a ${name}`, name),
    figures: [figure],
    covered: { figure, hide: "all" as const, drawnOn: null, boxes, asked: [at], span },
    ...(note === undefined ? {} : { note: note.id }),
  }));
  const learner = await learnerWith([...parts, ...cards]);
  for (const { id } of parts.slice(1)) learner.rate(id, "again");
  const saved = learner.exams.save(examOn(mondayDay + 4, { parts: [{ scope: topic("a"), weight: 1 }] }));
  const sheet = await learner.exams.cramSheet(saved.ok ? saved.value : "");
  const entries = sheet.topics.flatMap((one) => one.cards).filter(({ card: { covered } }) => covered !== undefined);
  expect(entries.map(({ keyPoints }) => keyPoints.map(({ text }) => text))).toEqual([["Bridge", "Host", "Link"]]);
  expect(entries[0]?.figures).toEqual([figure]);
  expect(entries[0]?.others.map(({ id }) => id)).toEqual(parts.slice(1).map(({ id }) => id));
});
