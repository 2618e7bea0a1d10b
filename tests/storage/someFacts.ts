import fc from "fast-check";
import type { CardId } from "../../src/deck/cardId.ts";
import type { DeviceId, Fact, FactBody, FactId, Json } from "../../src/facts/fact.ts";

export const cardId = (name: string) => name as CardId;

/** A review like those that learners make, told apart by its number. */
export function review(number: number, card = "a", changes: Partial<Fact> = {}): Fact {
  const at = 1_760_000_000_000 + number * 7_001;
  const studyDay = 20_000 + Math.floor(number / 50);
  const base: Fact = {
    id: `review-${number}` as FactId,
    device: "here" as DeviceId,
    at,
    utcOffsetMinutes: 120,
    clock: at,
    kind: "review",
    cardId: cardId(card),
    rating: "good",
    answerMillis: 4_000 + number,
    studyDay,
    shown: "review",
    due: { phase: "review", dueDay: studyDay + 9 },
  };
  return { ...base, ...changes } as Fact;
}

export function reviews(from: number, to: number, card?: string): Fact[] {
  return Array.from({ length: to - from + 1 }, (_, index) => review(from + index, card ?? `card-${index % 3}`));
}

export async function* inBatches(...batches: (readonly Fact[])[]): AsyncGenerator<readonly Fact[]> {
  yield* batches;
}

const instant = fc.oneof(
  fc.integer({ min: 0, max: 4e12 }),
  fc.double({ min: -1e15, max: 1e15, noNaN: true }),
  fc.constant(-0),
);
const clock = fc.oneof(fc.integer({ min: 0, max: 4e12 }), fc.constant(Number.MAX_SAFE_INTEGER), fc.constant(0.5));
const id = fc.oneof(fc.uuid(), fc.string({ minLength: 1, maxLength: 8, unit: "binary" }), fc.constant("\uFEFF\uD800"));
const card = fc.constantFrom("a", "b", "c", "\uFEFFd", "é\uD800").map(cardId);
const cards = fc.uniqueArray(card, { maxLength: 3 });
const day = fc.integer({ min: -1e8, max: 1e8 });
const text = fc.string({ unit: "binary", maxLength: 20 });

const due = fc.oneof(
  fc.record({ phase: fc.constant("review" as const), dueDay: day }),
  fc.record({
    phase: fc.constantFrom("learning" as const, "relearning" as const),
    step: fc.integer({ min: 0, max: 255 }),
    dueAt: instant,
  }),
);

const body: fc.Arbitrary<FactBody> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("review" as const),
      cardId: card,
      rating: fc.constantFrom("again" as const, "hard" as const, "good" as const, "easy" as const),
      answerMillis: fc.integer({ min: 0, max: 1e6 }),
      studyDay: day,
      shown: fc.constantFrom("new" as const, "learning" as const, "review" as const, "relearning" as const),
      due,
    }),
  },
  fc.record({ kind: fc.constant("retraction" as const), target: id.map((target) => target as FactId), cardIds: cards }),
  fc.record({ kind: fc.constant("suspension" as const), cardIds: cards, suspended: fc.boolean() }),
  fc.record({ kind: fc.constant("burial" as const), cardIds: cards, untilDay: day }),
  fc.record({
    kind: fc.constant("setting" as const),
    name: fc.constant("theme"),
    value: fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as Json),
  }),
  fc.record({
    kind: fc.constant("card-identified" as const),
    cardId: card,
    key: fc.record({ kind: fc.constant("label" as const), deck: text, label: text }),
    question: text,
    answerHash: text,
  }),
  fc.record({ kind: fc.constant("card-aliased" as const), from: card, to: card }),
  fc.record({ kind: fc.constant("backup-made" as const), factCount: fc.nat() }),
);

const stamp = fc.record({
  id: id.map((value) => value as FactId),
  device: id.map((value) => value as DeviceId),
  at: instant,
  utcOffsetMinutes: fc.integer({ min: -1_440, max: 1_440 }),
  clock,
});

/** Facts of every kind, odd numbers and texts included, and kinds that a newer version wrote. */
export const anyFact: fc.Arbitrary<Fact> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(stamp, body).map(([stamped, said]) => ({ ...stamped, ...said })) },
  fc.tuple(stamp, fc.jsonValue()).map(([stamped, said]): Fact => {
    const raw = JSON.parse(JSON.stringify({ ...stamped, v: 7, kind: "review", said })) as { [name: string]: Json };
    return { ...stamped, at: stamped.at + 0, kind: "unknown", raw };
  }),
);

export const anyFacts = (maxLength: number) => fc.uniqueArray(anyFact, { maxLength, selector: (fact) => fact.id });
