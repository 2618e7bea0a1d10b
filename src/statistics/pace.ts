import type { FoldState } from "../facts/foldState.ts";
import type { CardCounts } from "../scheduler/cardCounts.ts";

/** Days that the figures look back over. */
const lookBackDays = 30;

export function isRecent(day: number, today: number): boolean {
  return day > today - lookBackDays && day <= today;
}

/** What an answer is taken to need before there are own ones, in milliseconds, and for how many own ones that stands. */
export const usualAnswerMillis = 13_000;
const usualAnswers = 20;

/** Answers that a card takes on its day: one rated Good at every step, with the usual share of those that are not. */
const answersPerCard = { new: 2.5, learning: 1.3, due: 1.2 } as const;

export interface Pace {
  /** Mean time for one answer over the last 30 study days, in milliseconds; few answers move it little. */
  readonly answerMillis: number;
  /** Whether the learner's own answers outweigh what is usual. */
  readonly isOwn: boolean;
  /** Share (0–1) of due cards that were recalled over the last 30 study days; null before there are 20 of them. */
  readonly retention: number | null;
}

export function paceOf(fold: FoldState, today: number): Pace {
  let reviews = 0;
  let millis = 0;
  let due = 0;
  let recalled = 0;
  for (const [day, tally] of fold.tallies) {
    if (!isRecent(day, today)) continue;
    reviews += tally.reviews;
    millis += tally.millis;
    due += tally.dueShown;
    recalled += tally.dueRecalled;
  }
  return {
    answerMillis: (millis + usualAnswers * usualAnswerMillis) / (reviews + usualAnswers),
    isOwn: reviews >= usualAnswers,
    retention: due < 20 ? null : recalled / due,
  };
}

/** How long these cards will take today, in milliseconds, those that come back within the day included. */
export function expectedMillis(counts: CardCounts, { answerMillis }: Pace): number {
  const { new: fresh, learning, due } = answersPerCard;
  return (counts.new * fresh + counts.learning * learning + counts.due * due) * answerMillis;
}
