import type { FoldState } from "../../facts/foldState.ts";

/**
 * Minutes of today's study that went to the cards in these rows (-1: new). The log's tallies know only a day's whole time:
 * it is split by cards answered today.
 */
export function spentMinutes({ memories, tallies }: FoldState, rows: Iterable<number>, today: number): number {
  const millis = tallies.get(today)?.millis ?? 0;
  if (millis <= 0) return 0;
  const { lastDay, reviews } = memories.columns;
  // A card that was taken over today may have been answered in the other program.
  const isAnswered = (row: number) => lastDay[row] === today && reviews[row] !== 0;
  let all = 0;
  for (let row = 0; row < memories.size; row++) if (isAnswered(row)) all++;
  let own = 0;
  for (const row of rows) if (row >= 0 && isAnswered(row)) own++;
  return all === 0 ? 0 : ((millis / 60_000) * own) / all;
}
