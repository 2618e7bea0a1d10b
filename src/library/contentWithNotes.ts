import type { ContentIndex, DeckSummary } from "../deck/deck.ts";
import type { FigureCatalog } from "../deck/figureCatalog.ts";
import { failure, type Result, success } from "../deck/result.ts";
import type { Topic, TopicSummary } from "../deck/topic.ts";
import type { FoldState } from "../facts/foldState.ts";
import { deckCollection, noteCollection } from "../facts/noteCollection.ts";
import type { ContentFault, ContentSource } from "./contentSource.ts";

/** A content source that depends on the log as well. */
export interface LoggedContent extends ContentSource {
  /** The log has changed since the last index: the next one is another. */
  isOutdated(): boolean;
}

/** The decks of the learner's own files (`OwnContent` in src/notes). */
export interface OwnDecks {
  index(notes: Entries, titles: Entries): Promise<Result<ContentIndex, ContentFault>>;
  topic(summary: TopicSummary): Promise<Result<Topic, ContentFault>>;
  figures(): Promise<Result<FigureCatalog, ContentFault>>;
}

export interface ContentWithNotes extends LoggedContent {
  /** The site's own decks, also those that are replaced or put away. */
  shipped(): readonly DeckSummary[];
}

type Log = Pick<FoldState, "entries">;
type Entries = ReturnType<Log["entries"]["get"]>;

/** What a site says, and before it the learner's own decks; what those need comes with the first of them. */
export function contentWithNotes(
  site: ContentSource,
  opening: Promise<Result<{ readonly fold: Log }, unknown>>,
  loadOwn: () => Promise<OwnDecks>,
): ContentWithNotes {
  let log: Log | null = null;
  let source: ContentIndex | null = null;
  let own: OwnDecks | null = null;
  let ownSlugs: ReadonlySet<string> = new Set();
  /** Slugs of the site's decks that are not shown. */
  let absent: ReadonlySet<string> = new Set();
  let seen = "";
  /** Notes are added to and never overwritten; what is said of a deck has one writer. */
  const state = () => {
    const said = log?.entries.get(deckCollection)?.values() ?? [];
    return [log?.entries.get(noteCollection)?.size, ...[...said].map(({ writer }) => writer.id)].join();
  };
  const isOutdated = () => state() !== seen;

  return {
    ...site,
    isOutdated,
    shipped: () => source?.decks ?? [],
    async index() {
      const index = source !== null && isOutdated() ? success(source) : await site.index();
      const opened = await opening.catch(() => null);
      if (!index.ok || !opened?.ok) return index;
      source = index.value;
      log = opened.value.fold;
      seen = state();
      const notes = log.entries.get(noteCollection);
      const said = log.entries.get(deckCollection);
      try {
        if (notes !== undefined) own ??= await loadOwn();
        const mine = own === null ? success(null) : await own.index(notes, said);
        if (!mine.ok) return mine;
        ownSlugs = new Set(mine.value?.decks.map(({ slug }) => slug));
        absent = new Set([
          ...ownSlugs,
          ...[...(said ?? [])].flatMap(([slug, { value }]) => (value === false ? [slug] : [])),
        ]);
        return success(joined(mine.value, source, absent));
      } catch (error) {
        return failure({ kind: "unreachable", message: `Your notes did not load (${error}).` });
      }
    },
    topic: (summary) => (own !== null && ownSlugs.has(summary.deck) ? own : site).topic(summary),
    async figures() {
      const shipped = await site.figures();
      const mine = own === null ? null : await own.figures();
      if (!shipped.ok || mine?.ok === false) return shipped.ok && mine !== null ? mine : shipped;
      const { figures } = shipped.value;
      return success({ figures: [...(mine?.value.figures ?? []), ...figures.filter(({ deck }) => !absent.has(deck))] });
    },
  };
}

/** The learner's decks, then the site's but for those that are replaced or put away. */
function joined(mine: ContentIndex | null, site: ContentIndex, absent: ReadonlySet<string>): ContentIndex {
  if (mine === null && absent.size === 0) return site;
  const decks = site.decks.filter(({ slug }) => !absent.has(slug));
  const files = new Set(decks.flatMap(({ topics }) => topics.map(({ file }) => file)));
  const isShown = ({ span }: ContentIndex["issues"][number]) => files.has(span.file) || absent.size === 0;
  return {
    decks: [...(mine?.decks ?? []), ...decks],
    issues: [...(mine?.issues ?? []), ...site.issues.filter(isShown)],
    figures: `${mine?.figures} ${site.figures}`,
    live: site.live,
  };
}
