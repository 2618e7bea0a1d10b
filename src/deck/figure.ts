/** A figure as a card shows it. */
export interface Figure {
  /** The address as written in the Markdown. */
  readonly path: string;
  /** The alternative text as written. */
  readonly alt: string;
  /** "17.4", from the alt text or the path; null where neither has one. */
  readonly number: string | null;
  /** Which side of the card shows it first. */
  readonly side: "question" | "answer";
  readonly source: FigureSource;
  /** The text beside the picture file, where there is one: a sentence or more that can stand for the picture. */
  readonly description: string | null;
}

/**
 * Where the picture is. `local` paths are relative to the site's root; sizes are in pixels, null where unknown. A picture of
 * the learner's own is known by its path as well, but found at `url`, which this page alone knows.
 */
export type FigureSource =
  | {
      readonly kind: "local";
      readonly path: string;
      readonly url?: string;
      readonly width: number | null;
      readonly height: number | null;
    }
  | { readonly kind: "remote"; readonly url: string }
  | { readonly kind: "missing" };
