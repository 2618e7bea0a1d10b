/** Calendar days as numbers: days since 1 January 1970, as study days are counted. */

/** The day of a date as `<input type="date">` gives it ("2026-11-24"); null for what is no date. */
export function dayOfDate(date: string): number | null {
  const [year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date)?.slice(1).map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const at = Date.UTC(year, month - 1, day);
  return dateOfDay(at / msPerDay) === date ? at / msPerDay : null;
}

export function dateOfDay(day: number): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

/** 0 is Monday. */
export function weekdayOf(day: number): number {
  // 1 January 1970 was a Thursday.
  return (((day + 3) % 7) + 7) % 7;
}

const msPerDay = 86_400_000;
