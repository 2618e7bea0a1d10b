import fc from "fast-check";
import { expect, test } from "vitest";
import { cardHashes, mayNameOneOf } from "../../src/storage/segment/cardHashes.ts";

const names = (maxLength: number) => fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength });

test("a segment is passed over only if none of its cards is looked for", () => {
  fc.assert(
    fc.property(names(300), fc.oneof(names(3), names(300)), (inSegment, wanted) => {
      const hashes = cardHashes(inSegment);
      const shared = wanted.some((name) => inSegment.includes(name));
      if (shared) expect(mayNameOneOf(wanted)(hashes)).toBe(true);
      else expect(mayNameOneOf(wanted)(hashes)).toBe(hashes.some((hash) => cardHashes(wanted).includes(hash)));
    }),
    { numRuns: 300 },
  );
});

test("without readable hashes a segment may name any card", () => {
  for (const damaged of [undefined, null, [1, 2], "hashes"]) expect(mayNameOneOf(["a"])(damaged)).toBe(true);
});

test("hashes are sorted, each once", () => {
  const hashes = cardHashes(["a", "b", "c", "a", "d"]);
  expect(hashes).toHaveLength(4);
  expect([...hashes]).toEqual([...hashes].sort((a, b) => a - b));
});
