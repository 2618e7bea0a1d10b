const TAB = 9;
const SPACE = 32;

/**
 * Walks a text line by line, and each line marker by marker. Lines end with LF, CRLF or a lone CR, and nothing else.
 * Within a line only three things matter: up to which column the open containers have taken it, and where the next
 * character that is neither space nor tab stands; tabs reach to the next multiple of four columns.
 */
export class Cursor {
  readonly text: string;
  /** 1-based. */
  line: number;
  /** Offsets of the current line: its start, its end without line ending, the start of the next. */
  start: number;
  end: number;
  next: number;
  /** The column up to which containers have taken this line. */
  column = 0;
  /** Offset and column of the next character that is neither space nor tab; `end` where there is none. */
  at = 0;
  atColumn = 0;
  private nextLineFeed = -1;
  private nextReturn = -1;

  /** Stands before the line that starts at `from` and has the number `line`. */
  constructor(text: string, from: number, line: number) {
    this.text = text;
    this.start = from;
    this.end = from;
    this.next = from;
    this.line = line - 1;
  }

  /** Moves to the next line; false at the end of the text. A final line ending starts no further line. */
  nextLine(): boolean {
    const from = this.next;
    const { text } = this;
    if (from >= text.length) return false;
    if (this.nextLineFeed < from) this.nextLineFeed = indexOrEnd(text, "\n", from);
    if (this.nextReturn < from) this.nextReturn = indexOrEnd(text, "\r", from);
    this.start = from;
    this.end = Math.min(this.nextLineFeed, this.nextReturn);
    this.next = this.end + (this.nextLineFeed === this.nextReturn + 1 ? 2 : 1);
    this.line++;
    this.column = 0;
    this.seek(from, 0);
    return true;
  }

  get blank(): boolean {
    return this.at >= this.end;
  }

  /** Columns of white space before the next character. */
  get indent(): number {
    return this.atColumn - this.column;
  }

  /** Code unit at this offset, NaN from the line's end on. */
  unit(offset: number): number {
    return offset < this.end ? this.text.charCodeAt(offset) : Number.NaN;
  }

  /** A space, a tab or the end of the line. */
  isGap(offset: number): boolean {
    const unit = this.text.charCodeAt(offset);
    return offset >= this.end || unit === SPACE || unit === TAB;
  }

  /** The offset of the first character from here on that is neither space nor tab. */
  skipGap(offset: number): number {
    let index = offset;
    while (index < this.end && this.isGap(index)) index++;
    return index;
  }

  /** Takes this many columns of white space; a tab may be taken in part. */
  takeColumns(count: number): void {
    this.column += count;
  }

  /** Takes a marker of this many characters at `at`, and finds what follows it. */
  takeMarker(width: number): void {
    this.column = this.atColumn + width;
    this.seek(this.at + width, this.column);
  }

  private seek(offset: number, column: number): void {
    const { text, end } = this;
    let index = offset;
    let at = column;
    for (; index < end; index++) {
      const unit = text.charCodeAt(index);
      if (unit === SPACE) at++;
      else if (unit === TAB) at += 4 - (at % 4);
      else break;
    }
    this.at = index;
    this.atColumn = at;
  }
}

function indexOrEnd(text: string, sought: string, from: number): number {
  const index = text.indexOf(sought, from);
  return index < 0 ? text.length : index;
}
