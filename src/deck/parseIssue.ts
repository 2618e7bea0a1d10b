import type { SourceSpan } from "./sourceSpan.ts";

/** Something in a source file that its writer should know. `message` is one sentence with the cure. */
export interface ParseIssue {
  readonly kind: ParseIssueKind;
  readonly severity: "error" | "warning";
  readonly span: SourceSpan;
  readonly message: string;
}

export type ParseIssueKind =
  | "empty-question"
  | "unterminated-block"
  | "duplicate-label"
  | "duplicate-question"
  | "empty-answer"
  | "missing-figure"
  | "meaningless-alt"
  | "near-miss"
  | "marker-inside-block"
  | "bad-front-matter"
  | "bad-occlusion"
  | "occlusion-without-figure"
  | "changed-picture"
  | "box-outside"
  | "duplicate-part"
  | "bad-schedule"
  | "several-decks"
  | "too-complex"
  | "unreadable-file";
