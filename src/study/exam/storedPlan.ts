import type { CardId } from "../../deck/cardId.ts";
import { anyText, type Check, finite, fits, listOf, type Shape, text } from "../../facts/shape.ts";

/** A study day's plan as the log has it: enough to make the queue by, without a look at the exams. */
export interface StoredPlan {
  /** The memories (canonical ids) to study, in order. */
  readonly cardIds: readonly CardId[];
  /** The decks and topics (`partName`) that running exams ask: cards from there come by the plan alone. */
  readonly parts: readonly string[];
  /** Given for the day. */
  readonly minutes: number;
  /** Expected of the plan. */
  readonly seconds: number;
  /** Which writing of which exams it was made for; a plan for another is made anew. */
  readonly basis: string;
}

/** A deck or one of its topics as one word; no slug has a line break. */
export function partName(deck: string, topic?: string): string {
  return topic === undefined ? deck : `${deck}\n${topic}`;
}

const planShape: Shape<StoredPlan> = {
  cardIds: listOf(text<CardId>(128), 100_000),
  parts: listOf(anyText(10_000), 10_000),
  minutes: finite(0, 1_440),
  seconds: finite(0, 1e9),
  basis: anyText(1e6),
};

/** Foreign input, as all entries: another version may have written it, or another program. */
export const isStoredPlan: Check<StoredPlan> = (value): value is StoredPlan => fits(planShape, value);
