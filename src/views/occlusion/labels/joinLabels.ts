/** A line of text in a picture, in pixels. */
export interface TextRun {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Runs of one element of the picture belong together if they lie together. */
  readonly element: number;
}

/**
 * Lines that are read as one label become one: those of one element that follow each other, and those of others that lie
 * as close below, as high, and begin, end or have their middle at one place, as the lines of a label do that was drawn line by line.
 */
export function joinLabels(runs: readonly TextRun[]): TextRun[] {
  const labels: TextRun[][] = [];
  for (const run of runs) {
    if (run.text.trim() === "" || run.width <= 0 || run.height <= 0) continue;
    const label = labels.find((lines) => lines.some((line) => belongTogether(line, run)));
    if (label === undefined) labels.push([run]);
    else label.push(run);
  }
  return labels.map(joined);
}

function belongTogether(a: TextRun, b: TextRun): boolean {
  const height = Math.max(a.height, b.height);
  const besides = gap(a.left, a.width, b.left, b.width);
  const below = gap(a.top, a.height, b.top, b.height);
  if (a.element === b.element) return below < 0.8 * height && besides < 0.8 * height;
  if (Math.abs(a.height - b.height) > 0.2 * height) return false;
  const isNextLine = below > -0.4 * height && below < 0.35 * height && besides < 0;
  return isNextLine && areAligned(a, b, 0.3 * height);
}

function areAligned(a: TextRun, b: TextRun, within: number): boolean {
  const [right, otherRight] = [a.left + a.width, b.left + b.width];
  const apart = [a.left - b.left, right - otherRight, (a.left + right - b.left - otherRight) / 2];
  return apart.some((distance) => Math.abs(distance) <= within);
}

/** How far two stretches are apart; negative where they overlap. */
function gap(from: number, length: number, other: number, otherLength: number): number {
  return Math.max(from, other) - Math.min(from + length, other + otherLength);
}

function joined(lines: readonly TextRun[]): TextRun {
  const left = Math.min(...lines.map((line) => line.left));
  const top = Math.min(...lines.map((line) => line.top));
  const right = Math.max(...lines.map((line) => line.left + line.width));
  const bottom = Math.max(...lines.map((line) => line.top + line.height));
  const text = lines.map((line) => line.text.replace(/\s+/g, " ").trim()).join(" ");
  return { text, left, top, width: right - left, height: bottom - top, element: lines[0]?.element ?? 0 };
}
