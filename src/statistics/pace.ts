import type { FoldState } from "../facts/foldState.ts";

/** Days that the figures look back over. */
const lookBackDays = 30;

/** Until there are own answers, a card is taken to need this long, in milliseconds. */
const usualAnswerMillis = 13_000;

export interface Pace {
  /** Mean time for one answer over the last 30 study days, in milliseconds. */
  readonly answerMillis: number;
  /** Share (0–1) of due cards that were recalled over the last 30 study days; null before there are 20 of them. */
  readonly retention: number | null;
}

export function paceOf(fold: FoldState, today: number): Pace {
  let reviews = 0;
  let millis = 0;
  let due = 0;
  let recalled = 0;
  for (const [day, tally] of fold.tallies) {
    if (day <= today - lookBackDays || day > today) continue;
    reviews += tally.reviews;
    millis += tally.millis;
    due += tally.dueShown;
    recalled += tally.dueRecalled;
  }
  return {
    answerMillis: reviews === 0 ? usualAnswerMillis : millis / reviews,
    retention: due < 20 ? null : recalled / due,
  };
}
