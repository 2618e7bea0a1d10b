import type { ExamRequest } from "./examRequest.ts";

/** The days on which the plan may study: those with time, before the last exam. All arrays have one cell a study day. */
export interface StudyDays {
  /** Days from today, rising. */
  readonly offsets: Int32Array;
  /** Expected: that of days after today is counted with the chance that they are kept. */
  readonly budgetSeconds: Float64Array;
  /** How likely a day after today is kept, 0–1. */
  readonly attendance: number;
  /** From each study day, the later ones that are weighed for the next review of a card (indices into `offsets`). */
  readonly later: readonly Int32Array[];
}

/** `takenSeconds` of today's time is spoken for. The exam's own day is never a study day: see `CardKinds`. */
export function studyDays({ today, minutes, exams, attendance = 1 }: ExamRequest, takenSeconds: number): StudyDays {
  const end = Math.min(minutes.length, Math.max(0, ...exams.map(({ day }) => day - today)));
  const offsets: number[] = [];
  const budget: number[] = [];
  for (let day = 0; day < end; day++) {
    const seconds = (minutes[day] ?? 0) * 60 * (day === 0 ? 1 : attendance) - (day === 0 ? takenSeconds : 0);
    if (seconds <= 0) continue;
    offsets.push(day);
    budget.push(seconds);
  }
  return {
    offsets: Int32Array.from(offsets),
    budgetSeconds: Float64Array.from(budget),
    attendance,
    later: offsets.map((_, from) => laterDays(from, offsets.length)),
  };
}

/** All of them up to `fewDays`; on longer roads near days one by one and far ones ever more thinly, some 40 in all. */
function laterDays(from: number, count: number): Int32Array {
  const later: number[] = [];
  let stride = 1;
  for (let day = from + 1; day < count; day += Math.floor(stride)) {
    later.push(day);
    if (count > fewDays && day - from >= 12) stride *= 1.15;
  }
  // The eve is the best day for a last look.
  if (later.length > 0 && later.at(-1) !== count - 1) later.push(count - 1);
  return Int32Array.from(later);
}

const fewDays = 45;
