import type { ExamProblem } from "./examProblem.ts";
import { type OutcomeRows, outcomesPerRow } from "./outcomeTable.ts";
import type { PricedValues } from "./pricedValues.ts";

/** What happens on each study day when cards follow the choices in `PricedValues`, in expectation. */
export interface ExpectedUse {
  readonly seconds: Float64Array;
  readonly reviews: Float64Array;
  readonly newCards: Float64Array;
  /** By class and study day: cards reviewed on that day, by the grid point of the memory they were left with. */
  readonly reviewed: readonly (readonly Float64Array[])[];
}

/**
 * Forward over the study days: cards spread over the grid as their choices and outcomes have it. The derivative of the
 * total value by the price of a day is minus that day's seconds.
 */
export function expectedUse(problem: ExamProblem, values: PricedValues): ExpectedUse {
  const { table, cards, days } = problem;
  const dayCount = days.offsets.length;
  const { size } = table.grid;
  const use = {
    seconds: new Float64Array(dayCount),
    reviews: new Float64Array(dayCount),
    newCards: new Float64Array(dayCount),
    reviewed: cards.weights.classes.map(() => days.later.map(() => new Float64Array(size))),
  };
  firstStudies(problem, values, use);
  const inUse = new Int32Array(size);
  for (const n of cards.weights.classes.keys()) {
    for (const [i, later] of days.later.entries()) {
      const from = use.reviewed[n]?.[i] ?? noCards;
      let points = 0;
      for (let p = 0; p < size; p++) if ((from[p] as number) > negligible) inUse[points++] = p;
      const chances = values.nextDay[n]?.[i] ?? noCards;
      for (const [m, j] of later.entries()) {
        const rows = table.rows((days.offsets[j] ?? 0) - (days.offsets[i] ?? 0));
        const to = use.reviewed[n]?.[j] ?? noCards;
        let seconds = 0;
        let reviews = 0;
        for (let at = 0; at < points; at++) {
          const p = inUse[at] as number;
          const moving = (from[p] as number) * (chances[m * size + p] as number);
          if (moving < negligible) continue;
          seconds += moving * (rows.seconds[p] as number);
          reviews += moving;
          spread(rows, p, moving, to);
        }
        use.seconds[j] = (use.seconds[j] ?? 0) + seconds;
        use.reviews[j] = (use.reviews[j] ?? 0) + reviews;
      }
    }
  }
  return use;
}

const noCards = new Float64Array(0);

/** Cards; below it a share of one is dropped. */
const negligible = 1e-5;

function firstStudies({ cards, days }: ExamProblem, values: PricedValues, use: ExpectedUse): void {
  const { kinds } = cards.kinds;
  for (const [j, day] of days.offsets.entries()) {
    const rows = cards.kinds.rows(day);
    for (const [k, kind] of kinds.entries()) {
      const moving = kind.count * (values.firstDay[j * kinds.length + k] ?? 0);
      if (moving < negligible) continue;
      use.seconds[j] = (use.seconds[j] ?? 0) + moving * (rows.seconds[k] ?? 0);
      const counted = kind.memory === null ? use.newCards : use.reviews;
      counted[j] = (counted[j] ?? 0) + moving;
      spread(rows, k, moving, use.reviewed[kind.weightClass]?.[j] ?? noCards);
    }
  }
}

function spread({ cells, shares }: OutcomeRows, row: number, moving: number, to: Float64Array): void {
  const end = (row + 1) * outcomesPerRow;
  for (let k = row * outcomesPerRow; k < end; k++) {
    const cell = cells[k] as number;
    to[cell] = (to[cell] as number) + moving * (shares[k] as number);
  }
}

/** Value of all cards, as a share of what full recall of all would be worth, plus the price of all time there is. */
export function dualValue(problem: ExamProblem, prices: Float64Array, values: PricedValues): number {
  const { cards, days, kindScales } = problem;
  let value = 0;
  for (const [k, kind] of cards.kinds.kinds.entries()) {
    value += kind.count * (kindScales[k] ?? 0) * (values.now[k] ?? 0);
  }
  for (const [j, seconds] of days.budgetSeconds.entries()) value += (prices[j] ?? 0) * seconds;
  return cards.weights.asked > 0 ? value / cards.weights.asked : 0;
}
