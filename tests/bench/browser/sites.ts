import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { build, type Plugin, preview } from "vite";
import type { Card } from "../../../src/deck/card.ts";
import type { ContentIndex } from "../../../src/deck/deck.ts";
import { cardsOf, type Topic } from "../../../src/deck/topic.ts";
import { bigIndex, bigTopic } from "./bigCollection.ts";

/** The production build served twice, as a static host would: with the shipped decks, and with the big collection. */
export interface Sites {
  readonly shipped: string;
  readonly big: string;
  /** The shipped cards, of which the big collection is made. */
  readonly templates: readonly Card[];
  /** The script for every page, from `watch.ts`. */
  readonly watch: string;
  close(): Promise<void>;
}

/** The page on both sites that has the app's rooms but not the app. */
export const roomsPage = "rooms.html";

export async function serveSites(): Promise<Sites> {
  const root = path.resolve(import.meta.dirname, "../../..");
  const outDir = await mkdtemp(path.join(tmpdir(), "recto-bench-"));
  await build({ root, logLevel: "error", build: { outDir, emptyOutDir: true } });
  await bundle(outDir, "rooms", "es");
  await bundle(outDir, "watch", "iife");
  await writeFile(
    path.join(outDir, roomsPage),
    '<!doctype html><link rel="icon" href="data:,"><script type="module" src="bench/rooms.js"></script>',
  );
  const templates = await shippedCards(outDir);
  const shipped = await serve(outDir, []);
  const big = await serve(outDir, [bigContent(templates)]);
  return {
    shipped: shipped.address,
    big: big.address,
    templates,
    watch: await readFile(path.join(outDir, "bench/watch.js"), "utf8"),
    async close() {
      await shipped.close();
      await big.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}

export async function bundle(outDir: string, name: string, format: "es" | "iife"): Promise<void> {
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: "./",
    logLevel: "error",
    publicDir: false,
    build: {
      outDir: path.join(outDir, "bench"),
      emptyOutDir: false,
      modulePreload: false,
      target: "chrome123",
      rolldownOptions: {
        input: path.join(import.meta.dirname, `${name}.ts`),
        output: { format, entryFileNames: "[name].js" },
      },
    },
  });
}

export async function serve(outDir: string, plugins: Plugin[]) {
  const options = { configFile: false, root: outDir, logLevel: "error", build: { outDir }, plugins } as const;
  const server = await preview({ ...options, preview: { host: "127.0.0.1", port: 0 } });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error("The preview server has no local address.");
  return { address, close: () => server.close() };
}

/** Answers for the content before the files do. It is not routed through the test driver, which would cost the page time. */
function bigContent(templates: readonly Card[]): Plugin {
  const index = JSON.stringify(bigIndex());
  return {
    name: "bench-big-content",
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const document = /^\/content\/(\w+)\.json$/.exec(request.url ?? "")?.[1];
        if (document === undefined) return next();
        response.setHeader("content-type", "application/json");
        response.end(document === "index" ? index : JSON.stringify(bigTopic(templates, document)));
      });
    },
  };
}

async function shippedCards(outDir: string): Promise<Card[]> {
  const read = async (name: string) => JSON.parse(await readFile(path.join(outDir, `content/${name}.json`), "utf8"));
  const index: ContentIndex = await read("index");
  const versions = index.decks.flatMap(({ topics }) => topics.map(({ version }) => version));
  const topics: Topic[] = await Promise.all(versions.map(read));
  // Parts of figures are left out: each is hardly more than a picture.
  return topics.flatMap(cardsOf).filter(({ covered }) => covered === undefined);
}
