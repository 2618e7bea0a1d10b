import type { StartingMemory } from "../../../deck/card.ts";
import { type TextIssue, warningAt } from "../../textIssue.ts";

/** A comment as the plugin leaves behind a card: `<!--SR:!2023-08-02,4,270!2023-08-03,5,250-->`. */
export const SCHEDULE = /<!--SR:([^\n]{0,2000}?)-->/g;

/**
 * The memories that a comment keeps, one for each card of its note: due day, interval in days, ease in percent. Null: the plugin
 * has not asked that card yet.
 */
export function readSchedule(
  content: string,
  line: number,
): { readonly memories: readonly (StartingMemory | null)[]; readonly issues: readonly TextIssue[] } {
  const entries = content.split("!").filter((entry) => entry.trim() !== "");
  const memories = entries.map(readEntry);
  const isBad = entries.length === 0 || memories.includes("bad");
  return {
    memories: memories.map((memory) => (memory === "bad" ? null : memory)),
    issues: isBad ? [warningAt(line, "bad-schedule", BAD)] : [],
  };
}

const BAD =
  'This schedule cannot be read, so its card begins as new; it should look like "<!--SR:!2023-08-02,4,270-->", or take it away.';

/** The plugin fills the places of cards that it has not asked with this day. */
const NEVER_ASKED = "2000-01-01";

function readEntry(entry: string): StartingMemory | null | "bad" {
  const [, dueOn = "", interval = "", ease = ""] =
    /^\s*(\d{4}-\d{2}-\d{2}),(\d{1,6}(?:\.\d{1,10})?),(\d{1,5}(?:\.\d{1,10})?)\s*$/.exec(entry) ?? [];
  if (dueOn === "" || !isDay(dueOn)) return "bad";
  if (dueOn === NEVER_ASKED) return null;
  return { dueOn, intervalDays: Number(interval), ease: Number(ease) / 100 };
}

function isDay(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const utc = new Date(Date.UTC(year, month - 1, date));
  return year >= 1000 && utc.getUTCMonth() === month - 1 && utc.getUTCDate() === date;
}
