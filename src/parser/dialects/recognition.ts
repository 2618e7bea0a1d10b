export type DialectName = "logseq" | "hashcards" | "obsidian" | "details" | "mochi" | "headings" | "table";

/** A mark of a dialect and how often it stands in a file, as in 12 × `::`. */
export interface Sign {
  readonly mark: string;
  readonly count: number;
}

/** What a file was taken for, and by which signs; without signs where it was told and not found. */
export interface Recognition {
  readonly name: DialectName;
  readonly title: string;
  readonly signs: readonly Sign[];
}
