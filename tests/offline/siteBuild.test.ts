import { describe, expect, test } from "vitest";
import {
  type BuildRecord,
  buildsToKeep,
  isIndexOf,
  isPageOf,
  keptName,
  siteBuild,
} from "../../src/offline/siteBuild.ts";

const entries = [
  { url: "index.html", revision: "r1" },
  { url: "assets/index-abc.js", revision: null },
  { url: "assets/index-def.css", revision: null },
  { url: "content/0123456789abcdef.json", revision: null },
  { url: "content/figures-0123456789abcdef.json", revision: null },
];
const build = siteBuild(entries);

describe("a build", () => {
  test("is the same however its files are listed, and another when one of them has changed", () => {
    expect(siteBuild([...entries].reverse()).id).toBe(build.id);
    expect(siteBuild(entries.with(0, { url: "index.html", revision: "r2" })).id).not.toBe(build.id);
    expect(siteBuild(entries.slice(1)).id).not.toBe(build.id);
  });

  test.each([
    ["assets/index-abc.js", null, "assets/index-abc.js"],
    ["media/a.png", "r1", "media/a.png?r1"],
    ["content-media/notes/50 % & more?.png", "r1", "content-media/notes/50%20%25%20%26%20more%3F.png?r1"],
  ])("keeps %s (%s) as %s", (address, revision, name) => {
    expect(keptName(address, revision)).toBe(name);
  });

  test.each([
    ["its own page", '<script src="./assets/index-abc.js"></script><link href="./assets/index-def.css">', true],
    ["the page of another build", '<script src="./assets/index-xyz.js"></script>', false],
    ["a page that a host makes of an error", "<h1>Not found</h1>", false],
    [
      "its own page with a script that a host adds",
      '<script src="./assets/index-abc.js"></script><script src="https://h/x.js">',
      true,
    ],
  ])("knows %s", (_name, html, isOwn) => {
    expect(isPageOf(html, build)).toBe(isOwn);
  });

  test("knows its own decks from those of another build", () => {
    const index = (version: string) => ({ decks: [{ topics: [{ version }] }], figures: "0123456789abcdef" });
    expect(isIndexOf(index("0123456789abcdef"), build)).toBe(true);
    expect(isIndexOf(index("fedcba9876543210"), build)).toBe(false);
  });
});

describe("when a build takes over", () => {
  const record = (id: string, served = true): BuildRecord => ({ id, served, names: [`${id}.js`] });
  const kept = (records: BuildRecord[], own: string) => buildsToKeep(records, own).map(({ id }) => id);

  test("the two before it stay, for tabs that still run their code; older ones go", () => {
    expect(kept([record("a"), record("b"), record("c"), record("d", false)], "d")).toEqual(["b", "c", "d"]);
  });

  test("one that never had the page goes, and takes no other's place", () => {
    expect(kept([record("a"), record("b", false), record("c", false), record("d", false)], "d")).toEqual(["a", "d"]);
  });

  test("one that is being fetched meanwhile stays", () => {
    expect(kept([record("a"), record("b", false), record("c", false)], "b")).toEqual(["a", "b", "c"]);
  });

  test("the first keeps itself", () => {
    expect(kept([record("a", false)], "a")).toEqual(["a"]);
  });
});
