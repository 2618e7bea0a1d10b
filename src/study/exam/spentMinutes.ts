import type { FoldState } from "../../facts/foldState.ts";

/**
 * Minutes of today's study that went to the cards in these rows (-1: new). The log's tallies know only a day's whole time:
 * it is split by cards answered today.
 */
export function spentMinutes({ memories, tallies }: FoldState, rows: Iterable<number>, today: number): number {
  const millis = tallies.get(today)?.millis ?? 0;
  if (millis <= 0) return 0;
  const { lastDay } = memories.columns;
  let all = 0;
  for (let row = 0; row < memories.size; row++) if (lastDay[row] === today) all++;
  let own = 0;
  for (const row of rows) if (row >= 0 && lastDay[row] === today) own++;
  return all === 0 ? 0 : ((millis / 60_000) * own) / all;
}
