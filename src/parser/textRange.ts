/** A piece of a text: offsets (`to` exclusive) and lines (1-based, inclusive). */
export interface TextRange {
  readonly from: number;
  readonly to: number;
  readonly firstLine: number;
  readonly lastLine: number;
}

const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;

/**
 * Whole lines without the blank ones around them and without the white space at the end; null where all are blank.
 * Indentation of the first line stays: it may make the line code.
 */
export function trimLines(text: string, lines: TextRange): TextRange | null {
  let { from, to, firstLine, lastLine } = lines;
  for (let offset = from; offset < to && isSpace(text, offset); offset++) {
    if (isLineEnd(text, offset)) {
      from = offset + 1;
      firstLine++;
    }
  }
  // The last line is the one that its line ending ends: taking that ending away must lead back to it.
  if (to > from && isLineEnd(text, to - 1)) lastLine++;
  while (to > from && isSpace(text, to - 1)) {
    to--;
    if (isLineEnd(text, to)) lastLine--;
  }
  return from < to ? { from, to, firstLine, lastLine } : null;
}

function isSpace(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit === SPACE || unit === TAB || unit === LINE_FEED || unit === RETURN;
}

/** The last character of a line ending: a CRLF counts once, at its LF. */
function isLineEnd(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit === LINE_FEED || (unit === RETURN && text.charCodeAt(offset + 1) !== LINE_FEED);
}
