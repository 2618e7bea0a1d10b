import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CardId } from "../../src/deck/cardId.ts";
import type { CardMemory, KnownMemory } from "../../src/scheduler/cardMemory.ts";
import { MemoryTable } from "../../src/scheduler/memoryTable.ts";
import { cardId, inLearning, inReview } from "./cards.ts";

const known: fc.Arbitrary<KnownMemory> = fc.oneof(
  fc.tuple(fc.nat(30_000), fc.nat(40_000)).map(([lastDay, days]) => inReview(lastDay, lastDay + days)),
  fc.tuple(fc.nat(30_000), fc.integer()).map(([day, dueAt]) => inLearning(day, dueAt)),
  fc.tuple(fc.nat(30_000), fc.nat(255)).map(
    ([day, step]): KnownMemory => ({
      ...inReview(day, day),
      state: "relearning",
      due: { phase: "relearning", step, dueAt: day * 86_400_000 },
      firstDay: null,
      lastDueDay: day,
      lapses: 7,
    }),
  ),
);
const card = fc.nat(40).map(cardId);
const change = fc.oneof(
  fc.record({ kind: fc.constant("set" as const), card, memory: known, foldedTo: fc.nat() }),
  fc.record({ kind: fc.constant("delete" as const), card }),
);

test("a table keeps what a map would keep, whatever is set and deleted, and so does its copy", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 200 }), (changes) => {
      const table = new MemoryTable();
      const map = new Map<CardId, { memory: CardMemory; foldedTo: number }>();
      for (const step of changes) {
        if (step.kind === "delete") {
          table.delete(step.card);
          map.delete(step.card);
        } else {
          table.set(step.card, step.memory, step.foldedTo);
          map.set(step.card, step);
        }
      }
      const copy = MemoryTable.read(structuredClone(table.pack()));
      for (const kept of [table, copy]) {
        expect(kept?.size).toBe(map.size);
        expect(new Set(cardsIn(kept))).toEqual(new Set(map.keys()));
        for (let n = 0; n <= 40; n++) {
          const wanted = map.get(cardId(n));
          expect(kept?.get(cardId(n))).toEqual(wanted?.memory ?? { state: "new" });
          expect(kept?.foldedTo(kept.rowOf(cardId(n)))).toBe(wanted?.foldedTo ?? Number.NEGATIVE_INFINITY);
          if (wanted !== undefined) expect(kept?.cardIdAt(kept.rowOf(cardId(n)))).toBe(cardId(n));
          else expect(kept?.rowOf(cardId(n))).toBe(-1);
        }
      }
    }),
  );
});

function cardsIn(table: MemoryTable | null): CardId[] {
  return Array.from({ length: table?.size ?? 0 }, (_, row) => table?.cardIdAt(row) ?? cardId(-1));
}

test("a copy does not move when the table goes on", () => {
  const table = new MemoryTable();
  table.set(cardId(1), inReview(1, 2), 5);
  const copy = table.pack();
  table.set(cardId(1), inReview(3, 4), 6);
  table.set(cardId(2), inReview(3, 4), 6);
  expect(MemoryTable.read(copy)?.get(cardId(1))).toEqual(inReview(1, 2));
  expect(MemoryTable.read(copy)?.size).toBe(1);
});

describe("a damaged copy is no table", () => {
  const table = new MemoryTable();
  table.set(cardId(1), inReview(1, 2), 5);
  table.set(cardId(2), inReview(1, 2), 5);
  const { ids, columns } = table.pack();
  const twoOf = (value: number) => Float64Array.of(value, value);

  test.each([
    ["nothing", null],
    ["another thing", { ids: "" }],
    ["a card missing", { ids: cardId(2), columns }],
    ["a card twice", { ids: `${cardId(1)}\n${cardId(1)}`, columns }],
    ["an id that is none", { ids: `${cardId(1)}\n`, columns }],
    ["a column missing", { ids, columns: { ...columns, lapses: undefined } }],
    ["a column of another kind", { ids, columns: { ...columns, stability: new Float32Array(2) } }],
    ["a phase that is none", { ids, columns: { ...columns, phase: Uint8Array.of(1, 3) } }],
    ["a stability that is none", { ids, columns: { ...columns, stability: twoOf(Number.NaN) } }],
    ["a stability of no days", { ids, columns: { ...columns, stability: twoOf(0) } }],
    ["a difficulty beyond 10", { ids, columns: { ...columns, difficulty: twoOf(11) } }],
    ["a due date that is none", { ids, columns: { ...columns, due: twoOf(Number.NaN) } }],
  ])("%s", (_, value) => {
    expect(MemoryTable.read(value)).toBeNull();
  });

  test("while the whole one is", () => {
    expect(MemoryTable.read({ ids, columns })?.size).toBe(2);
  });
});
