import fc from "fast-check";
import { expect, test } from "vitest";
import { spread } from "../../../src/study/exam/spread.ts";

const key = (word: string) => (word.startsWith("-") ? null : (word[0] ?? ""));

test.each([
  [
    ["a1", "a2", "a3", "b1", "c1"],
    ["a1", "b1", "a2", "c1", "a3"],
  ],
  [
    ["a1", "a2"],
    ["a1", "a2"],
  ],
  [
    ["-1", "-2", "a1", "a2", "-3"],
    ["-1", "-2", "a1", "-3", "a2"],
  ],
  [[], []],
])("%j becomes %j", (items, apart) => {
  expect(spread(items, key)).toEqual(apart);
});

test("nothing is lost or doubled, and those with one key keep their order", () => {
  const anyWords = fc.uniqueArray(fc.stringMatching(/^[abc-][0-9]{1,3}$/), { maxLength: 30 });
  fc.assert(
    fc.property(anyWords, (items) => {
      const apart = spread(items, key);
      expect(apart.toSorted()).toEqual(items.toSorted());
      for (const name of ["a", "b", "c"]) {
        const ofKey = (words: readonly string[]) => words.filter((word) => key(word) === name);
        expect(ofKey(apart)).toEqual(ofKey(items));
      }
    }),
  );
});
