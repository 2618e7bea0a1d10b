/**
 * How likely a planned study day is kept, from the planned days that are over and how many of them were kept. Starts at
 * two of three and gives way to what happens, as if three days had been seen before. Low, because the two errors do not
 * cost alike: who is thought too reliable sees new cards too late, or never (`npm run bench -- exam`, scenario G), while
 * caution costs those who keep every day 0.1 or 0.2 points of 100.
 */
export function attendance(plannedDays: number, keptDays: number): number {
  return (keptBefore + keptDays) / (plannedBefore + plannedDays);
}

const plannedBefore = 3;
const keptBefore = 2;
