import { expect, test } from "vitest";
import { cardIdOf } from "../../src/deck/cardId.ts";
import { contentHash } from "../../src/deck/contentHash.ts";

// Values of the reference implementation, seed 0 (as printed by the PyPI package mmh3, words in order).
test.each([
  ["", "00000000000000000000000000000000"],
  ["The quick brown fox jumps over the lazy dog", "2f1583c3ecee2c675d7bf66ce5e91d2c"],
])("contentHash(%j) is MurmurHash3 x86-128", (text, expected) => {
  expect(contentHash(text)).toBe(expected);
});

test("equal keys give equal ids, and every part of a key tells cards apart", () => {
  const key = { kind: "question", deck: "d", topic: "t", question: "q", ordinal: 1 } as const;
  expect(cardIdOf(key)).toBe(cardIdOf({ ...key }));
  const others = [
    { ...key, deck: "e" },
    { ...key, topic: "u" },
    { ...key, question: "r" },
    { ...key, ordinal: 2 },
    { kind: "label", deck: "d", label: "q" } as const,
  ].map(cardIdOf);
  expect(new Set([cardIdOf(key), ...others]).size).toBe(6);
});
