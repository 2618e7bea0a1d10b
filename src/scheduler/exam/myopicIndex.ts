import { elapsedDays } from "../studyDay.ts";
import { type ExamRequest, isNew } from "./examRequest.ts";
import { emptyRows, expectedOver, type OutcomeTable } from "./outcomeTable.ts";

/** What one study of each card today, and none after it, would bring; one cell a card. */
export interface MyopicGains {
  /** Weight of a mean card gained by each second; 0 where nothing is gained or the card had its review today. */
  readonly index: Float64Array;
  readonly seconds: Float64Array;
  /** By exam: recall in it with that one study, and without any. */
  readonly studied: readonly Float64Array[];
  readonly unstudied: readonly Float64Array[];
}

/** Gain per second, blind to later days. `shares` are those of `sharesOfScore`. */
export function myopicGains(request: ExamRequest, shares: readonly Float64Array[], table: OutcomeTable): MyopicGains {
  const { cards, exams, today } = request;
  const count = cards.stability.length;
  const gains = {
    index: new Float64Array(count),
    seconds: new Float64Array(count),
    studied: exams.map(() => new Float64Array(count)),
    unstudied: exams.map(() => new Float64Array(count)),
  };
  const rows = emptyRows(1);
  const firstRow = emptyRows(1);
  table.writeFirst(firstRow, 0);
  for (let card = 0; card < count; card++) {
    const fresh = isNew(cards, card);
    const memory = { stability: cards.stability[card] ?? 1, difficulty: cards.difficulty[card] ?? 5 };
    const elapsed = fresh ? 0 : elapsedDays(cards.lastDay[card] ?? today, today);
    const canStudy = fresh || elapsed > 0;
    if (canStudy && !fresh) table.writeReview(memory, elapsed, rows, 0);
    const outcomes = fresh ? firstRow : rows;
    const seconds = outcomes.seconds[0] ?? 1;
    let gain = 0;
    for (const [n, { day }] of exams.entries()) {
      const bare = fresh ? 0 : table.model.retrievability(memory, Math.max(1, elapsed + day - today));
      const after = canStudy && day > today ? expectedOver(outcomes, 0, table.recall(day - today)) : bare;
      gain += (shares[n]?.[card] ?? 0) * Math.max(0, after - bare);
      const [studied, unstudied] = [gains.studied[n], gains.unstudied[n]];
      if (studied !== undefined) studied[card] = Math.max(after, bare);
      if (unstudied !== undefined) unstudied[card] = bare;
    }
    gains.index[card] = canStudy ? (gain * count) / seconds : 0;
    gains.seconds[card] = seconds;
  }
  return gains;
}
