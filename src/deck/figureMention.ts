/** A place where a text names a figure by its number ("Figure 4.4", "fig. 4-4a"). */
export interface FigureMention {
  /** "4.4", "4.4a". */
  readonly number: string;
  /** Offsets in the text, the end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** All figures that a text names, in order. */
export function figureMentions(text: string): FigureMention[] {
  return Array.from(text.matchAll(mention), (match) => ({
    number: (match[1] ?? "").replace(/[-_]/g, ".") + (match[2] ?? "").toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const mention = /(?<![\p{L}\p{N}])fig(?:ures?|s?\.|s)?\s*(\d+(?:[.-]\d+)*)([a-z](?![\p{L}\p{N}]))?/giu;
