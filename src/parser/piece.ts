import type { Heading } from "./blocks/scanBlocks.ts";
import type { MarkedHeading } from "./cardMarker.ts";
import type { TextRange } from "./textRange.ts";

/** A heading of level 1 to 3 with the text up to the next; at the start of a text maybe without a heading. */
export interface Piece {
  readonly heading: Heading | null;
  /** The heading's text as written. */
  readonly content: string;
  /** The heading read as a card's, null where it is no card's. A card without a question is none. */
  readonly card: MarkedHeading | null;
  readonly body: TextRange | null;
}
