import { dateOfDay, dayOfDate } from "../../study/exam/dates.ts";
import type { Exam } from "../../study/exam/exam.ts";
import { daysAgoWords, inDaysWords } from "../../views/timeWords.ts";

/** "Thursday 10 December 2026, 9:00", as clocks showed it where the exam was entered. */
export function examTimeWords(exam: Pick<Exam, "at" | "utcOffsetMinutes">): string {
  const { day, time } = localTime(exam.at, exam.utcOffsetMinutes);
  return `${longDate.format(day * msPerDay).replace(",", "")}, ${time.replace(/^0/, "")}`;
}

/** "in 16 days", "tomorrow", "today", "3 days ago" */
export function daysLeftWords({ day }: Pick<Exam, "day">, today: number): string {
  if (day > today) return inDaysWords(day - today);
  return daysAgoWords(today - day);
}

/** "Tue 24 Nov" */
export function dayName(day: number): string {
  return shortDate.format(day * msPerDay).replace(",", "");
}

/** "Thursday 24 December 2026" for "2026-12-24". */
export function dateName(date: string): string {
  const day = dayOfDate(date);
  return day === null ? date : longDate.format(day * msPerDay).replace(",", "");
}

/** Calendar day and "09:00" of an instant under an offset. */
export function localTime(at: number, utcOffsetMinutes: number): { readonly day: number; readonly time: string } {
  const local = at + utcOffsetMinutes * msPerMinute;
  return { day: Math.floor(local / msPerDay), time: new Date(local).toISOString().slice(11, 16) };
}

/** The instant at which local clocks show this; NaN for what is no date or no time. */
export function instantOf(date: string, time: string, utcOffsetMinutes: (at: number) => number): number {
  const day = dayOfDate(date);
  const [hours, minutes] = /^(\d\d):(\d\d)/.exec(time)?.slice(1).map(Number) ?? [];
  if (day === null || hours === undefined || minutes === undefined) return Number.NaN;
  const asUtc = day * msPerDay + (hours * 60 + minutes) * msPerMinute;
  // Clocks may change between the two instants: the offset is taken where the exam is.
  const guess = asUtc - utcOffsetMinutes(asUtc) * msPerMinute;
  return asUtc - utcOffsetMinutes(guess) * msPerMinute;
}

/** The same time of day on another date; NaN for what is no date. */
export function onDate(exam: Pick<Exam, "at" | "utcOffsetMinutes">, date: string): number {
  const day = dayOfDate(date);
  return day === null ? Number.NaN : exam.at + (day - localTime(exam.at, exam.utcOffsetMinutes).day) * msPerDay;
}

export function dateOfExam(exam: Pick<Exam, "at" | "utcOffsetMinutes">): string {
  return dateOfDay(localTime(exam.at, exam.utcOffsetMinutes).day);
}

const msPerMinute = 60_000;
const msPerDay = 86_400_000;

const longDate = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const shortDate = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  timeZone: "UTC",
});
