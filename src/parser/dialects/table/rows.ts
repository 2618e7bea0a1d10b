import { errorAt, type TextIssue } from "../../textIssue.ts";

/** A record of a table; lines are those of the file. */
export interface Row {
  readonly fields: readonly string[];
  readonly firstLine: number;
  readonly lastLine: number;
}

/**
 * Reads records whose fields are divided by one character and may stand in double quotes, over several lines too. A quote that is
 * never closed is reported and counts as a character of its line. Blank lines are no records.
 */
export function readRows(
  text: string,
  from: number,
  firstLine: number,
  separator: string,
): { readonly rows: readonly Row[]; readonly issues: readonly TextIssue[] } {
  const rows: Row[] = [];
  const issues: TextIssue[] = [];
  let at = from;
  let line = firstLine;
  // Behind the first quote that is never closed, every quote is a character.
  let quotes = true;
  while (at < text.length) {
    const start = line;
    const fields: string[] = [];
    for (;;) {
      const read = quotes && text.charAt(at) === '"' ? readQuoted(text, at, separator) : "plain";
      if (read === null) {
        issues.push(errorAt(line, "unterminated-block", OPEN_QUOTE));
        quotes = false;
      }
      const quoted = read === "plain" ? null : read;
      const end = quoted?.end ?? endOfField(text, at, separator);
      const field = quoted?.text ?? text.slice(at, end);
      if (quoted !== null) line += countLineEnds(text.slice(at, end));
      fields.push(field.replace(/\r\n?/g, "\n"));
      at = end;
      if (text.charAt(at) !== separator) break;
      at++;
    }
    if (fields.length > 1 || fields[0]?.trim() !== "") rows.push({ fields, firstLine: start, lastLine: line });
    at += text.startsWith("\r\n", at) ? 2 : 1;
    line++;
  }
  return { rows, issues };
}

const OPEN_QUOTE =
  "This quote is never closed, so quotes count as characters from here on; close it, or double it to mean itself.";

/** From a quote to the one that ends its field; "plain": that one has text behind it, so quotes are characters; null: none does. */
function readQuoted(
  text: string,
  from: number,
  separator: string,
): { readonly text: string; readonly end: number } | "plain" | null {
  let content = "";
  for (let at = from + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    content += text.slice(at, quote);
    const next = text.charAt(quote + 1);
    if (next !== '"') {
      const ends = next === "" || next === separator || next === "\n" || next === "\r";
      return ends ? { text: content, end: quote + 1 } : "plain";
    }
    content += '"';
    at = quote + 2;
  }
}

function endOfField(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === separator || character === "\n" || character === "\r") break;
    at++;
  }
  return at;
}

function countLineEnds(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
