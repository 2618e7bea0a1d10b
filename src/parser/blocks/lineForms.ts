import type { Cursor } from "./cursor.ts";

const HASH = 35;
const ASTERISK = 42;
const PLUS = 43;
const DASH = 45;
const DOT = 46;
const EQUALS = 61;
const UNDERSCORE = 95;
const RIGHT_PARENTHESIS = 41;

/** Whether any block but a paragraph or indented code could start at the cursor. */
export function mayStartBlock(cursor: Cursor): boolean {
  const unit = cursor.unit(cursor.at);
  return unit < 128 && STARTS[unit] === 1;
}

const STARTS = Uint8Array.from({ length: 128 }, (_, unit) =>
  "#*+-<=>_`~0123456789".includes(String.fromCharCode(unit)) ? 1 : 0,
);

/** The level of the ATX heading at the cursor, 0 where there is none. */
export function atxLevel(cursor: Cursor): number {
  let offset = cursor.at;
  while (cursor.unit(offset) === HASH && offset - cursor.at < 7) offset++;
  const level = offset - cursor.at;
  return level >= 1 && level <= 6 && cursor.isGap(offset) ? level : 0;
}

/** Where the text of an ATX heading lies: without the opening, without a closing run of #, without white space around. */
export function atxContent(cursor: Cursor, level: number): { from: number; to: number } {
  const from = cursor.skipGap(cursor.at + level);
  const last = skipGapBack(cursor, cursor.end, from);
  let to = last;
  while (to > from && cursor.unit(to - 1) === HASH) to--;
  const isClosing = to === from || cursor.isGap(to - 1);
  return { from, to: isClosing ? skipGapBack(cursor, to, from) : last };
}

/** The level of the setext heading whose underline the rest of the line is, 0 where it is none. */
export function setextLevel(cursor: Cursor): number {
  const marker = cursor.unit(cursor.at);
  if (marker !== EQUALS && marker !== DASH) return 0;
  let offset = cursor.at;
  while (cursor.unit(offset) === marker) offset++;
  if (cursor.skipGap(offset) < cursor.end) return 0;
  return marker === EQUALS ? 1 : 2;
}

/** Recognises thematic breaks; remembers what ended a try, so that a line of many list markers is not read again for each. */
export class ThematicBreaks {
  private failedMarker = Number.NaN;
  private failedAt = -1;

  /** Whether the rest of the line is a thematic break: three or more of one of * - _ and white space. */
  isBreak(cursor: Cursor): boolean {
    const marker = cursor.unit(cursor.at);
    if (marker !== ASTERISK && marker !== DASH && marker !== UNDERSCORE) return false;
    if (marker === this.failedMarker && cursor.at < this.failedAt) return false;
    let count = 0;
    for (let offset = cursor.at; offset < cursor.end; offset++) {
      if (cursor.unit(offset) === marker) count++;
      else if (!cursor.isGap(offset)) {
        this.failedMarker = marker;
        this.failedAt = offset;
        return false;
      }
    }
    return count >= 3;
  }
}

/** The width of the list marker at the cursor, 0 where there is none; only 1 and a filled item may interrupt a paragraph. */
export function listMarkerWidth(cursor: Cursor, interruptsParagraph: boolean): number {
  const { at } = cursor;
  const first = cursor.unit(at);
  let width = 1;
  if (first !== ASTERISK && first !== PLUS && first !== DASH) {
    let digits = 0;
    while (isDigit(cursor.unit(at + digits)) && digits < 10) digits++;
    if (digits === 0 || digits === 10) return 0;
    const delimiter = cursor.unit(at + digits);
    if (delimiter !== DOT && delimiter !== RIGHT_PARENTHESIS) return 0;
    if (interruptsParagraph && (digits > 1 || first !== 49)) return 0;
    width = digits + 1;
  }
  if (!cursor.isGap(at + width)) return 0;
  return interruptsParagraph && cursor.skipGap(at + width) >= cursor.end ? 0 : width;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function skipGapBack(cursor: Cursor, offset: number, from: number): number {
  let index = offset;
  while (index > from && cursor.isGap(index - 1)) index--;
  return index;
}
