import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clockAtStart, observe, tick } from "../../src/facts/clock.ts";
import { deviceId } from "./logs.ts";

const day = 86_400_000;
const wall = 1_750_000_000_000;

describe("the clock of a new fact", () => {
  test.each([
    ["is the wall clock when that has moved on", 1_000, 5_000, 5_000],
    ["is one past the last when the wall clock stands still", 5_000, 5_000, 5_001],
    ["is one past the last when the wall clock was set back", 5_000, 1_000, 5_001],
    ["is whole milliseconds", 1_000, 5_000.7, 5_000],
  ])("%s", (_, clock, wallMs, expected) => {
    expect(tick(clock, wallMs)).toBe(expected);
  });

  test("is always later than the last, and than what was observed within the bound", () => {
    const millis = fc.integer({ min: 0, max: 4e12 });
    fc.assert(
      fc.property(millis, millis, millis, (clock, foreign, wallMs) => {
        const next = tick(observe(clock, foreign, wallMs).clock, wallMs);
        expect(next).toBeGreaterThan(clock);
        expect(next).toBeGreaterThan(Math.min(foreign, wallMs + day));
        expect(next).toBeLessThanOrEqual(Math.max(clock, wallMs + day) + 1);
      }),
    );
  });
});

describe("a clock seen in a fact from elsewhere", () => {
  test.each([
    ["behind ours changes nothing", wall - 5, { clock: wall, driftMillis: 0 }],
    ["a little ahead pulls ours along", wall + 5, { clock: wall + 5, driftMillis: 0 }],
    ["a day ahead just does", wall + day, { clock: wall + day, driftMillis: 0 }],
    [
      "further ahead pulls it a day at most, and is reported",
      wall + 3 * day,
      { clock: wall + day, driftMillis: 2 * day },
    ],
  ])("%s", (_, foreign, expected) => {
    expect(observe(wall, foreign, wall)).toEqual(expected);
  });
});

describe("the clock at start", () => {
  const own = deviceId("own");
  const other = deviceId("other");
  const third = deviceId("third");

  test("of an empty log is nothing", () => {
    expect(clockAtStart(new Map(), own, wall)).toEqual({ clock: 0, driftMillis: 0 });
  });

  test("stands behind our own last fact, however far the wall clock was set back", () => {
    const clocks = new Map([[own, wall + 400 * day]]);
    expect(clockAtStart(clocks, own, wall)).toEqual({ clock: wall + 400 * day, driftMillis: 0 });
  });

  test("bounds the others and reports the furthest", () => {
    const clocks = new Map([
      [other, wall + 5 * day],
      [own, wall - day],
      [third, wall + 2 * day],
    ]);
    expect(clockAtStart(clocks, own, wall)).toEqual({ clock: wall + day, driftMillis: 4 * day });
  });
});
