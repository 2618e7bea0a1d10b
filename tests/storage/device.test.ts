import { afterEach, expect, test, vi } from "vitest";
import { newId, systemClock } from "../../src/storage/device.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  ["with the browser's source of chance", crypto],
  ["without it", undefined],
])("ids are 16 URL-safe characters and never the same, %s", (_, source) => {
  vi.stubGlobal("crypto", source);
  const ids = Array.from({ length: 2_000 }, newId);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{16}$/);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(ids.join("")).size).toBe(64);
});

test("the offset is in minutes east of UTC, and never a negative zero", () => {
  const offsetAt = (west: number) => {
    vi.spyOn(Date.prototype, "getTimezoneOffset").mockReturnValue(west);
    return systemClock.utcOffsetMinutes(0);
  };
  expect(offsetAt(-120)).toBe(120);
  expect(offsetAt(300)).toBe(-300);
  expect(Object.is(offsetAt(0), 0)).toBe(true);
  vi.restoreAllMocks();
});
