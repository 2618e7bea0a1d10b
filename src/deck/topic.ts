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
  /** Cards that come from one place in the source and give each other away: first and last place in `cardIds`. */
  readonly siblings?: readonly (readonly [first: number, last: number])[];
  readonly figureCount: number;
  /** The cards that blocks of boxes over figures make; absent where there are none. */
  readonly covered?: readonly CoveredRun[];
}

/** The cards of one block: first and last place in `cardIds`. */
export interface CoveredRun {
  /** The figure's id in the figure catalog. */
  readonly figure: string;
  /** Changes whenever the block says something else (`blockVersion`). */
  readonly version: string;
  readonly first: number;
  readonly last: number;
}

export function cardsOf(topic: Topic): Card[] {
  return topic.parts.flatMap((part) => (part.kind === "card" ? [part.card] : []));
}

/** The runs of cards with one note; undefined where there are none, since most topics have none. */
export function siblingsIn(cards: readonly Card[]): TopicSummary["siblings"] {
  const runs: [number, number][] = [];
  for (const [place, { note }] of cards.entries()) {
    if (note === undefined) continue;
    const last = runs.at(-1);
    if (last?.[1] === place - 1 && cards[last[0]]?.note === note) last[1] = place;
    else runs.push([place, place]);
  }
  const siblings = runs.filter(([first, last]) => last > first);
  return siblings.length === 0 ? undefined : siblings;
}
