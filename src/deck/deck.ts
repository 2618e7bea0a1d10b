import type { ParseIssue } from "./parseIssue.ts";
import type { Topic, TopicSummary } from "./topic.ts";

/** A folder of topics. `slug` is the folder's path below the content root. */
export interface Deck {
  readonly slug: string;
  readonly title: string;
  readonly topics: readonly Topic[];
}

export interface DeckSummary {
  readonly slug: string;
  readonly title: string;
  readonly topics: readonly TopicSummary[];
  /** Different figures of its topics; absent where no two topics show the same one. */
  readonly figureCount?: number;
  /** It is made of the learner's own files. */
  readonly own?: true;
}

/** What the site serves as `content/index.json`; a topic's text is `content/<version>.json`, a `Topic`. */
export interface ContentIndex {
  readonly decks: readonly DeckSummary[];
  readonly issues: readonly ParseIssue[];
  /** All figures are `content/figures-<version>.json`, a `FigureCatalog`. */
  readonly figures: string;
  /** Whether the server tells of edits at `content/events` (server-sent events, one `change` each). */
  readonly live: boolean;
}
