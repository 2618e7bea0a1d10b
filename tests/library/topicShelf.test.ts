import { describe, expect, test } from "vitest";
import { success } from "../../src/deck/result.ts";
import type { Topic, TopicSummary } from "../../src/deck/topic.ts";
import type { ContentSource } from "../../src/library/contentSource.ts";
import { topicShelf } from "../../src/library/topicShelf.ts";

function summary(slug: string): TopicSummary {
  return { deck: "d", slug, title: slug, lang: null, file: `d/${slug}.md`, version: slug, cardIds: [], figureCount: 0 };
}

/** A shelf over topics without end, and which of them were loaded. */
function shelfWithLoads() {
  const loads: string[] = [];
  const source: ContentSource = {
    index: () => Promise.reject(new Error("nobody asks for it")),
    topic: async ({ deck, slug, title, lang, file }) => {
      loads.push(slug);
      return success<Topic>({ deck, slug, title, tags: [], lang, file, parts: [] });
    },
    figures: async () => success({ figures: [] }),
    onChange: () => () => {},
  };
  return { shelf: topicShelf(source), loads };
}

describe("the shelf of topics", () => {
  test("lets go of the least recently used topic", async () => {
    const { shelf, loads } = shelfWithLoads();
    await shelf.topic(summary("mine"));
    for (let n = 0; n < 64; n++) await shelf.topic(summary(`other ${n}`));
    await shelf.topic(summary("mine"));
    expect(loads.filter((slug) => slug === "mine")).toHaveLength(2);
  });

  test("keeps the topic in use while any number of others is glanced at", async () => {
    const { shelf, loads } = shelfWithLoads();
    await shelf.topic(summary("mine"));
    for (let n = 0; n < 100; n++) expect((await shelf.glance(summary(`other ${n}`))).ok).toBe(true);
    await shelf.glance(summary("mine"));
    await shelf.topic(summary("mine"));
    expect(loads.filter((slug) => slug === "mine")).toHaveLength(1);
  });
});
