import type { Cursor } from "./cursor.ts";

/** The seven kinds of HTML block of CommonMark 0.31, section 4.6. Kinds 6 and 7 end at a blank line, the others by a text. */
export type HtmlKind = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The kind of HTML block that starts at the cursor's "<"; null where none does. Kind 7 interrupts no paragraph. */
export function htmlBlockStart(cursor: Cursor, mayContinueParagraph: boolean): HtmlKind | null {
  const { text, at, end } = cursor;
  // The longest name of kinds 1 to 6 is "figcaption" and "blockquote"; 16 characters show them with all around them.
  const head = text.slice(at, Math.min(end, at + 16));
  if (head.startsWith("<!--")) return 2;
  if (head.startsWith("<?")) return 3;
  if (head.startsWith("<![CDATA[")) return 5;
  if (/^<![a-z]/i.test(head)) return 4;
  if (/^<(?:script|pre|style|textarea)(?:[ \t>]|$)/i.test(head)) return 1;
  const name = /^<\/?([a-z][a-z0-9-]*)(?:[ \t>]|\/>|$)/i.exec(head)?.[1]?.toLowerCase();
  if (name !== undefined && BLOCK_NAMES.has(name)) return 6;
  if (mayContinueParagraph || !/^<\/?[a-z]/i.test(head)) return null;
  return isLoneTag(cursor) ? 7 : null;
}

const BLOCK_NAMES: ReadonlySet<string> = new Set(
  `address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset
  figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu
  menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track
  ul`.split(/\s+/),
);

/** A whole opening or closing tag with nothing after it on the line. */
function isLoneTag(cursor: Cursor): boolean {
  const { text, at, end } = cursor;
  const line = text.slice(at, end);
  if (LONE_CLOSING_TAG.test(line)) return true;
  let offset = endOf(TAG_OPENING, line, 0);
  if (offset === null) return false;
  // One attribute at a time: a pattern that repeats would overflow its stack on a line of a million attributes.
  for (let next: number | null = offset; next !== null; next = endOf(ATTRIBUTE, line, next)) offset = next;
  return endOf(TAG_ENDING, line, offset) !== null;
}

const LONE_CLOSING_TAG = /^<\/[a-z][a-z0-9-]*[ \t]*>[ \t]*$/i;
const TAG_OPENING = /<[a-z][a-z0-9-]*/iy;
const ATTRIBUTE = /[ \t]+[a-z_:][a-z0-9_.:-]*(?:[ \t]*=[ \t]*(?:[^ \t"'=<>`]+|'[^']*'|"[^"]*"))?/iy;
const TAG_ENDING = /[ \t]*\/?>[ \t]*$/y;

function endOf(pattern: RegExp, line: string, from: number): number | null {
  pattern.lastIndex = from;
  return pattern.test(line) ? pattern.lastIndex : null;
}

/** Finds where HTML blocks end; remembers what it found, so that a text without an end is searched once. */
export class HtmlEnds {
  private readonly text: string;
  private readonly found = new Map<HtmlKind, number>();
  private lastBlank: number | null = null;

  constructor(text: string) {
    this.text = text;
  }

  /** Offset of the first text at or after `from` that ends a block of this kind; Infinity where none follows. Not for 6, 7. */
  next(kind: HtmlKind, from: number): number {
    const known = this.found.get(kind) ?? -1;
    if (known >= from) return known;
    const index = this.search(kind, from);
    const offset = index < 0 ? Number.POSITIVE_INFINITY : index;
    this.found.set(kind, offset);
    return offset;
  }

  /** Whether a block that is still open at `from` ever ends: by its text, or for kinds 6 and 7 by a blank line. */
  everEnds(kind: HtmlKind, from: number): boolean {
    if (kind < 6) return this.next(kind, from) < Number.POSITIVE_INFINITY;
    this.lastBlank ??= lastBlankLine(this.text);
    return this.lastBlank > from;
  }

  private search(kind: HtmlKind, from: number): number {
    if (kind === 1) {
      RAW_TEXT_END.lastIndex = from;
      return RAW_TEXT_END.exec(this.text)?.index ?? -1;
    }
    return this.text.indexOf(END_TEXTS[kind] ?? "", from);
  }
}

const RAW_TEXT_END = /<\/(?:script|pre|style|textarea)>/gi;
const END_TEXTS: { readonly [kind: number]: string } = { 2: "-->", 3: "?>", 4: ">", 5: "]]>" };

/** Offset of the line ending before the last blank line, -1 where no line is blank. */
function lastBlankLine(text: string): number {
  let last = -1;
  for (const match of text.matchAll(/(?:\r\n|\n|\r(?!\n))(?:[ \t]*(?=[\r\n])|[ \t]+$)/g)) last = match.index;
  return last;
}
