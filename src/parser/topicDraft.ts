import type { Card } from "../deck/card.ts";
import type { ParseIssue } from "../deck/parseIssue.ts";
import type { Topic, TopicPart } from "../deck/topic.ts";
import type { Recognition } from "./dialects/recognition.ts";

/** A topic as its file alone gives it: without what needs its whole deck. */
export interface TopicDraft extends Omit<Topic, "deck" | "slug" | "parts"> {
  readonly parts: readonly DraftPart[];
  readonly issues: readonly ParseIssue[];
  /** What the file was taken for; absent where it is a native one. */
  readonly dialect?: Recognition;
  /** The deck that the file itself names, as a path like a folder's; absent where its folder says it. */
  readonly deckPath?: string;
}

export type DraftPart = Extract<TopicPart, { kind: "section" }> | CardDraft | ProseDraft;

/** `questionText` is the question's inline text; `mentioned` are the numbers of figures that the text names. */
export interface CardDraft extends Omit<Card, "id" | "key" | "mentions" | "note"> {
  readonly kind: "card";
  readonly label: string | null;
  /** Cards of one topic with one number come from one place and give each other away; null: this one comes alone. */
  readonly note: number | null;
  readonly questionText: string;
  readonly mentioned: readonly string[];
}

export interface ProseDraft extends Omit<Extract<TopicPart, { kind: "prose" }>, "mentions"> {
  readonly mentioned: readonly string[];
}
