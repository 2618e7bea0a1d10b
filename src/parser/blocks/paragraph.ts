import type { Cursor } from "./cursor.ts";
import { definitionsLength } from "./definitions.ts";

const LEFT_BRACKET = 91;

/** The paragraph that is open: where it starts, and its lines where it could start with link reference definitions. */
export class Paragraph {
  /** The first line, its offset, and the offset of its text. */
  line: number;
  start: number;
  at: number;
  private lines: ParagraphLine[] | null = null;

  constructor(cursor: Cursor) {
    this.line = cursor.line;
    this.start = cursor.start;
    this.at = cursor.at;
    if (cursor.unit(cursor.at) === LEFT_BRACKET) this.lines = [lineOf(cursor)];
  }

  add(cursor: Cursor): void {
    this.lines?.push(lineOf(cursor));
  }

  /** Passes over the definitions at the start; returns whether any other text is left. */
  dropDefinitions(): boolean {
    if (this.lines === null) return true;
    let rest = definitionsLength(this.lines.map((line) => line.text).join("\n"));
    let passed = 0;
    for (const line of this.lines) {
      if (rest <= 0) break;
      rest -= line.text.length + 1;
      passed++;
    }
    const first = this.lines[passed];
    this.lines = null;
    if (first === undefined) return false;
    this.line = first.line;
    this.start = first.start;
    this.at = first.at;
    return true;
  }
}

interface ParagraphLine {
  readonly line: number;
  readonly start: number;
  readonly at: number;
  readonly text: string;
}

function lineOf(cursor: Cursor): ParagraphLine {
  const { line, start, at, end } = cursor;
  return { line, start, at, text: cursor.text.slice(at, end) };
}
