import type { Deck } from "../deck/deck.ts";
import { folderOf } from "../deck/folderOf.ts";
import type { ParseIssue } from "../deck/parseIssue.ts";
import { buildDeck } from "./buildDeck.ts";
import type { Recognition } from "./dialects/recognition.ts";
import type { MediaCatalog } from "./mediaCatalog.ts";
import { readTopic } from "./readTopic.ts";
import { byCodeUnits, deckSlugOf, titleOfName, topicSlugs } from "./slug.ts";
import type { SourceFile } from "./sourceFile.ts";
import type { TopicDraft } from "./topicDraft.ts";

export type { MediaCatalog, MediaEntry } from "./mediaCatalog.ts";
export type { SourceFile } from "./sourceFile.ts";

/** The decks of a content root, and everything that their writers should know, both in the order of their paths. */
export interface ParsedCollection {
  readonly decks: readonly Deck[];
  readonly issues: readonly ParseIssue[];
  /** What the files that are not native ones were taken for, by path; absent where there are none. */
  readonly dialects?: ReadonlyMap<string, Recognition>;
}

/**
 * Parses all files of a content root. A folder with files is a deck (files at the root itself are the deck `notes`), a file is
 * a topic; folders that slug alike are one deck. The order of `files` does not matter. Never throws, whatever they contain.
 * `read` may stand in for `readTopic`: to remember what it gave for an unchanged file, or to read other dialects than the
 * native one (`dialectReader`).
 */
export function parseCollection(
  files: readonly SourceFile[],
  media: MediaCatalog,
  read: typeof readTopic = readTopic,
): ParsedCollection {
  const sorted = [...files].sort((a, b) => byReadingOrder(a.path, b.path));
  const drafts = sorted.map((file) => read(file, media));
  const issues = drafts.flatMap((draft) => draft.issues);
  // A file that could not be read at all is an issue and no topic.
  const topics = drafts.filter((_, index) => sorted[index]?.fault === undefined || sorted[index].text !== "");
  const decks = [...groupByDeck(topics)].map(([slug, ofDeck]) => {
    const slugs = topicSlugs(ofDeck.map((topic) => topic.file));
    const slugged = ofDeck.map(({ dialect: _, deckPath: __, ...draft }) => ({
      slug: slugs.get(draft.file) ?? "",
      draft,
    }));
    const built = buildDeck(slug, titleOfName(deckPathOf(ofDeck[0]) || slug), slugged);
    issues.push(...built.issues);
    return built.deck;
  });
  const placeByFile = new Map(sorted.map((file, index) => [file.path, index]));
  const place = (issue: ParseIssue) => placeByFile.get(issue.span.file) ?? 0;
  issues.sort((a, b) => place(a) - place(b) || a.span.firstLine - b.span.firstLine);
  const dialects = new Map(drafts.flatMap(({ file, dialect }) => (dialect === undefined ? [] : [[file, dialect]])));
  return { decks, issues, ...(dialects.size === 0 ? {} : { dialects }) };
}

function deckPathOf(topic: TopicDraft | undefined): string {
  return topic?.deckPath ?? folderOf(topic?.file ?? "");
}

function groupByDeck(topics: readonly TopicDraft[]): Map<string, TopicDraft[]> {
  const byDeck = new Map<string, TopicDraft[]>();
  for (const topic of topics) {
    const slug = deckSlugOf(deckPathOf(topic));
    const ofDeck = byDeck.get(slug);
    if (ofDeck === undefined) byDeck.set(slug, [topic]);
    else ofDeck.push(topic);
  }
  return byDeck;
}

/** "chapter 2" before "chapter 10", and the same everywhere. */
function byReadingOrder(a: string, b: string): number {
  return byCodeUnits(readingKey(a), readingKey(b)) || byCodeUnits(a, b);
}

function readingKey(path: string): string {
  return path.toLowerCase().replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, "").padStart(12, "0"));
}
