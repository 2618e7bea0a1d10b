import type { Card } from "../../deck/card.ts";
import type { ParseIssue } from "../../deck/parseIssue.ts";
import type { SourceSpan } from "../../deck/sourceSpan.ts";
import type { Topic, TopicPart } from "../../deck/topic.ts";
import type { ParsedNotes } from "../../notes/parsedNotes.ts";
import type { LineWindow } from "./editorText.ts";

/** What a text says while it is being edited. */
export interface EditorPreview {
  /** Null where the file makes no topic. */
  readonly topic: Pick<Topic, "deck" | "slug" | "title" | "lang"> | null;
  /** Of the lines that are edited, in order. */
  readonly parts: readonly PreviewPart[];
  readonly cards: readonly Card[];
  /** With something in the lines that are edited. */
  readonly issues: readonly ParseIssue[];
  /** In the rest of the file. */
  readonly otherIssueCount: number;
}

export interface PreviewPart {
  readonly key: string;
  /** As it was in the preview before, where it says the same. */
  readonly part: TopicPart;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** `window`: the lines as they are now; null: all of them. `before` is the preview that stood until now. */
export function previewOf(
  { index, documents }: Pick<ParsedNotes, "index" | "documents">,
  path: string,
  window: LineWindow | null,
  before: EditorPreview | null,
): EditorPreview {
  const summary = index.decks.flatMap(({ topics }) => topics).find(({ file }) => file === path);
  const topic = summary === undefined ? null : topicIn(documents.get(summary.version));
  const known = new Map(before?.parts.map((one) => [one.key, one]));
  const seen = new Map<string, number>();
  const parts = (topic?.parts ?? []).flatMap((part): PreviewPart[] => {
    const { firstLine, lastLine } = spanOf(part);
    if (!meets(window, spanOf(part))) return [];
    const said = JSON.stringify(part, withoutSpans);
    const count = (seen.get(said) ?? 0) + 1;
    seen.set(said, count);
    const key = `${said} ${count}`;
    return [{ key, part: known.get(key)?.part ?? part, firstLine, lastLine }];
  });
  const issues = index.issues.filter(({ span }) => span.file === path);
  const here = issues.filter(({ span }) => meets(window, span));
  return {
    topic: topic && { deck: topic.deck, slug: topic.slug, title: topic.title, lang: topic.lang },
    parts,
    cards: parts.flatMap(({ part }) => (part.kind === "card" ? [part.card] : [])),
    issues: here,
    otherIssueCount: issues.length - here.length,
  };
}

function spanOf(part: TopicPart): SourceSpan {
  return part.kind === "card" ? part.card.span : part.span;
}

function meets(window: LineWindow | null, { firstLine, lastLine }: SourceSpan): boolean {
  return window === null || (firstLine <= window.last && lastLine >= window.first);
}

/** A line more above changes nothing in what a card says. */
function withoutSpans(key: string, value: unknown): unknown {
  return key === "span" ? undefined : value;
}

/** What the reader of the notes wrote a moment ago. */
function topicIn(document: string | undefined): Topic | null {
  return document === undefined ? null : JSON.parse(document);
}
