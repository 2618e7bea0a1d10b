export const dialectNames = ["logseq", "hashcards", "obsidian", "details", "mochi", "headings", "table"] as const;
export type DialectName = (typeof dialectNames)[number];

/** What a learner said that a file is to be taken for; null for what only a newer version knows, which is as if they had not. */
export function dialectNamed(name: string | undefined): DialectName | "native" | null {
  return [...dialectNames, "native" as const].find((known) => known === name) ?? null;
}

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
