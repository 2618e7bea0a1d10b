import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, createLogger, createServer, type InlineConfig, preview } from "vite";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { ContentIndex } from "../../src/deck/deck.ts";
import { cardsOf, type Topic } from "../../src/deck/topic.ts";
import { parseCollection } from "../../src/parser/parseCollection.ts";
import { contentPlugin } from "../../src/tools/contentPlugin.ts";
import { contentSecurityPolicy } from "../../src/tools/contentSecurityPolicy.ts";
import { readContent } from "../../src/tools/readContent.ts";

const fixture = fileURLToPath(new URL("fixture", import.meta.url));
const printed: string[] = [];
let root = "";

function config(): InlineConfig {
  const customLogger = createLogger("silent");
  customLogger.error = (message) => printed.push(message);
  customLogger.warn = (message) => printed.push(message);
  return { root, base: "./", configFile: false, customLogger, plugins: [contentPlugin(), contentSecurityPolicy()] };
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "recto-plugin-"));
  await cp(fixture, root, { recursive: true });
  await build(config());
});

afterAll(() => rm(root, { recursive: true, force: true }));

const builtText = (path: string) => readFile(join(root, "dist", path), "utf8");

describe("the built site", () => {
  test("has an index of the decks and one document for each topic, as the parser gives them", async () => {
    const { files, media } = await readContent(join(root, "content"), join(root, "public"));
    const { decks, issues } = parseCollection(files, media);
    const index: ContentIndex = JSON.parse(await builtText("content/index.json"));
    expect(index.live).toBe(false);
    expect(index.issues).toEqual(issues);
    expect(index.decks.map(({ slug, title }) => [slug, title])).toEqual(decks.map(({ slug, title }) => [slug, title]));
    const topics = decks.flatMap((deck) => deck.topics);
    const summaries = index.decks.flatMap((deck) => deck.topics);
    expect(summaries.map(({ file }) => file)).toEqual(["animals/birds.md", "animals/fish.md"]);
    for (const [at, summary] of summaries.entries()) {
      const topic: Topic = JSON.parse(await builtText(`content/${summary.version}.json`));
      expect(topic).toEqual(topics[at]);
      expect(summary.cardIds).toEqual(cardsOf(topic).map((card) => card.id));
    }
    expect(summaries.map(({ figureCount }) => figureCount)).toEqual([2, 0]);
  });

  test("has the pictures, those beside the Markdown too", async () => {
    const nest = await readFile(join(fixture, "content/animals/nest.svg"), "utf8");
    expect(await builtText("content-media/animals/nest.svg")).toBe(nest);
    expect(await builtText("media/swift.svg")).toContain("<svg");
  });

  test("is built although a deck has errors, which are printed with their place", () => {
    const error = printed.find((line) => line.includes(" error "));
    expect(error).toMatch(/^content\/animals\/fish\.md:\d+ error duplicate-label: \S/);
  });

  test("forbids inline scripts before any script can run, has none, and names no absolute address", async () => {
    const page = (await builtText("index.html")).replaceAll("&#39;", "'");
    expect(page.indexOf("Content-Security-Policy")).toBeGreaterThan(0);
    expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("<script"));
    expect(page).toMatch(/default-src 'none'; script-src 'self'; style-src 'self';/);
    for (const [, attributes, text] of page.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
      expect(attributes).toContain("src=");
      expect(text).toBe("");
    }
    expect(page).not.toMatch(/<style|(?:src|href)="\//);
  });
});

interface Running {
  readonly origin: string;
  close(): Promise<void>;
}

const servers: Record<string, () => Promise<Running>> = {
  async preview() {
    const server = await preview({ ...config(), preview: { host: "127.0.0.1", port: 0 } });
    return { origin: server.resolvedUrls?.local[0] ?? "", close: () => server.close() };
  },
  async dev() {
    const server = await createServer({ ...config(), server: { host: "127.0.0.1", port: 0, ws: false } });
    await server.listen();
    return { origin: server.resolvedUrls?.local[0] ?? "", close: () => server.close() };
  },
};

test.each(Object.keys(servers))(
  "the %s server serves content as it is on disk and tells of an edit",
  async (name) => {
    const server = await servers[name]?.();
    if (server === undefined) throw new Error(`no server called ${name}`);
    try {
      const index = async (): Promise<ContentIndex> => (await fetch(`${server.origin}content/index.json`)).json();
      const before = await index();
      expect(before.live).toBe(true);

      let events = "";
      const stream = await fetch(`${server.origin}content/events`);
      const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
      const reading = (async () => {
        for (let chunk = await reader?.read(); chunk?.done === false; chunk = await reader?.read())
          events += chunk.value;
      })().catch(() => {});

      const file = join(root, "content/animals/birds.md");
      await writeFile(
        file,
        `${await readFile(file, "utf8")}\n### ❓ Which bird cannot fly, says ${name}?\nThe ostrich.\n`,
      );
      await vi.waitFor(() => expect(events).toContain("event: change"), { timeout: 10_000, interval: 20 });
      const after = await index();
      const cards = ({ decks }: ContentIndex) => decks[0]?.topics.map((topic) => topic.cardIds.length);
      expect(cards(after)?.[0]).toBe((cards(before)?.[0] ?? 0) + 1);
      expect(after.decks[0]?.topics[1]?.version).toBe(before.decks[0]?.topics[1]?.version);
      const birds = after.decks[0]?.topics[0];
      const topic = await (await fetch(`${server.origin}content/${birds?.version}.json`)).text();
      expect(topic).toContain(`Which bird cannot fly, says ${name}?`);
      expect((await fetch(`${server.origin}content-media/animals/nest.svg`)).headers.get("content-type")).toBe(
        "image/svg+xml",
      );

      await reader?.cancel();
      await reading;
    } finally {
      await server.close();
    }
  },
  30_000,
);
