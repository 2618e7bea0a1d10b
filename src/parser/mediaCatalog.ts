/** The pictures that exist: beside the Markdown files and below the public root. */
export interface MediaCatalog {
  /** By path below the content root. */
  readonly beside: ReadonlyMap<string, MediaEntry>;
  /** By path below the public root, as in "media/x.png". */
  readonly shared: ReadonlyMap<string, MediaEntry>;
  /** Where else a picture may be that a file writes of and that is in neither place; follows from the two alone. */
  readonly find?: (path: string, file: string) => MediaEntry | undefined;
}

export interface MediaEntry {
  /** Relative to the site's root, as in "media/figure4-4.png". */
  readonly sitePath: string;
  /** Pixels; null where unknown. */
  readonly width: number | null;
  readonly height: number | null;
  /** The text beside the picture, white space trimmed; null where there is none. */
  readonly description: string | null;
}
