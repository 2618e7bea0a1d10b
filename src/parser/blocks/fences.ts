import type { Cursor } from "./cursor.ts";

const BACKTICK = 96;
const TILDE = 126;

/** What opened a fenced code block: its character's code unit, how many of them, whether an info string follows. */
export interface Fence {
  readonly marker: number;
  readonly length: number;
  readonly hasInfo: boolean;
}

/** The fence that opens at the cursor; null where none does. An info string after backticks has no backtick in it. */
export function fenceOpening(cursor: Cursor): Fence | null {
  const marker = cursor.unit(cursor.at);
  if (marker !== BACKTICK && marker !== TILDE) return null;
  const length = runLength(cursor);
  if (length < 3) return null;
  if (marker === BACKTICK) {
    for (let offset = cursor.at + length; offset < cursor.end; offset++) {
      if (cursor.unit(offset) === BACKTICK) return null;
    }
  }
  return { marker, length, hasInfo: cursor.skipGap(cursor.at + length) < cursor.end };
}

export function closesFence(cursor: Cursor, fence: Fence): boolean {
  if (cursor.indent > 3 || cursor.unit(cursor.at) !== fence.marker) return false;
  const length = runLength(cursor);
  return length >= fence.length && cursor.skipGap(cursor.at + length) >= cursor.end;
}

function runLength(cursor: Cursor): number {
  const marker = cursor.unit(cursor.at);
  let offset = cursor.at;
  while (cursor.unit(offset) === marker) offset++;
  return offset - cursor.at;
}

type FenceLineKind = "closing" | "opening";

interface FenceLine {
  readonly offset: number;
  readonly length: number;
  readonly kind: FenceLineKind;
  /** Index of the next line with a longer run. */
  longer: number;
}

/**
 * All lines outside of containers that could close a fence ("```") or open one with an info string ("```js"). Built once,
 * when a card's heading is first met inside a fence; each question is then answered without reading the text again.
 */
export class FenceLines {
  private readonly byMarker: ReadonlyMap<number, readonly FenceLine[]>;

  constructor(text: string) {
    const backticks: FenceLine[] = [];
    const tildes: FenceLine[] = [];
    for (const match of text.matchAll(/(?:^|[\r\n]) {0,3}(`{3,}|~{3,})([^\r\n]*)/g)) {
      const run = match[1] ?? "";
      const rest = match[2] ?? "";
      const isBacktick = run.startsWith("`");
      if (isBacktick && rest.includes("`")) continue;
      const kind = /[^ \t]/.test(rest) ? "opening" : "closing";
      (isBacktick ? backticks : tildes).push({ offset: match.index, length: run.length, kind, longer: 0 });
    }
    linkLonger(backticks);
    linkLonger(tildes);
    this.byMarker = new Map([
      [BACKTICK, backticks],
      [TILDE, tildes],
    ]);
  }

  /** What the first line after this offset does to the fence: close it, or open another of its kind; null without such a line. */
  next(fence: Fence, after: number): FenceLineKind | null {
    const lines = this.byMarker.get(fence.marker) ?? [];
    let index = firstAfter(lines, after);
    for (let line = lines[index]; line !== undefined; line = lines[index]) {
      if (line.length >= fence.length) return line.kind;
      index = line.longer;
    }
    return null;
  }
}

function linkLonger(lines: readonly FenceLine[]): void {
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    if (line === undefined) continue;
    let candidate = index + 1;
    for (let other = lines[candidate]; other !== undefined && other.length <= line.length; other = lines[candidate]) {
      candidate = other.longer;
    }
    line.longer = candidate;
  }
}

function firstAfter(lines: readonly FenceLine[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle]?.offset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
