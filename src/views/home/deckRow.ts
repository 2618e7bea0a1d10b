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
  readonly counts: Counts;
  /** Studies this deck alone; null when nothing in it waits. */
  readonly studyHref: string | null;
  readonly cardCount: number;
  readonly figureCount: number;
  readonly topics: readonly TopicRow[];
  /** Problems found in its files. */
  readonly issueCount: number;
}
