import type { Gap } from "./cloze.ts";

/** What stands between the marks of a gap; `from` is where its text begins. Null: these marks make no gap. */
export type ReadGap = (inner: string, ordinal: number) => GapText | null;

export interface GapText {
  readonly group: string;
  readonly text: string;
  readonly hint: string | null;
}

/**
 * Gaps in double braces. Braces within are balanced, so that `{{c1::\frac{1}{2}}}` ends where it is meant to; where they are not,
 * the first "}}" ends it. `masked` is the text in which the opening braces are sought.
 */
export function bracedGaps(text: string, masked: string, read: ReadGap): Gap[] {
  const gaps: Gap[] = [];
  const count = { gaps: 0 };
  gapsIn(text, masked, read, count, gaps, 0);
  return gaps;
}

const DEEPEST = 8;

function gapsIn(
  text: string,
  masked: string,
  read: ReadGap,
  count: { gaps: number },
  into: Gap[],
  depth: number,
): void {
  for (let at = masked.indexOf("{{"); at >= 0 && depth < DEEPEST; ) {
    const end = endOfBraces(text, at);
    if (end === null) return;
    const inner = text.slice(at + 2, end - 2);
    const found = read(inner, count.gaps + 1);
    if (found === null || found.text.trim() === "") {
      at = masked.indexOf("{{", at + 2);
      continue;
    }
    count.gaps++;
    const nested: Gap[] = [];
    gapsIn(found.text, found.text, read, count, nested, depth + 1);
    into.push({ from: at, to: end, ...found, inner: nested });
    at = masked.indexOf("{{", end);
  }
}

const LONGEST = 5_000;

/** Behind the braces that close those at `from`; null where none do. */
function endOfBraces(text: string, from: number): number | null {
  const limit = Math.min(text.length, from + LONGEST);
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const unit = text.charAt(at);
    if (unit === "\\") at++;
    else if (unit === "{") depth++;
    else if (unit === "}" && --depth === 0) return text.charAt(at - 1) === "}" ? at + 1 : null;
  }
  const first = text.indexOf("}}", from);
  return first < 0 || first > limit ? null : first + 2;
}

/** Gaps between two equal marks, such as "==", on one line. They neither open before white space nor close behind it. */
export function markedGaps(text: string, masked: string, mark: string, read: ReadGap): Gap[] {
  const gaps: Gap[] = [];
  let from = masked.indexOf(mark);
  while (from >= 0) {
    const start = from + mark.length;
    const end = opensGap(masked, from, mark) ? endOfMarks(masked, start, mark) : -1;
    const found = end < 0 ? null : read(text.slice(start, end), gaps.length + 1);
    if (found === null || found.text.trim() === "") {
      from = masked.indexOf(mark, start);
      continue;
    }
    gaps.push({ from, to: end + mark.length, ...found, inner: [] });
    from = masked.indexOf(mark, end + mark.length);
  }
  return gaps;
}

/** "x==1" compares. */
function opensGap(masked: string, from: number, mark: string): boolean {
  const sign = mark.charAt(0);
  const next = masked.charAt(from + mark.length);
  return (
    !/[\w)\]]/.test(masked.charAt(from - 1)) && masked.charAt(from - 1) !== sign && !/^$|\s/.test(next) && next !== sign
  );
}

function endOfMarks(masked: string, start: number, mark: string): number {
  const lineEnd = masked.indexOf("\n", start);
  for (let end = masked.indexOf(mark, start + 1); end >= 0; end = masked.indexOf(mark, end + 1)) {
    if (lineEnd >= 0 && end > lineEnd) return -1;
    if (!/\s/.test(masked.charAt(end - 1)) && masked.charAt(end + mark.length) !== mark.charAt(0)) return end;
  }
  return -1;
}

/** `c1::words::hint`, as Anki numbers its gaps, and `1::words`; null where no number stands first. Gaps within keep their hints. */
export function readNumbered(
  inner: string,
): { readonly number: string; readonly text: string; readonly hint: string | null } | null {
  const [whole, number] = /^c?(\d{1,3})::/.exec(inner) ?? [];
  if (whole === undefined || number === undefined) return null;
  const words = inner.slice(whole.length);
  let depth = 0;
  for (let at = 0; at < words.length; at++) {
    const unit = words.charAt(at);
    if (unit === "{") depth++;
    else if (unit === "}") depth--;
    else if (depth === 0 && words.startsWith("::", at))
      return { number, text: words.slice(0, at), hint: words.slice(at + 2) };
  }
  return { number, text: words, hint: null };
}
