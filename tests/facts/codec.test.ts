import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeFact, encodeFact } from "../../src/facts/codec.ts";
import type { Json } from "../../src/facts/fact.ts";
import { logs } from "./logs.ts";

const stamp = { id: "f1", device: "d1", at: 1_750_000_000_000, utcOffsetMinutes: 120, clock: 1_750_000_000_001 };
const review = {
  v: 1,
  ...stamp,
  kind: "review",
  cardId: "c1",
  rating: "good",
  answerMillis: 5_250.5,
  studyDay: 20_000,
  shown: "learning",
  due: { phase: "review", dueDay: 20_002 },
};

test("every fact comes back from its record as it was, by way of JSON too", () => {
  fc.assert(
    fc.property(logs, (log) => {
      for (const fact of log.filter(({ kind }) => kind !== "unknown")) {
        const record = encodeFact(fact);
        expect(decodeFact(record)).toEqual({ ok: true, value: fact });
        expect(decodeFact(JSON.parse(JSON.stringify(record)))).toEqual({ ok: true, value: fact });
        expect(decodeFact(structuredClone(record))).toEqual({ ok: true, value: fact });
      }
    }),
    { numRuns: 50 },
  );
});

describe("what a newer version wrote is kept untouched", () => {
  test.each([
    ["an unknown kind", { v: 1, ...stamp, kind: "star", cardIds: ["c1"], deep: { list: [null, true, "x", 1.5] } }],
    ["a known kind in a newer version", { ...review, v: 2, rating: "superb" }],
    ["a kind with a name that every object knows", { v: 1, ...stamp, kind: "constructor" }],
    [
      "a field with the name of a prototype",
      JSON.parse(`{"v":3,${JSON.stringify(stamp).slice(1, -1)},"kind":"x","__proto__":{}}`),
    ],
  ])("%s", (_, record: Json) => {
    const text = JSON.stringify(record);
    const decoded = decodeFact(record);
    if (!decoded.ok) throw new Error(decoded.fault.message);
    expect(decoded.value).toMatchObject({ ...stamp, kind: "unknown" });
    expect(JSON.stringify(encodeFact(decoded.value))).toBe(text);
  });

  test("but only if its stamp is sound and JSON can say it", () => {
    const later = { v: 2, ...stamp, kind: "star" };
    const circle: { [name: string]: unknown } = { ...later };
    circle["again"] = circle;
    for (const record of [
      { ...later, clock: -1 },
      { ...later, when: new Date(0) },
      { ...later, f: Number.NaN },
      circle,
    ]) {
      expect(decodeFact(record).ok).toBe(false);
    }
  });
});

describe("a record that is no fact is refused by the name of its field", () => {
  const suspension = { v: 1, ...stamp, kind: "suspension", cardIds: ["c1"], suspended: true };
  const identified = {
    v: 1,
    ...stamp,
    kind: "card-identified",
    cardId: "c1",
    key: { kind: "label", deck: "d", label: "l" },
    question: "Why?",
    answerHash: "0f",
  };

  const begun = { cardId: "c1", stability: 4, difficulty: 6.9, lastDay: 19_997, dueDay: 20_001 };
  const started = { v: 1, ...stamp, kind: "memory-started", memories: [begun] };

  test("while these are facts", () => {
    const records = [review, suspension, identified, started];
    expect(records.map((record) => decodeFact(record).ok)).toEqual([true, true, true, true]);
  });

  test.each<[unknown, string]>([
    [null, ""],
    ["a text", ""],
    [[review], ""],
    [new Map(), ""],
    [{ ...review, id: "" }, "id"],
    [{ ...review, id: "x".repeat(129) }, "id"],
    [{ ...review, device: 7 }, "device"],
    [{ ...review, at: Number.NaN }, "at"],
    [{ ...review, at: Number.POSITIVE_INFINITY }, "at"],
    [{ ...review, at: "2026-01-01" }, "at"],
    [{ ...review, utcOffsetMinutes: 5_000 }, "utcOffsetMinutes"],
    [{ ...review, clock: -1 }, "clock"],
    [{ ...review, v: undefined }, "v"],
    [{ ...review, kind: 3 }, "kind"],
    [{ ...review, cardId: "" }, "cardId"],
    [{ ...review, rating: "perfect" }, "rating"],
    [{ ...review, rating: "toString" }, "rating"],
    [{ ...review, answerMillis: -1 }, "answerMillis"],
    [{ ...review, studyDay: 1.5 }, "studyDay"],
    [{ ...review, shown: "unseen" }, "shown"],
    [{ ...review, due: undefined }, "due"],
    [{ ...review, due: { phase: "review", dueAt: 5 } }, "due"],
    [{ ...review, due: { phase: "learning", dueAt: 5 } }, "due"],
    [{ ...review, due: { phase: "learning", step: -1, dueAt: 5 } }, "due"],
    [{ ...review, due: { phase: "new", dueDay: 5 } }, "due"],
    [{ ...suspension, cardIds: "c1" }, "cardIds"],
    [{ ...suspension, cardIds: ["c1", null] }, "cardIds"],
    [{ ...suspension, suspended: 1 }, "suspended"],
    [{ ...identified, key: { kind: "label", deck: "d" } }, "key"],
    [{ ...identified, key: { kind: "question", deck: "d", topic: "t", question: "q", ordinal: 0 } }, "key"],
    [{ ...identified, question: null }, "question"],
    [{ v: 1, ...stamp, kind: "retraction", cardIds: [] }, "target"],
    [{ v: 1, ...stamp, kind: "burial", cardIds: ["c1"], untilDay: 1e9 }, "untilDay"],
    [{ v: 1, ...stamp, kind: "setting", name: "", value: 1 }, "name"],
    [{ v: 1, ...stamp, kind: "setting", name: "theme", value: undefined }, "value"],
    [{ v: 1, ...stamp, kind: "setting", name: "theme", value: [new Set()] }, "value"],
    [{ v: 1, ...stamp, kind: "card-aliased", from: "c1", to: 2 }, "to"],
    [{ v: 1, ...stamp, kind: "backup-made", factCount: -1 }, "factCount"],
    [{ ...started, memories: [{ ...begun, stability: 0 }] }, "memories"],
    [{ ...started, memories: [begun, { ...begun, difficulty: 10.5 }] }, "memories"],
    [{ ...started, memories: [{ ...begun, lastDay: undefined }] }, "memories"],
    [{ ...started, memories: [{ ...begun, dueDay: 20_001.5 }] }, "memories"],
  ])("%j: %s", (record, field) => {
    const decoded = decodeFact(record);
    expect(decoded.ok ? "a fact" : decoded.fault.field).toBe(field);
    expect(decoded.ok ? "" : decoded.fault.message).toMatch(/^The (record|fact's field ".+").*\.$/);
  });

  test("anything at all is a fact or a fault, never a throw", () => {
    const nearly = fc
      .record({
        v: fc.anything(),
        due: fc.anything(),
        kind: fc.constantFrom("review", "setting"),
        value: fc.anything(),
      })
      .map((odd) => ({ ...review, ...odd }));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), nearly), (value) => {
        const decoded = decodeFact(value);
        if (decoded.ok) expect(decodeFact(encodeFact(decoded.value))).toEqual(decoded);
      }),
    );
  });
});
