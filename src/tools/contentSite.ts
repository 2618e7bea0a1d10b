import { join } from "node:path";
import type { Deck } from "../deck/deck.ts";
import type { FigureCatalog } from "../deck/figureCatalog.ts";
import type { ParseIssue } from "../deck/parseIssue.ts";
import { contentDocuments, figuresOf } from "../parser/contentDocuments.ts";
import { figureCatalog } from "../parser/figureCatalog.ts";
import { BESIDE } from "./readContent.ts";

/** The files that the site serves for its own decks, by their address relative to the site's root. */
export interface ContentSite {
  /** `content/index.json`, `content/<version>.json` for each topic, `content/figures-<version>.json` for all figures. */
  readonly documents: ReadonlyMap<string, string>;
  /** Addresses `content-media/…` of pictures that lie beside the Markdown; `pictureFile` says where on disk. */
  readonly pictures: ReadonlySet<string>;
  /** Addresses `content-thumbs/…` of the smaller copies that the catalog of figures names. */
  readonly thumbnails: ReadonlySet<string>;
}

export const indexAddress = "content/index.json";
export const eventsAddress = "content/events";

/** Writes the site's documents for these decks. `live`: the server tells of edits. */
export function contentSite(
  decks: readonly Deck[],
  issues: readonly ParseIssue[],
  live: boolean,
  catalog: FigureCatalog = figureCatalog(decks, issues),
): ContentSite {
  const { index, documents } = contentDocuments(decks, issues, live, catalog);
  const pictures = decks
    .flatMap(({ topics }) => topics.flatMap(figuresOf))
    .flatMap(({ source }) => (source.kind === "local" && source.path.startsWith(BESIDE) ? [source.path] : []));
  const thumbnails = catalog.figures.flatMap(({ thumbnail }) => thumbnail?.path ?? []);
  const files = [...documents].map(([name, text]) => [`content/${name}.json`, text] as const);
  return {
    documents: new Map([...files, [indexAddress, JSON.stringify(index)]]),
    pictures: new Set(pictures),
    thumbnails: new Set(thumbnails),
  };
}

/** Where the picture with this address lies below the content root; null for an address of another kind. */
export function pictureFile(address: string, contentRoot: string): string | null {
  return address.startsWith(BESIDE) ? join(contentRoot, address.slice(BESIDE.length)) : null;
}
