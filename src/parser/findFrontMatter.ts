import { isCardLine } from "./cardMarker.ts";
import { type TextIssue, warningAt } from "./textIssue.ts";
import type { TextRange } from "./textRange.ts";

export interface FoundFrontMatter {
  /** The YAML between the two lines; null where the text has no front matter. */
  readonly yaml: TextRange | null;
  /** Where the Markdown starts: offset and line. */
  readonly bodyFrom: number;
  readonly bodyLine: number;
  readonly issues: readonly TextIssue[];
}

const OPENING = /\uFEFF?---[ \t]*(?:\r\n|\n|\r)/y;
const CLOSING = /(\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/g;
const COMMENT_OR_BLANK = /[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r)/y;
const KEY = /^(?:"[^"\r\n]*"|'[^'\r\n]*'|[\p{L}_][^:#\r\n]*):(?:[ \t\r\n]|$)/u;

/**
 * Finds YAML front matter: a first line "---", a later line "---" or "...", and between them nothing, or a first key with
 * maybe comments and blank lines above it. Two thematic breaks with text or a card between them are not front matter, so
 * that no card is lost in them; without a card they are reported, since only their place tells them from front matter.
 */
export function findFrontMatter(text: string): FoundFrontMatter {
  const none = { yaml: null, bodyFrom: text.startsWith("\uFEFF") ? 1 : 0, bodyLine: 1, issues: [] };
  OPENING.lastIndex = 0;
  if (!OPENING.test(text)) return none;
  const from = OPENING.lastIndex;
  // The line ending of "---" itself may be the one before the closing line.
  CLOSING.lastIndex = from - 1;
  const closing = CLOSING.exec(text);
  const to = closing === null ? text.length : Math.max(from, closing.index);
  const yaml = text.slice(from, to);
  const isOpen = closing === null || hasCardLine(yaml);
  if (yaml.trim() !== "" && !KEY.test(afterComments(yaml))) {
    return { ...none, issues: isOpen ? [] : [warningAt(1, "bad-front-matter", NO_KEY)] };
  }
  if (closing === null || isOpen) {
    return { ...none, issues: yaml.trim() === "" ? [] : [warningAt(1, "bad-front-matter", NOT_CLOSED)] };
  }
  const lastLine = 1 + countLines(yaml);
  return {
    yaml: { from, to, firstLine: 2, lastLine },
    bodyFrom: closing.index + closing[0].length,
    bodyLine: lastLine + 2,
    issues: [],
  };
}

const NOT_CLOSED = 'The front matter is not closed before the first card; write a line "---" after its last key.';
const NO_KEY =
  'The lines between the first "---" and the next stand where front matter does but have no key, so they are read as text; begin them with a key as in "title: My topic", or leave a blank line above the first "---".';

/** One line at a time: a pattern that repeats would overflow its stack on a million of them. */
function afterComments(yaml: string): string {
  let from = 0;
  COMMENT_OR_BLANK.lastIndex = 0;
  while (COMMENT_OR_BLANK.test(yaml)) from = COMMENT_OR_BLANK.lastIndex;
  return yaml.slice(from).trimStart();
}

function hasCardLine(yaml: string): boolean {
  return yaml.split(/\r\n|\n|\r/).some((line) => isCardLine(line, line.length - line.trimStart().length));
}

function countLines(yaml: string): number {
  return yaml === "" ? 0 : yaml.split(/\r\n|\n|\r/).length;
}
