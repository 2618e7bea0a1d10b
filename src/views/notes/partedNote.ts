/** A file that was changed apart on two devices. */
export interface PartedNote {
  readonly path: string;
  /** The one that stands first. */
  readonly versions: readonly PartedVersion[];
}

export interface PartedVersion {
  readonly id: string;
  /** "Edited yesterday at 14:03" */
  readonly how: string;
  readonly content: PartedContent;
}

export type PartedContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "removed" }
  /** It is not on this device. */
  | { readonly kind: "elsewhere" }
  /** A picture. `size` in bytes. */
  | { readonly kind: "unseen"; readonly size: number };

/** The part of a text in which it is another one than the others. */
export interface PartedLines {
  /** 1-based. */
  readonly firstLine: number;
  readonly text: string;
  /** How many lines more there are to it than are shown. */
  readonly cut: number;
}

/** Lines of each text shown at most; fewer where there is nothing to compare it with. */
const mostLines = 60;
const mostLinesAlone = 12;

/**
 * The lines from the first to the last one in which the texts differ, in the order given, with the words just before and
 * after; of a single text its beginning.
 */
export function partedLines(texts: readonly string[]): readonly PartedLines[] {
  const all = texts.map((text) => text.split("\n"));
  if (all.length === 1) return all.map((lines) => shownLines(lines, 0, mostLinesAlone));
  const fewest = Math.min(...all.map(({ length }) => length));
  const isSame = (lineOf: (lines: readonly string[]) => string | undefined) =>
    new Set(all.map((lines) => lineOf(lines))).size === 1;
  let start = 0;
  while (start < fewest && isSame((lines) => lines[start])) start++;
  let end = 0;
  while (end < fewest - start && isSame((lines) => lines[lines.length - 1 - end])) end++;
  const isBlank = (at: number) => all[0]?.[at]?.trim() === "";
  let from = Math.max(0, start - 1);
  while (from > 0 && isBlank(from)) from--;
  /** Lines at the end that are not shown. */
  let hidden = Math.max(0, end - 1);
  while (hidden > 0 && isBlank((all[0]?.length ?? 0) - 1 - hidden)) hidden--;
  return all.map((lines) => shownLines(lines.slice(0, lines.length - hidden), from, mostLines));
}

function shownLines(lines: readonly string[], from: number, most: number): PartedLines {
  const left = lines.slice(from);
  return { firstLine: from + 1, text: left.slice(0, most).join("\n"), cut: Math.max(0, left.length - most) };
}
