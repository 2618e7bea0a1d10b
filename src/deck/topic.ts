import type { Card, RenderingNeeds } from "./card.ts";
import type { CardId } from "./cardId.ts";
import type { Figure } from "./figure.ts";
import type { SourceSpan } from "./sourceSpan.ts";

/** One source file: its cards and the text between them, in order. */
export interface Topic {
  readonly deck: string;
  /** Unique in its deck: the file's name without ending, slugged. */
  readonly slug: string;
  readonly title: string;
  readonly tags: readonly string[];
  /** BCP 47, from the front matter; null where it says nothing. */
  readonly lang: string | null;
  /** Path below the content root, with `/`. */
  readonly file: string;
  readonly parts: readonly TopicPart[];
}

export type TopicPart =
  | { readonly kind: "section"; readonly title: string; readonly span: SourceSpan }
  | { readonly kind: "card"; readonly card: Card }
  | {
      readonly kind: "prose";
      readonly markdown: string;
      /** As with a card: definitions from elsewhere in the topic. */
      readonly definitions?: string;
      readonly span: SourceSpan;
      readonly figures: readonly Figure[];
      readonly mentions: readonly Figure[];
      readonly needs: RenderingNeeds;
    };

/** What a list of topics shows, without any card's text: small enough to load at start. */
export interface TopicSummary {
  readonly deck: string;
  readonly slug: string;
  readonly title: string;
  readonly lang: string | null;
  readonly file: string;
  /** Changes whenever anything in the topic changes. */
  readonly version: string;
  readonly cardIds: readonly CardId[];
  readonly figureCount: number;
}

export function cardsOf(topic: Topic): Card[] {
  return topic.parts.flatMap((part) => (part.kind === "card" ? [part.card] : []));
}
