import { expect, test } from "vitest";
import { choicesOf, draftOf, faultsOf, formOf, newForm, withoutMended } from "../../../src/app/exam/examForm.ts";
import { daysLeftWords, examTimeWords, instantOf, onDate } from "../../../src/app/exam/examTimes.ts";
import type { CardId } from "../../../src/deck/cardId.ts";
import { libraryOf } from "../../../src/library/library.ts";
import { dayOfDate } from "../../../src/study/exam/dates.ts";
import type { Exam } from "../../../src/study/exam/exam.ts";
import { topicKey } from "../../../src/views/exam/examDraft.ts";

const topic = (slug: string) => ({
  deck: "k8s",
  slug,
  title: slug,
  lang: null,
  file: `k8s/${slug}.md`,
  version: "1",
  cardIds: [],
  figureCount: 0,
});
const decks = [{ slug: "k8s", title: "Kubernetes", topics: [topic("network"), topic("storage")] }];
const library = libraryOf({ decks, issues: [], figures: "", live: false });

test("an exam is about decks and topics with cards", () => {
  const withCards = { ...topic("storage"), cardIds: ["a", "b"] as CardId[] };
  const more = [
    { slug: "k8s", title: "Kubernetes", topics: [topic("network"), withCards] },
    { slug: "diary", title: "Diary", topics: [topic("monday")] },
  ];
  expect(choicesOf(libraryOf({ decks: more, issues: [], figures: "", live: false }))).toEqual([
    { slug: "k8s", title: "Kubernetes", topics: [{ slug: "storage", title: "storage", cardCount: 2 }] },
  ]);
});

const exam: Exam = {
  id: "a",
  name: "CKA",
  at: Date.UTC(2026, 11, 10, 8),
  utcOffsetMinutes: 60,
  day: dayOfDate("2026-12-10") ?? 0,
  parts: [
    { scope: { kind: "deck", deck: "k8s" }, weight: 2 },
    { scope: { kind: "topic", deck: "k8s", topic: "storage" }, weight: 0.5 },
  ],
  minutes: [20, 20, 20, 20, 20, 0, 45],
  daysOff: [dayOfDate("2026-12-05") ?? 0],
  targetScore: 0.855,
  predictions: [],
  result: null,
};

test("an exam that goes through the form comes out the same", () => {
  const { id: _, day: __, predictions: ___, result: ____, ...draft } = exam;
  expect(draftOf(formOf(exam), library, () => 60)).toEqual(draft);
});

test("what is no number and no date becomes NaN, an empty day is a day off, and topics that are gone drop out", () => {
  const form = { ...newForm(20_000), date: "", minutes: ["x", "", "7,5", "1", "1", "1", "1"], target: "much" };
  const weights = new Map([
    [topicKey("k8s", "network"), 1],
    [topicKey("k8s", "gone"), 3],
  ]);
  const draft = draftOf({ ...form, weights }, library, () => 60);
  expect([draft.at, draft.targetScore]).toEqual([Number.NaN, Number.NaN]);
  expect(draft.minutes.slice(0, 3)).toEqual([Number.NaN, 0, 7.5]);
  expect(draft.parts.map(({ scope }) => scope)).toEqual([{ kind: "topic", deck: "k8s", topic: "network" }]);
});

test("faults stand beside their fields until those are changed", () => {
  const faults = faultsOf([
    { field: "at", message: "Choose a later date." },
    { field: "parts", message: "Choose a deck." },
    { field: "weight", message: "Never seen: one sentence is enough." },
  ]);
  expect(faults).toEqual({ date: "Choose a later date.", weights: "Choose a deck." });
  const before = newForm(20_000);
  expect(withoutMended(faults, before, { ...before, date: "2030-01-01" })).toEqual({ weights: "Choose a deck." });
});

test("local time holds over a change of the clocks between now and the exam", () => {
  // Summer time ends on 25 October 2026 at 1:00 UTC.
  const offset = (at: number) => (at < Date.UTC(2026, 9, 25, 1) ? 120 : 60);
  expect(instantOf("2026-10-24", "09:00", offset)).toBe(Date.UTC(2026, 9, 24, 7));
  expect(instantOf("2026-10-26", "09:00", offset)).toBe(Date.UTC(2026, 9, 26, 8));
  expect(instantOf("2026-10-25", "00:30", offset)).toBe(Date.UTC(2026, 9, 24, 22, 30));
});

test("times are told as clocks showed them where the exam was entered", () => {
  expect(examTimeWords(exam)).toBe("Thursday 10 December 2026, 9:00");
  expect(onDate(exam, "2026-12-20")).toBe(Date.UTC(2026, 11, 20, 8));
  expect(onDate(exam, "")).toBeNaN();
  expect([-1, 0, 1].map((after) => daysLeftWords(exam, exam.day + after))).toEqual(["tomorrow", "today", "yesterday"]);
});
