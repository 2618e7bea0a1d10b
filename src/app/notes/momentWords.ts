import { dateWords, timeOfDayWords } from "../../views/timeWords.ts";

/** "today at 14:03", "yesterday at 09:12", "on 24 November 2025 at 14:03". Both in epoch ms. */
export function momentWords(at: number, now: number): string {
  const day = dateWords(at);
  const words = day === dateWords(now) ? "today" : day === dateWords(dayBefore(now)) ? "yesterday" : `on ${day}`;
  return `${words} at ${timeOfDayWords(at)}`;
}

/** Noon of the day before: a day may have 23 or 25 hours. */
function dayBefore(now: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - 1, 12).getTime();
}
