import { figureMentions } from "../deck/figureMention.ts";
import { fileName } from "../deck/figureTitle.ts";

const IN_PATH = /(?:figure|(?<![a-z])fig)[\s._-]*(\d+(?:[._-]\d+)*)([a-z](?![a-z0-9]))?/i;

/** The number of a figure, as in "17.4": from its alternative text, else from the file's name; null where neither has one. */
export function figureNumber(alt: string, path: string): string | null {
  const inPath = IN_PATH.exec(fileName(path));
  return figureMentions(alt)[0]?.number ?? (inPath === null ? null : numberOf(inPath));
}

/** The numbers of the figures that a text names ("Figure 4.4", "fig. 4-4a"), each once, in order. */
export function figuresNamedIn(text: string): string[] {
  return [...new Set(figureMentions(text).map(({ number }) => number))];
}

function numberOf(match: RegExpMatchArray): string {
  return (match[1] ?? "").replace(/[-_]/g, ".") + (match[2] ?? "").toLowerCase();
}
