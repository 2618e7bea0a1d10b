/**
 * Numbers, spans of time and dates as the interface says them. A number and its unit are joined by a no-break space.
 */

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

/** "nine minutes", "1 hour 20 minutes"; under a minute "less than a minute". */
export function minutesWords(millis: number): string {
  const minutes = Math.round(millis / MINUTE);
  if (minutes < 1) return "less than a minute";
  if (minutes < 60) return minutes === 1 ? "one minute" : `${numberWords(minutes)} minutes`;
  const rest = minutes % 60;
  const hours = countOf(Math.floor(minutes / 60), "hour");
  return rest === 0 ? hours : `${hours} ${countOf(rest, "minute")}`;
}

/** "twenty-three" up to ninety-nine, then figures: "1,007". */
export function numberWords(count: number): string {
  if (!Number.isInteger(count) || count < 0 || count > 99) return figures.format(count);
  const small = SMALL[count];
  if (small !== undefined) return small;
  const ten = TENS[Math.floor(count / 10)] ?? "";
  const one = count % 10 === 0 ? undefined : SMALL[count % 10];
  return one === undefined ? ten : `${ten}-${one}`;
}

/** "23 cards", "1 card"; `plural` where adding an s is not enough. */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return join(figures.format(count), count === 1 ? singular : plural);
}

/** "Twenty-three cards are ready."; 0 is "Nothing is due." */
export function readyHeadline(count: number): string {
  if (count === 0) return "Nothing is due.";
  if (count === 1) return "One card is ready.";
  const words = numberWords(count);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} cards are ready.`;
}

/** 0.91 as "91 %", with a narrow no-break space. */
export function percentWords(fraction: number): string {
  return `${figures.format(Math.round(fraction * 100))}\u202f%`;
}

/** "24 November 2025" in the given IANA time zone, by default the browser's. */
export function dateWords(epochMillis: number, timeZone?: string): string {
  const format = new Intl.DateTimeFormat("en", { day: "numeric", month: "long", year: "numeric", timeZone });
  const part = Object.fromEntries(format.formatToParts(epochMillis).map(({ type, value }) => [type, value]));
  return `${part["day"]} ${part["month"]} ${part["year"]}`;
}

const MINUTE = 60_000;
const DAYS_PER_YEAR = 365.25;
const DAYS_PER_MONTH = DAYS_PER_YEAR / 12;
const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const figures = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

function join(count: number | string, unit: string): string {
  return `${count}\u00a0${unit}`;
}

function tenths(amount: number): number {
  return Math.round(amount * 10) / 10;
}
