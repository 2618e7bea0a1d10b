import type { CardId } from "../deck/cardId.ts";
import { phaseCodes } from "./memoryColumns.ts";
import type { MemoryTable } from "./memoryTable.ts";
import { type Now, startOfStudyDay, studyDayOf } from "./studyDay.ts";

/** What counting and queueing need to know of the learner's state. */
export interface CardLookup {
  readonly memories: MemoryTable;
  /** The id under which the memory of a card lies; the card's own id, unless it is an alias. */
  readonly canonical: (cardId: CardId) => CardId;
  /** Whether a card is suspended, or buried today. */
  readonly hidden: (cardId: CardId) => boolean;
}

export interface CardCounts {
  readonly new: number;
  readonly learning: number;
  readonly due: number;
}

/** What a deck has had today, over all of its cards; its daily limits are shared by its topics. */
export interface DoneToday {
  /** Cards rated for the first time ever. */
  readonly introduced: number;
  /** Cards rated while shown as due. */
  readonly reviewed: number;
}

export interface DailyLimits {
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
}

export const defaultLimits: DailyLimits = { newPerDay: 20, reviewsPerDay: 200 };

/** How much too early a card in learning may be shown when nothing else is left. */
export const learnAheadMs = 20 * 60_000;

/** What can be studied today of these cards, limits aside, and what was done with them today: one scan, no sorting. */
export function countDue(cardIds: Iterable<CardId>, lookup: CardLookup, now: Now): CardCounts & DoneToday {
  const horizon = horizonOf(now);
  const { columns } = lookup.memories;
  const counts = { new: 0, learning: 0, due: 0, introduced: 0, reviewed: 0 };
  for (const cardId of cardIds) {
    const row = lookup.memories.rowOf(lookup.canonical(cardId));
    const standing = standingOf(lookup.memories, row, horizon);
    if (standing !== "later" && !lookup.hidden(cardId)) counts[standing]++;
    if (columns.firstDay[row] === horizon.today) counts.introduced++;
    if (columns.lastDueDay[row] === horizon.today) counts.reviewed++;
  }
  return counts;
}

/** How much of a deck's counts its daily limits still allow. */
export function withinLimits(counts: CardCounts & DoneToday, limits: DailyLimits): CardCounts {
  const left = leftToday(counts, limits);
  return {
    new: Math.min(counts.new, left.new),
    learning: counts.learning,
    due: Math.min(counts.due, left.due),
  };
}

export function leftToday(done: DoneToday, limits: DailyLimits): { new: number; due: number } {
  return {
    new: Math.max(0, limits.newPerDay - done.introduced),
    due: Math.max(0, limits.reviewsPerDay - done.reviewed),
  };
}

/** Up to where a card counts as part of this study day. */
export interface Horizon {
  readonly today: number;
  /** Epoch ms, exclusive: a card in learning that is due later waits for the next. */
  readonly learningUntil: number;
}

export function horizonOf({ epochMs, utcOffsetMinutes, rolloverHour }: Now): Horizon {
  const today = studyDayOf(epochMs, utcOffsetMinutes, rolloverHour);
  const dayEndsAt = startOfStudyDay(today + 1, utcOffsetMinutes, rolloverHour);
  return { today, learningUntil: Math.max(dayEndsAt, epochMs + learnAheadMs) };
}

/** What a card is today; `row` is its row in the table, -1 for a new card. */
export function standingOf(memories: MemoryTable, row: number, horizon: Horizon): keyof CardCounts | "later" {
  if (row < 0) return "new";
  const due = memories.columns.due[row] ?? Number.POSITIVE_INFINITY;
  if (memories.columns.phase[row] === phaseCodes.review) return due <= horizon.today ? "due" : "later";
  return due < horizon.learningUntil ? "learning" : "later";
}
