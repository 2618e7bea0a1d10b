import type { MemoryStart } from "./cardMemory.ts";
import type { Memory, MemoryModel } from "./memoryModel.ts";

/** What a program of SM-2's kind keeps of a card in review. */
export interface Sm2Schedule {
  /** Study day. */
  readonly dueDay: number;
  readonly intervalDays: number;
  /** 2.5 is ordinary, lower is harder. */
  readonly ease: number;
}

/**
 * The memory behind another program's schedule: it was last reviewed one interval before it is due, in whole days, and no later
 * than today, whatever the due day was moved to since.
 */
export function memoryStart(
  { dueDay, intervalDays, ease }: Sm2Schedule,
  today: number,
  model: MemoryModel,
): MemoryStart {
  const days = within(1, intervalDays, longestDays);
  return { ...memoryFromSm2(days, ease, model), lastDay: Math.min(dueDay - Math.round(days), today), dueDay };
}

/**
 * As Anki takes its own schedules over (`memory_state_from_sm2` in fsrs-rs, src/inference.rs, with the retention of 0.9 that is
 * its usual one): the interval is the stability S, and the difficulty is the one at which Good on the due day makes S
 * `ease` times as large. In FSRS-6 that is 11 − (ease − 1) ÷ (e^w₈ · S^−w₉ · (e^(0.1 · w₁₀) − 1)), within 1–10. Since S
 * grows in proportion to 11 − difficulty, the growth of the hardest card gives the divisor, whatever the weights are.
 */
function memoryFromSm2(intervalDays: number, ease: number, model: MemoryModel): Memory {
  const hardest = { stability: intervalDays, difficulty: 10 };
  const recalled = model.next(hardest, model.intervalDays(hardest, sm2Retention), "good");
  const growth = Math.max(recalled.stability / intervalDays - 1, Number.EPSILON);
  return { stability: intervalDays, difficulty: within(1, 11 - (ease - 1) / growth, 10) };
}

const sm2Retention = 0.9;

/** Fifty years: beyond the double of it the model lets no stability grow. */
const longestDays = 18_250;

function within(least: number, value: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
