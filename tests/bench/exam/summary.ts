/** A mean with half the width of its 95 % interval. */
export interface Mean {
  readonly mean: number;
  readonly halfWidth: number;
}

/** Student's t for n − 1 degrees of freedom, n ≥ 30, is within 0.05 of 2. */
export function meanOf(values: readonly number[]): Mean {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const error = Math.sqrt(squares / Math.max(1, values.length - 1) / values.length);
  return { mean, halfWidth: 2.045 * error };
}

export function shown({ mean, halfWidth }: Mean): string {
  return `${mean.toFixed(2)} ± ${halfWidth.toFixed(2)}`;
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, n) => (n === 0 ? "---" : "---:"))), ...rows.map(line)];
}
