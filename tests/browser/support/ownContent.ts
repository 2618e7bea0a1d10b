import type { BrowserContext } from "playwright-core";
import { parseCollection } from "../../../src/parser/parseCollection.ts";
import { contentSite } from "../../../src/tools/contentSite.ts";

/** Serves these files as the site's content instead of the shipped decks, by path below the content root. */
export async function serveContent(context: BrowserContext, files: Readonly<Record<string, string>>): Promise<void> {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  const { decks, issues } = parseCollection(sources, { beside: new Map(), shared: new Map() });
  const { documents } = contentSite(decks, issues, false);
  await context.route(/\/content\/[^/]+\.json$/, async (route) => {
    const address = new URL(route.request().url()).pathname.replace(/^.*\/content\//, "content/");
    const body = documents.get(address);
    await (body === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ body, contentType: "application/json" }));
  });
}
