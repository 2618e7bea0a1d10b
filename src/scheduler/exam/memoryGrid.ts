import type { Memory } from "../memoryModel.ts";

/** A grid over memory: logarithmic in stability (days), linear in difficulty. Point `p` is `row * stabilities + column`. */
export interface MemoryGrid {
  readonly size: number;
  readonly memories: readonly Memory[];
  readonly stabilities: number;
  readonly difficulties: number;
}

/** Four points that surround a memory lie in `cells`, and the share of each in `shares` (they sum to 1). */
export interface Corners {
  readonly cells: Int32Array;
  readonly shares: Float64Array;
}

export function memoryGrid(stabilities: number, difficulties: number): MemoryGrid {
  const memories: Memory[] = [];
  for (let row = 0; row < difficulties; row++) {
    for (let column = 0; column < stabilities; column++) {
      memories.push({
        stability: Math.exp(lowest + (column * (highest - lowest)) / (stabilities - 1)),
        difficulty: 1 + (9 * row) / (difficulties - 1),
      });
    }
  }
  return { size: memories.length, memories, stabilities, difficulties };
}

/** Writes the corners of a memory from `at` on, each share multiplied by `weight`. Memories outside lie on the edge. */
export function writeCorners(
  grid: MemoryGrid,
  logStability: number,
  difficulty: number,
  weight: number,
  to: Corners,
  at: number,
): void {
  const { stabilities, difficulties } = grid;
  const x = within(((logStability - lowest) / (highest - lowest)) * (stabilities - 1), stabilities - 1);
  const y = within(((difficulty - 1) / 9) * (difficulties - 1), difficulties - 1);
  const column = Math.min(Math.floor(x), stabilities - 2);
  const row = Math.min(Math.floor(y), difficulties - 2);
  const right = x - column;
  const up = y - row;
  const cell = row * stabilities + column;
  const { cells, shares } = to;
  cells[at] = cell;
  cells[at + 1] = cell + 1;
  cells[at + 2] = cell + stabilities;
  cells[at + 3] = cell + stabilities + 1;
  shares[at] = weight * (1 - right) * (1 - up);
  shares[at + 1] = weight * right * (1 - up);
  shares[at + 2] = weight * (1 - right) * up;
  shares[at + 3] = weight * right * up;
}

/** Bilinear interpolation of one value a grid point. */
export function valueAt(grid: MemoryGrid, values: Float64Array, logStability: number, difficulty: number): number {
  writeCorners(grid, logStability, difficulty, 1, scratch, 0);
  let sum = 0;
  for (let k = 0; k < 4; k++) sum += (scratch.shares[k] ?? 0) * (values[scratch.cells[k] ?? 0] ?? 0);
  return sum;
}

const scratch: Corners = { cells: new Int32Array(4), shares: new Float64Array(4) };

/** Natural logarithms of days: below, a card is forgotten at once; above, no exam is far enough to tell. */
const lowest = Math.log(0.02);
const highest = Math.log(1000);

function within(value: number, highestValue: number): number {
  return value > 0 ? Math.min(value, highestValue) : 0;
}
