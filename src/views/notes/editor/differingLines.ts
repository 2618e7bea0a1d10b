export interface ComparedLine {
  readonly text: string;
  /** The other text has no such line, or not as often. */
  readonly isOnlyHere: boolean;
}

/** The lines of a text, and which of them another text lacks: what stands alike at both ends is never one. */
export function comparedLines(text: string, other: string): readonly ComparedLine[] {
  const lines = text.split("\n");
  const others = other.split("\n");
  const most = Math.min(lines.length, others.length);
  let start = 0;
  while (start < most && lines[start] === others[start]) start++;
  let rest = 0;
  while (rest < most - start && lines.at(-1 - rest) === others.at(-1 - rest)) rest++;
  const left = new Map<string, number>();
  for (const line of others.slice(start, others.length - rest)) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.map((line, at) => {
    if (at < start || at >= lines.length - rest) return { text: line, isOnlyHere: false };
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return { text: line, isOnlyHere: count <= 0 };
  });
}
