import type { CardKind } from "./cardKinds.ts";
import type { ExamProblem } from "./examProblem.ts";
import { expectedOver } from "./outcomeTable.ts";
import type { PricedValues } from "./pricedValues.ts";

/** Per kind, the chance of recall in one exam (its place in the list) when the choices in `values` are followed. */
export function expectedRecall(problem: ExamProblem, values: PricedValues, exam: number): Float64Array {
  const { table, cards, days, examOffsets } = problem;
  const at = examOffsets[exam] ?? -1;
  const dayOf = (i: number) => days.offsets[i] ?? 0;
  return followChoices(problem, values, {
    resting: (i) => (at > dayOf(i) ? table.recall(at - dayOf(i)) : null),
    between: (i, j) => (at > dayOf(i) && at <= dayOf(j) ? table.recall(at - dayOf(i)) : null),
    restingFromNow: (kind) => (at < 0 ? 0 : cards.kinds.unstudiedRecall(kind, at)),
    untilFirst: (kind, j) => (at < 0 || at > dayOf(j) ? 0 : cards.kinds.unstudiedRecall(kind, at)),
    perSecond: 0,
  });
}

/** Per kind, the seconds that a card of it takes until the last exam when the choices in `values` are followed. */
export function expectedSeconds(problem: ExamProblem, values: PricedValues): Float64Array {
  return followChoices(problem, values, {
    resting: () => null,
    between: () => null,
    restingFromNow: () => 0,
    untilFirst: () => 0,
    perSecond: 1,
  });
}

/** What is paid on a card's way; `i` and `j` are study days, arrays have one cell a grid point, null pays nothing. */
interface Payoff {
  /** For never studying it again after day `i`. */
  readonly resting: (i: number) => Float64Array | null;
  /** For leaving it alone between the days `i` and `j`. */
  readonly between: (i: number, j: number) => Float64Array | null;
  readonly restingFromNow: (kind: CardKind) => number;
  readonly untilFirst: (kind: CardKind, j: number) => number;
  readonly perSecond: number;
}

/** The expected pay of each kind: backward over the study days, as values are, but with the choices given. */
function followChoices({ table, cards, days }: ExamProblem, values: PricedValues, payoff: Payoff): Float64Array {
  const { size } = table.grid;
  const expected = values.nextDay.map((nextDay) => {
    const after = days.later.map(() => new Float64Array(size));
    for (let i = after.length - 1; i >= 0; i--) {
      const later = days.later[i] ?? none;
      const chances = nextDay[i] ?? noValues;
      const resting = payoff.resting(i);
      const to = after[i] ?? noValues;
      const rests = new Float64Array(size).fill(1);
      for (const [m, j] of later.entries()) {
        const rows = table.rows((days.offsets[j] ?? 0) - (days.offsets[i] ?? 0));
        const between = payoff.between(i, j);
        for (let p = 0; p < size; p++) {
          const chance = chances[m * size + p] as number;
          if (chance < negligible) continue;
          rests[p] = (rests[p] as number) - chance;
          const pay = (between?.[p] ?? 0) + payoff.perSecond * (rows.seconds[p] as number);
          to[p] = (to[p] as number) + chance * (pay + expectedOver(rows, p, after[j] ?? noValues));
        }
      }
      if (resting === null) continue;
      for (let p = 0; p < size; p++) to[p] = (to[p] as number) + (rests[p] as number) * (resting[p] as number);
    }
    return after;
  });
  const { kinds } = cards.kinds;
  return Float64Array.from(kinds, (kind, k) => {
    let pay = 0;
    let rests = 1;
    for (const [j, day] of days.offsets.entries()) {
      const chance = values.firstDay[j * kinds.length + k] ?? 0;
      if (chance < negligible) continue;
      const rows = cards.kinds.rows(day);
      rests -= chance;
      const after = expected[kind.weightClass]?.[j] ?? noValues;
      pay +=
        chance *
        (payoff.untilFirst(kind, j) + payoff.perSecond * (rows.seconds[k] ?? 0) + expectedOver(rows, k, after));
    }
    return pay + rests * payoff.restingFromNow(kind);
  });
}

const none = new Int32Array(0);
const noValues = new Float64Array(0);
const negligible = 1e-7;
