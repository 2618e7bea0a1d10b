/** An instant with what is needed to tell its study day. */
export interface Now {
  /** Wall time, epoch ms. */
  readonly epochMs: number;
  /** Minutes east of UTC at that instant. */
  readonly utcOffsetMinutes: number;
  /** The local hour, 0–23, at which a study day begins. */
  readonly rolloverHour: number;
}

/** The number of the study day: days since 1 January 1970 by the local calendar, each from one rollover to the next. */
export function studyDayOf(epochMs: number, utcOffsetMinutes: number, rolloverHour: number): number {
  return Math.floor((epochMs + utcOffsetMinutes * msPerMinute - rolloverHour * msPerHour) / msPerDay);
}

/** Whole study days from one day to another; 0 when the clock was set back in between. */
export function elapsedDays(from: number, to: number): number {
  return Math.max(0, to - from);
}

/** The instant (epoch ms) at which a study day begins under this UTC offset. */
export function startOfStudyDay(day: number, utcOffsetMinutes: number, rolloverHour: number): number {
  return day * msPerDay + rolloverHour * msPerHour - utcOffsetMinutes * msPerMinute;
}

const msPerMinute = 60_000;
const msPerHour = 3_600_000;
const msPerDay = 86_400_000;
