import type { Due } from "../scheduler/cardMemory.ts";
import type { Now } from "../scheduler/studyDay.ts";
import type { NextDue } from "../study/nextDue.ts";
import { daysWords, inDaysWords, inMillisWords, spanWords } from "../views/timeWords.ts";

/** A button's promise in words: "10 min", "12 days". */
export function dueWords(due: Due, now: Now, today: number): string {
  return due.phase === "review" ? daysWords(due.dueDay - today) : spanWords(due.dueAt - now.epochMs);
}

/** When the next card comes back: "in 8 minutes", "tomorrow". */
export function nextDueWords(next: NextDue, now: Now, today: number): string {
  return next.kind === "at" ? inMillisWords(next.epochMs - now.epochMs) : inDaysWords(next.day - today);
}
