import { expect, test } from "vitest";
import { atOnce, inTurns, type Slices } from "../../src/library/slices.ts";

function* work(): Slices<string> {
  for (let n = 0; n < 10; n++) yield 3;
  return "done";
}

test("work in slices comes to the same at once and in turns, with a pause whenever enough is done", async () => {
  let pauses = 0;
  const pause = async () => {
    pauses++;
  };
  expect(atOnce(work())).toBe("done");
  expect(await inTurns(work(), 9, pause)).toBe("done");
  expect(pauses).toBe(3);
});
