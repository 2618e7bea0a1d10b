/** Spans of time and dates as the interface says them; apart from the other words, as the first page needs none of them. */

import { countOf, join } from "./words.ts";

/** A span of time as a button shows it: "1 min", "10 min", "2 h", "2 days", "1.5 months", "2.3 years". At least "1 min". */
export function spanWords(millis: number): string {
  const minutes = Math.max(1, Math.round(millis / MINUTE));
  if (minutes < 60) return join(minutes, "min");
  const hours = Math.round(minutes / 60);
  if (hours < 24) return join(hours, "h");
  return daysWords(Math.round(hours / 24));
}

/** Whole study days as a button shows them: "1 day", "12 days", "1.5 months", "2.3 years". */
export function daysWords(days: number): string {
  if (days < 30) return countOf(days, "day");
  const months = tenths(days / DAYS_PER_MONTH);
  if (months < 12) return countOf(Math.max(1, months), "month");
  return countOf(Math.max(1, tenths(days / DAYS_PER_YEAR)), "year");
}

/** "tomorrow", "in 12 days"; 0 or less is "later today". */
export function inDaysWords(days: number): string {
  if (days <= 0) return "later today";
  if (days === 1) return "tomorrow";
  return `in ${daysWords(days)}`;
}

/** "in 8 minutes", "in 2 hours", "in 3 days"; under a minute "in a minute". */
export function inMillisWords(millis: number): string {
  const minutes = Math.ceil(millis / MINUTE);
  if (minutes <= 1) return "in a minute";
  if (minutes < 60) return `in ${countOf(minutes, "minute")}`;
  const hours = Math.round(minutes / 60);
  if (hours < 24) return `in ${countOf(hours, "hour")}`;
  return `in ${daysWords(Math.round(hours / 24))}`;
}

/** "yesterday", "12 days ago"; 0 or less is "today". */
export function daysAgoWords(days: number): string {
  if (days <= 0) return "today";
  if (days === 1) return "yesterday";
  return `${daysWords(days)} ago`;
}

/** "24 November 2025" in the given IANA time zone, by default the browser's. */
export function dateWords(epochMillis: number, timeZone?: string): string {
  const format = new Intl.DateTimeFormat("en", { day: "numeric", month: "long", year: "numeric", timeZone });
  const part = Object.fromEntries(format.formatToParts(epochMillis).map(({ type, value }) => [type, value]));
  return `${part["day"]} ${part["month"]} ${part["year"]}`;
}

/** "14:32" in the given IANA time zone, by default the browser's. */
export function timeOfDayWords(epochMillis: number, timeZone?: string): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(epochMillis);
}

const MINUTE = 60_000;
const DAYS_PER_YEAR = 365.25;
const DAYS_PER_MONTH = DAYS_PER_YEAR / 12;

function tenths(amount: number): number {
  return Math.round(amount * 10) / 10;
}
