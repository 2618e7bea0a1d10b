import type { ParseIssue } from "../../deck/parseIssue.ts";

/** A deck of the learner's own files. */
export interface OwnDeckRow {
  readonly slug: string;
  readonly title: string;
  readonly cardCount: number;
  readonly files: readonly OwnFileRow[];
  /** Of its files, pictures too. */
  readonly fileCount: number;
  /** Bytes. */
  readonly size: number;
  readonly studyHref: string;
  /** What is worth mending in its files. */
  readonly issues: readonly ParseIssue[];
}

/** A file with a topic. */
export interface OwnFileRow {
  readonly path: string;
  readonly title: string;
  readonly cardCount: number;
  readonly editHref: string;
}
