import { contentHash } from "../deck/contentHash.ts";
import type { ContentIndex, Deck, DeckSummary } from "../deck/deck.ts";
import type { Figure } from "../deck/figure.ts";
import type { FigureCatalog } from "../deck/figureCatalog.ts";
import { figureIdOf } from "../deck/figureId.ts";
import type { ParseIssue } from "../deck/parseIssue.ts";
import { cardsOf, siblingsIn, type Topic, type TopicSummary } from "../deck/topic.ts";
import { figureCatalog } from "./figureCatalog.ts";
import { coveredRuns } from "./occlusion/blocksIn.ts";

/** Decks as the app loads them: a small index first, then topic by topic. */
export interface ContentDocuments {
  readonly index: ContentIndex;
  /** By version, as JSON: each topic, and under `figures-<version>` all figures. */
  readonly documents: ReadonlyMap<string, string>;
}

/** `live`: a server tells of edits. */
export function contentDocuments(
  decks: readonly Deck[],
  issues: readonly ParseIssue[],
  live: boolean,
  catalog: FigureCatalog = figureCatalog(decks, issues),
): ContentDocuments {
  const documents = new Map<string, string>();
  const index: ContentIndex = {
    decks: decks.map((deck) => summarise(deck, documents)),
    issues,
    figures: addDocument(documents, "figures-", catalog),
    live,
  };
  return { index, documents };
}

function summarise(deck: Deck, documents: Map<string, string>): DeckSummary {
  const topics = deck.topics.map((topic) => summariseTopic(topic, addDocument(documents, "", topic)));
  const figureCount = new Set(deck.topics.flatMap(figuresOf).map(figureIdOf)).size;
  const sum = topics.reduce((count, topic) => count + topic.figureCount, 0);
  return { slug: deck.slug, title: deck.title, topics, ...(figureCount < sum ? { figureCount } : {}) };
}

/** Returns its version. */
function addDocument(documents: Map<string, string>, name: string, value: Topic | FigureCatalog): string {
  const text = JSON.stringify(value);
  const version = contentHash(text).slice(0, 16);
  documents.set(`${name}${version}`, text);
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

/** As often as they are shown. */
export function figuresOf(topic: Topic): readonly Figure[] {
  return topic.parts.flatMap((part) => {
    if (part.kind === "section") return [];
    return part.kind === "card" ? part.card.figures : part.figures;
  });
}
