import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { type MediaCatalog, parseCollection } from "../../src/parser/parseCollection.ts";

const picture = (sitePath: string, description: string | null) => ({ sitePath, width: 800, height: 600, description });

const MEDIA: MediaCatalog = {
  beside: new Map([["shared/figure4-4.png", picture("content-media/shared/figure4-4.png", "Three nodes.")]]),
  shared: new Map([["media/known.png", picture("media/known.png", null)]]),
};

describe("golden pairs: a topic's Markdown and what is parsed from it", () => {
  it.each(["answers", "broken", "occlusion"])("%s", async (name) => {
    const folder = new URL("golden/", import.meta.url);
    const text = await readFile(new URL(`${name}.md`, folder), "utf8");
    const parsed = parseCollection([{ path: `golden/${name}.md`, text }], MEDIA);
    await expect(`${JSON.stringify(parsed, null, 2)}\n`).toMatchFileSnapshot(`golden/${name}.json`);
  });
});
