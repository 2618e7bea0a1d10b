import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeFact } from "../../src/facts/codec.ts";
import type { StoredFact } from "../../src/storage/port.ts";
import { packSegment, unpackSegment } from "../../src/storage/segment/segment.ts";
import { anyFacts, cardId, review, reviews } from "./someFacts.ts";

const stored = (facts: readonly StoredFact["fact"][], gap = 1): StoredFact[] =>
  facts.map((fact, index) => ({ arrival: 100 + index * gap, fact }));

const said = (facts: readonly StoredFact[]) =>
  facts.map(({ arrival, fact }) => [arrival, JSON.stringify(encodeFact(fact))]);

async function unpacked(...args: Parameters<typeof unpackSegment>) {
  const result = await unpackSegment(...args);
  if (!result.ok) throw new Error(result.fault);
  return result.value;
}

test("any facts come out of a segment as they went in, whatever their kind, numbers and texts", async () => {
  await fc.assert(
    fc.asyncProperty(anyFacts(30), fc.integer({ min: 1, max: 1e6 }), async (facts, gap) => {
      const before = stored(facts, gap);
      const content = await unpacked((await packSegment(before)).bytes, 100);
      expect(content.damagedRows).toEqual([]);
      expect(said(content.facts)).toEqual(said(before));
    }),
    { numRuns: 200 },
  );
});

test("reviews take a small part of the room that JSON takes", async () => {
  const facts = reviews(1, 2_000);
  expect((await packSegment(stored(facts))).bytes.length).toBeLessThan(JSON.stringify(facts).length / 8);
});

test("a segment can be read at another place in the log than it was packed for", async () => {
  const { bytes } = await packSegment(stored(reviews(1, 3), 2));
  expect((await unpacked(bytes, 7)).facts.map(({ arrival }) => arrival)).toEqual([7, 9, 11]);
});

test("only the facts that name a wanted card are unpacked, among reviews and other kinds alike", async () => {
  const facts = [
    review(1, "a"),
    review(2, "b"),
    review(3, "a", { kind: "card-identified" }),
    { ...review(4), kind: "suspension", cardIds: [cardId("b"), cardId("c")], suspended: true } as const,
    { ...review(5), kind: "setting", name: "theme", value: "dark" } as const,
  ];
  const { bytes } = await packSegment(stored(facts));
  const found = async (...cards: string[]) =>
    (await unpacked(bytes, 100, new Set(cards.map(cardId)))).facts.map(({ fact }) => fact.id);
  expect(await found("b")).toEqual(["review-2", "review-4"]);
  expect(await found("a")).toContain("review-1");
  expect(await found("z")).toEqual([]);
});

test("damage at any byte is noticed, or changes nothing", async () => {
  const facts = stored(reviews(1, 40));
  const { bytes } = await packSegment(facts);
  let noticed = 0;
  for (let at = 0; at < bytes.length; at++) {
    const damaged = bytes.slice();
    damaged[at] = (damaged[at] ?? 0) ^ 0x10;
    const result = await unpackSegment(damaged, 100);
    if (result.ok) expect(said(result.value.facts), `byte ${at}`).toEqual(said(facts));
    else noticed++;
  }
  // The rest is the gzip header's time and system, and unused bits before the checksum.
  expect(noticed).toBeGreaterThan(bytes.length - 12);
});

test("a segment that is cut off is noticed at any length", async () => {
  const { bytes } = await packSegment(stored(reviews(1, 5)));
  for (let length = 0; length < bytes.length; length++) {
    expect((await unpackSegment(bytes.slice(0, length), 100)).ok, `${length} bytes`).toBe(false);
  }
});
