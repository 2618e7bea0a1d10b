import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { brokenWalls } from "./inspectHouse.ts";
import { house } from "./walls.ts";

const root = path.resolve(import.meta.dirname, "../..");

test("the house stands: no wall is broken, no circle, no clock or chance outside the doors", () => {
  const files = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })
    .map((file) => `src/${file.split(path.sep).join("/")}`)
    .filter((file) => /\.tsx?$/.test(file));
  expect(brokenWalls(files.map((file) => ({ file, text: readFileSync(path.join(root, file), "utf8") })))).toEqual([]);
}, 30_000);

test.each([
  ["a name of one's own", "function load(fetch: () => void, { crypto }: Parts) { fetch(); return crypto; }"],
  ["an imported name", 'import { performance } from "./b.ts"; performance.now();'],
  [
    "a caught, looped or destructured name",
    "for (const [fetch = 1] of x) { try { fetch; } catch (crypto) { crypto; } }",
  ],
  ["a property or a type", "const x: Date & { fetch: typeof fetch } = { fetch: y.fetch, crypto() {} };"],
  ["a date of known time", "const day = new Date(at); Date.UTC(2026, 0); day instanceof Date;"],
  ["arithmetic", 'Math.max(1, Math["floor"](2));'],
  [
    "what the window is like",
    'window.innerHeight; window.addEventListener("x", y); "share" in navigator; typeof window;',
  ],
])("no door is %s", (_name, text) => {
  expect(brokenWalls([{ file: "src/deck/a.ts", text }])).toEqual([]);
});

describe("a broken wall prints its reason", () => {
  test.each([
    ["src/parser/a.ts", 'import { x } from "../scheduler/b.ts";', "parser may not import scheduler"],
    ["src/views/a.tsx", 'import type { S } from "../storage/port.ts";', "views may not import storage"],
    ["src/views/a.tsx", 'import { S } from "../facts/fact.ts";', "views may import only types of facts"],
    ["src/study/a.ts", 'export { S } from "../views/b.tsx";', "study may not import views"],
    ["src/deck/a.ts", 'import { z } from "zod";', "deck may not import the package zod"],
    ["src/facts/a.ts", 'const x = await import("../storage/port.ts");', "facts may not import storage"],
    ["src/utils/a.ts", 'import { x } from "../deck/card.ts";', "a room that the house does not have: utils"],
    ["src/study/a.ts", "const now = Date.now();", "uses Date.now"],
    ["src/study/a.ts", "const now = new Date();", "uses new Date()"],
    ["src/app/a.ts", 'window.localStorage.setItem("a", "b");', "uses window.localStorage"],
    ["src/app/a.ts", 'fetch("x");', "uses fetch"],
    ["src/views/a.tsx", 'type S = import("../storage/port.ts").Storage;', "views may not import storage"],
    ["src/study/a.ts", 'new Worker(new URL("../storage/w.ts", import.meta.url));', "study may not import storage"],
    ["src/study/a.ts", 'new URL("w.ts", import.meta.url); import { S } from "../storage/port.ts";', "only types"],
    ["src/study/a.ts", 'import type { S } from "../storage/packing.ts";', "types of storage/port.ts, storage/session"],
    ["src/deck/a.ts", "const x = await import(name);", "what only the running program knows"],
    ["src/deck/a.ts", "const now = Date();", "uses Date()"],
    ["src/deck/a.ts", "const { now } = Date;", "uses Date as a value"],
    ["src/deck/a.ts", 'const now = Date["now"]();', "uses Date.now"],
    ["src/deck/a.ts", "const now = Date[key]();", "uses Date as a value"],
    ["src/deck/a.ts", "const now = (Date as Clock)?.now();", "uses Date.now"],
    ["src/deck/a.ts", "const now = window.performance.now();", "uses window.performance"],
    ["src/deck/a.ts", "const now = new globalThis.Date();", "uses globalThis.new Date()"],
    ["src/deck/a.ts", 'globalThis["fetch"]("x");', "uses globalThis.fetch"],
    ["src/deck/a.ts", "const { fetch: load } = self;", "uses self as a value"],
    ["src/deck/a.ts", "const c = crypto;", "uses crypto"],
    ["src/deck/a.ts", "const parts = { crypto };", "uses crypto"],
    ["src/deck/a.ts", "new XMLHttpRequest();", "uses XMLHttpRequest"],
    ["src/deck/a.ts", 'navigator.sendBeacon("x");', "uses navigator.sendBeacon"],
    ["src/deck/a.ts", "const { random } = Math;", "uses Math as a value"],
    ["src/deck/a.ts", "function f(fetch: F) {} fetch();", "uses fetch"],
  ])("%s with %s", (file, text, sentence) => {
    const found = brokenWalls([{ file, text }]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(sentence);
    expect(found[0]).toContain(`${file}:1`);
  });

  test.each([
    ["of type-only imports", 'import type { B } from "./b.ts";'],
    ["of types imported where they are used", 'type B = import("./b.ts").B;'],
    ["with a worker in it", 'new Worker(new URL("./b.ts", import.meta.url));'],
  ])("a circle %s", (_name, text) => {
    const found = brokenWalls([
      { file: "src/deck/a.ts", text },
      { file: "src/deck/b.ts", text: 'import type { A } from "./a.ts";' },
    ]);
    expect(found).toEqual([
      "src/deck/a.ts → src/deck/b.ts → src/deck/a.ts: files may not import each other in a circle",
    ]);
  });

  test("rooms themselves form no circle", () => {
    const visit = (room: string, trail: readonly string[]): void => {
      expect(trail).not.toContain(room);
      for (const below of house[room]?.rooms ?? []) visit(below, [...trail, room]);
    };
    for (const room of Object.keys(house)) visit(room, []);
  });
});
