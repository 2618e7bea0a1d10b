import type { ContentIndex } from "../deck/deck.ts";
import type { FigureCatalog } from "../deck/figureCatalog.ts";
import { failure, type Result, success } from "../deck/result.ts";
import type { Topic, TopicSummary } from "../deck/topic.ts";
import type { FoldState } from "../facts/foldState.ts";
import { deckTitleCollection, noteCollection } from "../facts/noteCollection.ts";
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
  /** The slugs of the site's own decks, replaced ones too. */
  shipped(): ReadonlySet<string>;
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
  let seen = "";
  /** Notes are added to and never overwritten; titles have one writer each. */
  const state = () => {
    const titles = log?.entries.get(deckTitleCollection)?.values() ?? [];
    return [log?.entries.get(noteCollection)?.size, ...[...titles].map(({ writer }) => writer.id)].join();
  };
  const isOutdated = () => state() !== seen;

  return {
    ...site,
    isOutdated,
    shipped: () => new Set(source?.decks.map(({ slug }) => slug)),
    async index() {
      const index = source !== null && isOutdated() ? success(source) : await site.index();
      const opened = await opening.catch(() => null);
      if (!index.ok || !opened?.ok) return index;
      source = index.value;
      log = opened.value.fold;
      seen = state();
      const notes = log.entries.get(noteCollection);
      if (notes === undefined) return index;
      try {
        own ??= await loadOwn();
        const mine = await own.index(notes, log.entries.get(deckTitleCollection));
        if (!mine.ok) return mine;
        ownSlugs = new Set(mine.value.decks.map(({ slug }) => slug));
        return success(joined(mine.value, source, ownSlugs));
      } catch (error) {
        return failure({ kind: "unreachable", message: `Your notes did not load (${error}).` });
      }
    },
    topic: (summary) => (own !== null && ownSlugs.has(summary.deck) ? own : site).topic(summary),
    async figures() {
      const shipped = await site.figures();
      const mine = shipped.ok && own !== null ? await own.figures() : null;
      if (!shipped.ok || mine === null || !mine.ok) return mine ?? shipped;
      return success({
        figures: [...mine.value.figures, ...shipped.value.figures.filter(({ deck }) => !ownSlugs.has(deck))],
      });
    },
  };
}

/** An own deck with the name of a shipped one takes its place. */
function joined(mine: ContentIndex, site: ContentIndex, ownSlugs: ReadonlySet<string>): ContentIndex {
  const [replaced, decks] = [true, false].map((isReplaced) =>
    site.decks.filter(({ slug }) => ownSlugs.has(slug) === isReplaced),
  );
  const gone = new Set(replaced?.flatMap(({ topics }) => topics.map(({ file }) => file)));
  return {
    decks: [...mine.decks, ...(decks ?? [])],
    issues: [...mine.issues, ...site.issues.filter(({ span }) => !gone.has(span.file))],
    figures: `${mine.figures} ${site.figures}`,
    live: site.live,
  };
}
