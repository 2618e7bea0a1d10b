import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { dialectReader } from "../../../src/parser/dialects/dialects.ts";
import { type MediaCatalog, parseCollection } from "../../../src/parser/parseCollection.ts";

const MEDIA: MediaCatalog = {
  beside: new Map([
    ["golden/heart.png", { sitePath: "content-media/golden/heart.png", width: 800, height: 600, description: null }],
  ]),
  shared: new Map(),
};

describe("golden pairs of other dialects", () => {
  it.each([
    "obsidian.md",
    "hashcards.md",
    "headings.md",
    "ids.md",
    "details.md",
    "logseq.md",
    "mochi.md",
    "mochi-cloze.md",
    "anki.txt",
    "vocabulary.csv",
  ])("%s", async (name) => {
    const folder = new URL("../golden/", import.meta.url);
    const text = await readFile(new URL(name, folder), "utf8");
    const parsed = parseCollection([{ path: `golden/${name}`, text }], MEDIA, dialectReader());
    const shown = { ...parsed, dialects: Object.fromEntries(parsed.dialects ?? []) };
    const pair = new URL(`${name.replace(/\.[^.]*$/, "")}.json`, folder);
    await expect(`${JSON.stringify(shown, null, 2)}\n`).toMatchFileSnapshot(pair.pathname);
  });
});
