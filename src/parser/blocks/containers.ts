import type { Cursor } from "./cursor.ts";

const GREATER = 62;
const QUOTE = 0;

/** The block quotes and list items that are open, outermost first. */
export class Containers {
  /** For a list item the columns that its content is indented by, at least 2; for a quote `QUOTE`. */
  private readonly stack: number[] = [];
  /** Where in the stack the quotes are. */
  private readonly quotes: number[] = [];
  /** An empty list item is ended by a blank line, but gone only when the next line does not go on in it. */
  private innermost: "filled" | "empty" | "ended" = "filled";

  get depth(): number {
    return this.stack.length;
  }

  /** Takes the line's markers and indentation of the containers that go on in it; returns how many do. */
  continue(cursor: Cursor): number {
    let quotesPassed = 0;
    for (let index = 0; index < this.stack.length; index++) {
      if (cursor.blank) return this.continueBlank(quotesPassed);
      const indent = this.stack[index] ?? QUOTE;
      if (indent === QUOTE) {
        if (!startsQuote(cursor)) return index;
        takeQuoteMarker(cursor);
        quotesPassed++;
      } else if (cursor.indent >= indent && !this.isEnded(index)) cursor.takeColumns(indent);
      else return index;
    }
    return this.stack.length;
  }

  /** Something stands in the innermost container. */
  fill(): void {
    this.innermost = "filled";
  }

  closeTo(depth: number): void {
    if (depth >= this.stack.length) return;
    this.stack.length = depth;
    this.innermost = "filled";
    while ((this.quotes.at(-1) ?? -1) >= depth) this.quotes.pop();
  }

  openQuote(cursor: Cursor): void {
    takeQuoteMarker(cursor);
    this.quotes.push(this.stack.length);
    this.stack.push(QUOTE);
  }

  /** `width` is the marker's. Content starts after one to four columns of white space; from five on it is indented code. */
  openItem(cursor: Cursor, width: number): void {
    const markerIndent = cursor.indent;
    cursor.takeMarker(width);
    const gap = cursor.blank || cursor.indent > 4 ? 1 : cursor.indent;
    cursor.takeColumns(gap);
    this.stack.push(markerIndent + width + gap);
    this.innermost = cursor.blank ? "empty" : "filled";
  }

  /** A blank rest of a line continues list items, however deep, up to the next quote. */
  private continueBlank(quotesPassed: number): number {
    const quote = this.quotes[quotesPassed];
    if (quote !== undefined) return quote;
    if (this.innermost === "empty") this.innermost = "ended";
    return this.stack.length;
  }

  private isEnded(index: number): boolean {
    return this.innermost === "ended" && index === this.stack.length - 1;
  }
}

export function startsQuote(cursor: Cursor): boolean {
  return cursor.indent < 4 && cursor.unit(cursor.at) === GREATER;
}

function takeQuoteMarker(cursor: Cursor): void {
  cursor.takeMarker(1);
  if (cursor.indent > 0) cursor.takeColumns(1);
}
