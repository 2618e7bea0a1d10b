import type { KeyPoint } from "./card.ts";
import type { CardId } from "./cardId.ts";
import type { Figure } from "./figure.ts";
import type { SourceSpan } from "./sourceSpan.ts";

/** Every figure of every deck, in reading order: what the gallery needs without any topic's text. */
export interface FigureCatalog {
  readonly figures: readonly CatalogFigure[];
}

/** One picture in one deck, wherever it is shown there. It stands under the topic and section that show it first. */
export interface CatalogFigure {
  /** Unique in its deck: the picture's path below the site's root, its URL, or for a missing one the path as written (its file and line where there is none). */
  readonly id: string;
  /** Slugs, as the library has them. */
  readonly deck: string;
  readonly topic: string;
  readonly section: string | null;
  /** As it is first shown, but for its alternative text: the first that says something. */
  readonly figure: Figure;
  /** A smaller copy; null where the picture itself is small or there is none. */
  readonly thumbnail: Thumbnail | null;
  /** The cards and texts that show it, in reading order; never empty. */
  readonly shownIn: readonly FigurePlace[];
  /** The cards and texts that name it by its number ("Figure 4.4") and do not show it. */
  readonly namedIn: readonly FigurePlace[];
  /** What an explanation of it must contain: the key points of the first card or text that shows it and has any; covered parts have none. */
  readonly keyPoints: readonly KeyPoint[];
}

/** Its path below the site's root, or where the picture is the learner's own its `url`; its size in pixels. */
export interface Thumbnail {
  readonly path: string;
  readonly url?: string;
  readonly width: number;
  readonly height: number;
}

/** A card, or a text between cards, that has to do with a figure. */
export interface FigurePlace {
  /** The topic's slug. */
  readonly topic: string;
  readonly section: string | null;
  /** Null for a text between cards. */
  readonly cardId: CardId | null;
  /**
   * Plain text: the question of a card that shows the figure; beside it in a text between cards what stands around it; of
   * any text that names it the passage that does. Empty where a text says nothing.
   */
  readonly words: string;
  /** All of the card or text. */
  readonly span: SourceSpan;
  /** The line that shows a missing picture. */
  readonly line?: number;
}
