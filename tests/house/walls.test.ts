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
  ])("%s with %s", (file, text, sentence) => {
    const found = brokenWalls([{ file, text }]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(sentence);
    expect(found[0]).toContain(`${file}:1`);
  });

  test("a circle of type-only imports", () => {
    const found = brokenWalls([
      { file: "src/deck/a.ts", text: 'import type { B } from "./b.ts";' },
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
