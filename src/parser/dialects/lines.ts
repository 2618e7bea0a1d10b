/** A line of a text. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  /** Offsets of its start and of its end without line ending. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** It stands in a code fence, a block of math or a comment over several lines, the lines around them included. */
  readonly verbatim: boolean;
}

/** Every line of a text, and the line of a fence that is never closed (null where all are). */
export function readLines(text: string): { readonly lines: readonly Line[]; readonly openFence: number | null } {
  const lines: Line[] = [];
  let block: { readonly ends: (line: string) => boolean; readonly fenceLine: number | null } | null = null;
  const closings = lastOffsets(text);
  for (let from = text.startsWith("\uFEFF") ? 1 : 0, number = 1; from < text.length; number++) {
    LINE_END.lastIndex = from;
    const end = LINE_END.exec(text);
    const to = end?.index ?? text.length;
    const next = to + (end?.[0].length ?? 0);
    const line = text.slice(from, to);
    let verbatim = block !== null;
    if (block !== null) {
      if (block.ends(line)) block = null;
    } else {
      const fence = FENCE.exec(line)?.[1];
      if (fence !== undefined) block = { ends: closing(fence), fenceLine: number };
      else if (opensMath(line) && to < closings.math) block = { ends: (one) => one.includes("$$"), fenceLine: null };
      else if (opensComment(line) && to < closings.comment) {
        block = { ends: (one) => one.includes("-->"), fenceLine: null };
      }
      verbatim = block !== null;
    }
    lines.push({ number, from, to, text: line, verbatim });
    from = next;
  }
  return { lines, openFence: block?.fenceLine ?? null };
}

const LINE_END = /\r\n|\n|\r/g;
const FENCE = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+|>[ \t]?)*(`{3,}(?!.*`)|~{3,})/;

function closing(fence: string): (line: string) => boolean {
  const marker = fence.charAt(0);
  const pattern = new RegExp(`^[ \\t>]*${marker}{${fence.length},}[ \\t]*$`);
  return (line) => pattern.test(line);
}

function opensMath(line: string): boolean {
  const start = /^[ \t>]*(?:[-*+][ \t]+)?\$\$/.exec(line);
  return start !== null && !line.includes("$$", start[0].length);
}

function opensComment(line: string): boolean {
  const start = line.lastIndexOf("<!--");
  return start >= 0 && !line.includes("-->", start);
}

/** What is opened and never closed again hides nothing. */
function lastOffsets(text: string): { readonly math: number; readonly comment: number } {
  return { math: text.lastIndexOf("$$"), comment: text.lastIndexOf("-->") };
}

/** The text of these lines, line endings folded. */
export function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join("\n");
}

/** The indentation that all filled lines share taken away. */
export function dedent(text: string): string {
  const lines = text.split("\n");
  const widths = lines.filter((line) => line.trim() !== "").map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const width = widths.length === 0 ? 0 : Math.min(...widths);
  return width === 0 ? text : lines.map((line) => line.slice(Math.min(width, line.length))).join("\n");
}

/** Without blank lines around it and white space at its end; the indentation of its first line stays. */
export function trimBlank(text: string): string {
  return text.replace(/^(?:[ \t]*\n)+/, "").trimEnd();
}
