import type { Line } from "../lines.ts";

/** Runs of filled lines, from this line on; blank lines in a code fence do not end one. */
export function paragraphs(lines: readonly Line[], bodyLine: number): Line[][] {
  const found: Line[][] = [];
  let current: Line[] = [];
  for (const line of lines) {
    if (line.number < bodyLine) continue;
    if (line.verbatim || line.text.trim() !== "") current.push(line);
    else if (current.length > 0) {
      found.push(current);
      current = [];
    }
  }
  if (current.length > 0) found.push(current);
  return found;
}
