import { join } from "node:path";
import { contentHash } from "../deck/contentHash.ts";
import type { ContentIndex, Deck, DeckSummary } from "../deck/deck.ts";
import type { Figure } from "../deck/figure.ts";
import type { FigureCatalog } from "../deck/figureCatalog.ts";
import { figureIdOf } from "../deck/figureId.ts";
import type { ParseIssue } from "../deck/parseIssue.ts";
import { cardsOf, siblingsIn, type Topic, type TopicSummary } from "../deck/topic.ts";
import { figureCatalog } from "../parser/figureCatalog.ts";
import { coveredRuns } from "../parser/occlusion/blocksIn.ts";
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
  const documents = new Map<string, string>();
  const index: ContentIndex = {
    decks: decks.map((deck) => summarise(deck, documents)),
    issues,
    figures: addDocument(documents, "figures-", catalog),
    live,
  };
  documents.set(indexAddress, JSON.stringify(index));
  const pictures = decks
    .flatMap(({ topics }) => topics.flatMap(figuresOf))
    .flatMap(({ source }) => (source.kind === "local" && source.path.startsWith(BESIDE) ? [source.path] : []));
  const thumbnails = catalog.figures.flatMap(({ thumbnail }) => thumbnail?.path ?? []);
  return { documents, pictures: new Set(pictures), thumbnails: new Set(thumbnails) };
}

/** Where the picture with this address lies below the content root; null for an address of another kind. */
export function pictureFile(address: string, contentRoot: string): string | null {
  return address.startsWith(BESIDE) ? join(contentRoot, address.slice(BESIDE.length)) : null;
}

function summarise(deck: Deck, documents: Map<string, string>): DeckSummary {
  const topics = deck.topics.map((topic) => summariseTopic(topic, addDocument(documents, "", topic)));
  const figureCount = new Set(deck.topics.flatMap(figuresOf).map(figureIdOf)).size;
  const sum = topics.reduce((count, topic) => count + topic.figureCount, 0);
  return { slug: deck.slug, title: deck.title, topics, ...(figureCount < sum ? { figureCount } : {}) };
}

/** Its address is `content/<name><version>.json`; returns the version. */
function addDocument(documents: Map<string, string>, name: string, value: Topic | FigureCatalog): string {
  const text = JSON.stringify(value);
  const version = contentHash(text).slice(0, 16);
  documents.set(`content/${name}${version}.json`, text);
  return version;
}

function summariseTopic(topic: Topic, version: string): TopicSummary {
  const cards = cardsOf(topic);
  const siblings = siblingsIn(cards);
  const covered = coveredRuns(cards);
  return {
    deck: topic.deck,
    slug: topic.slug,
    title: topic.title,
    file: topic.file,
    version,
    cardIds: cards.map((card) => card.id),
    ...(siblings === undefined ? {} : { siblings }),
    ...(covered.length === 0 ? {} : { covered }),
    lang: topic.lang,
    figureCount: new Set(figuresOf(topic).map(({ path }) => path)).size,
  };
}

function figuresOf(topic: Topic): readonly Figure[] {
  return topic.parts.flatMap((part) => {
    if (part.kind === "section") return [];
    return part.kind === "card" ? part.card.figures : part.figures;
  });
}
