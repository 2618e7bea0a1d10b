import { expect, test } from "vitest";
import { momentWords } from "../../../src/app/notes/momentWords.ts";

const now = new Date(2026, 2, 2, 0, 10).getTime();

test.each([
  [new Date(2026, 2, 2, 0, 5), "today at 00:05"],
  [new Date(2026, 2, 1, 23, 50), "yesterday at 23:50"],
  [new Date(2026, 1, 28, 23, 50), "on 28 February 2026 at 23:50"],
  // By the clock of another device.
  [new Date(2026, 2, 3, 8), "on 3 March 2026 at 08:00"],
])("%s is %s", (at, words) => {
  expect(momentWords(at.getTime(), now)).toBe(words);
});
