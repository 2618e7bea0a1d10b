import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DeviceId, Fact, FactId, Json } from "../../../src/facts/fact.ts";
import { applyFact } from "../../../src/facts/fold.ts";
import { emptyState } from "../../../src/facts/foldState.ts";
import { fsrs6 } from "../../../src/scheduler/fsrs6.ts";
import { encodeDraft, encodePlan, encodePrediction, encodeResult } from "../../../src/study/exam/encode.ts";
import { examEntries } from "../../../src/study/exam/entries.ts";
import { entry, keys, readKey } from "../../../src/study/exam/keys.ts";
import { readExams } from "../../../src/study/exam/readExams.ts";
import { examOn } from "./learnerWithExams.ts";

const model = fsrs6();

function factOf(key: string, value: Json, clock: number, n: number): Fact {
  const stamp = { id: `f${n}` as FactId, device: "d" as DeviceId, at: clock, utcOffsetMinutes: 0, clock };
  return { ...stamp, ...entry(key, value) };
}

function read(facts: readonly Fact[]) {
  const fold = emptyState();
  for (const fact of facts) applyFact(fold, fact, model);
  return readExams(examEntries(fold), 4);
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const id = fc.constantFrom("one", "two");
const day = fc.integer({ min: 20_000, max: 20_005 });
const prediction = fc.record({ expected: share, low: share, high: share, withoutStudy: share });
const written: fc.Arbitrary<readonly [string, Json]> = fc.oneof(
  fc.tuple(id, day).map(([of, on]): [string, Json] => [keys.exam(of), encodeDraft(examOn(on))]),
  id.map((of): [string, Json] => [keys.exam(of), null]),
  fc.tuple(id, share).map(([of, score]): [string, Json] => [keys.result(of), encodeResult({ score, at: 1 })]),
  fc
    .tuple(id, day, prediction)
    .map(([of, on, made]): [string, Json] => [keys.prediction(of, on), encodePrediction(made)]),
  fc.tuple(id, fc.json()).map(([of, json]): [string, Json] => [keys.exam(of), JSON.parse(json)]),
  day.map((on): [string, Json] => [
    keys.plan(on),
    encodePlan({ cardIds: [], parts: [], minutes: 0, seconds: 0, basis: "" }),
  ]),
);

describe("exams from entries", () => {
  test("are the same in whatever order the facts arrive", () => {
    const log = fc
      .array(fc.tuple(written, fc.integer({ min: 1, max: 9 })), { maxLength: 30 })
      .map((all) => all.map(([[key, value], clock], n) => factOf(key, value, clock, n)));
    fc.assert(
      fc.property(
        log.chain((facts) => fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length }))),
        ([facts, shuffled]) => {
          expect(read(shuffled)).toEqual(read(facts));
        },
      ),
    );
  });

  test("come back as they were written, soonest first", () => {
    const draft = examOn(20_010, {
      parts: [
        { scope: { kind: "deck", deck: "d" }, weight: 2 },
        { scope: { kind: "topic", deck: "e", topic: "t" }, weight: 0.5 },
      ],
      daysOff: [20_003],
      targetScore: 0.8,
    });
    const { exams, unreadable } = read([
      factOf(keys.exam("late"), encodeDraft(draft), 1, 1),
      factOf(keys.exam("soon"), encodeDraft(examOn(20_001)), 1, 2),
    ]);
    expect(exams.map((exam) => exam.id)).toEqual(["soon", "late"]);
    expect(exams[1]).toEqual({ ...draft, id: "late", day: 20_010, predictions: [], result: null });
    expect(unreadable).toBe(0);
  });

  test("that cannot be read are left out and counted; what belongs to a removed one is not", () => {
    const { exams, unreadable } = read([
      factOf(keys.exam("a"), encodeDraft(examOn(20_001)), 1, 1),
      factOf(keys.exam("b"), { name: "Half an exam" }, 1, 2),
      factOf(keys.result("a"), { score: 1.5, at: 1 }, 1, 3),
      factOf("exam/a/from-the-future", true, 1, 4),
      factOf(keys.plan(20_000), "no plan", 1, 5),
      factOf(
        keys.prediction("gone", 20_000),
        encodePrediction({ expected: 0, low: 0, high: 0, withoutStudy: 0 }),
        1,
        6,
      ),
    ]);
    expect(exams.map((exam) => exam.id)).toEqual(["a"]);
    expect(unreadable).toBe(4);
  });
});

test("a key says what it is about", () => {
  expect(readKey(keys.exam("x"))).toEqual({ kind: "exam", id: "x" });
  expect(readKey(keys.result("x"))).toEqual({ kind: "result", id: "x" });
  expect(readKey(keys.prediction("x", -3))).toEqual({ kind: "prediction", id: "x", day: -3 });
  expect(readKey(keys.plan(20_000))).toEqual({ kind: "plan", day: 20_000 });
  for (const key of ["exam/", "exam/x/", "exam/x/y/z", "plan/", "plan/x", "plan/1/2"]) expect(readKey(key)).toBeNull();
});
