import type { Counts, Progress } from "../counts.ts";

export interface TopicRow {
  readonly slug: string;
  readonly title: string;
  readonly href: string;
  readonly counts: Counts;
  readonly progress: Progress;
  readonly cardCount: number;
  readonly figureCount: number;
}

export interface DeckRow {
  readonly slug: string;
  readonly title: string;
  /** Its only topic, or a session in it. */
  readonly titleHref: string;
  readonly counts: Counts;
  /** The limit that keeps some of its new cards for another day; null where it keeps none. */
  readonly newPerDay: number | null;
  /** Studies this deck alone; null when nothing in it waits. */
  readonly studyHref: string | null;
  /** Ten questions from it, the weakest first. */
  readonly quizHref: string;
  readonly cardCount: number;
  readonly figureCount: number;
  readonly topics: readonly TopicRow[];
  /** Problems found in its files. */
  readonly issueCount: number;
}
