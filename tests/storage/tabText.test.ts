// @vitest-environment jsdom
import { afterEach, expect, test, vi } from "vitest";
import { tabTexts } from "../../src/storage/tabText.ts";

afterEach(() => vi.unstubAllGlobals());

test("a text is there until it is cleared, and no other one goes with it", () => {
  tabTexts.write("a", "one");
  tabTexts.write("b", "two");
  tabTexts.clear("a");
  expect([tabTexts.read("a"), tabTexts.read("b")]).toEqual([null, "two"]);
});

test("a browser that refuses its store keeps nothing and breaks nothing", () => {
  const full = () => {
    throw new Error("full");
  };
  vi.stubGlobal("sessionStorage", { getItem: full, setItem: full, removeItem: full });
  tabTexts.write("a", "one");
  tabTexts.clear("a");
  expect(tabTexts.read("a")).toBeNull();
});
