import type { CardKind } from "./cardKinds.ts";
import { bankedShares, type ExamProblem } from "./examProblem.ts";
import { type OutcomeRows, outcomesPerRow } from "./outcomeTable.ts";

/**
 * The values of cards when study time costs `prices` (value per second, by study day), in units of their weight class, and
 * the choices they rest on. Filled in place by `priceValues`.
 */
export interface PricedValues {
  /** By class and study day: for each grid point, the value just after a review on that day. */
  readonly after: readonly (readonly Float64Array[])[];
  /** By class and study day: chances of the next study day, those of `later[m]` for grid point `p` at `m * size + p`. */
  readonly nextDay: readonly (readonly Float64Array[])[];
  /** By kind, now. */
  readonly now: Float64Array;
  /** Chances of the first study day, that of day `j` for kind `k` at `j * kinds + k`. */
  readonly firstDay: Float64Array;
}

export function emptyValues({ table, cards, days }: ExamProblem): PricedValues {
  const { size } = table.grid;
  const { classes } = cards.weights;
  const kindCount = cards.kinds.kinds.length;
  return {
    after: classes.map(() => days.later.map(() => new Float64Array(size))),
    nextDay: classes.map(() => days.later.map((later) => new Float64Array(later.length * size))),
    now: new Float64Array(kindCount),
    firstDay: new Float64Array(kindCount * days.offsets.length),
  };
}

/**
 * Backward over the study days: after a review, a card is worth the better of never studying it again and the best later
 * day's expected value less the price of its expected seconds. With a `temperature` (recall) the better is soft,
 * T·log Σ exp(value / T), which is never below the best; with 0 it is the best.
 */
export function priceValues(problem: ExamProblem, prices: Float64Array, temperature: number, to: PricedValues): void {
  const { table, cards, days, examOffsets } = problem;
  for (const [n, weights] of cards.weights.classes.entries()) {
    const after = to.after[n] ?? [];
    for (let i = days.later.length - 1; i >= 0; i--) {
      const day = days.offsets[i] ?? 0;
      const later = days.later[i] ?? none;
      const choices = to.nextDay[n]?.[i] ?? noValues;
      const value = after[i] ?? noValues;
      for (const [m, j] of later.entries()) {
        const on = days.offsets[j] ?? 0;
        const price = (prices[j] ?? 0) / weights.scale;
        netValues(table.rows(on - day), after[j] ?? noValues, price, choices, m * value.length, value.length);
        for (const { exam, share } of bankedShares(weights, examOffsets, day, on)) {
          const recall = table.recall(exam - day);
          for (let p = 0; p < value.length; p++)
            choices[m * value.length + p] = (choices[m * value.length + p] ?? 0) + share * (recall[p] ?? 0);
        }
      }
      value.set(problem.restingValues[n]?.[i] ?? noValues);
      choose(choices, value, temperature);
    }
  }
  kindsNow(problem, prices, temperature, to);
}

const none = new Int32Array(0);
const noValues = new Float64Array(0);

function kindsNow(problem: ExamProblem, prices: Float64Array, temperature: number, to: PricedValues): void {
  for (const j of problem.days.offsets.keys())
    firstNets(problem, to, j, prices[j] ?? 0, to.firstDay, j * to.now.length);
  to.now.set(problem.unstudiedValues);
  choose(to.firstDay, to.now, temperature);
}

/**
 * Writes, from `at` on, the value of first studying each kind on study day `j`: in units of its class, less the price of
 * its time.
 */
export function firstNets(
  { cards, days, examOffsets, kindScales }: ExamProblem,
  { after }: PricedValues,
  j: number,
  price: number,
  to: Float64Array,
  at: number,
): void {
  const day = days.offsets[j] ?? 0;
  const rows = cards.kinds.rows(day);
  const banked = cards.weights.classes.map((weights) => bankedShares(weights, examOffsets, -1, day));
  const { kinds } = cards.kinds;
  for (let k = 0; k < kinds.length; k++) {
    const kind = kinds[k] as CardKind;
    // A card is studied once a day; what the ladder of steps asks for is part of that.
    if (day === 0 && kind.memory !== null && kind.elapsedDays === 0) {
      to[at + k] = Number.NEGATIVE_INFINITY;
      continue;
    }
    const value = after[kind.weightClass]?.[j] ?? noValues;
    let net = dot(rows, k, value) - (price / (kindScales[k] as number)) * (rows.seconds[k] as number);
    for (const { exam, share } of banked[kind.weightClass] ?? [])
      net += share * cards.kinds.unstudiedRecall(kind, exam);
    to[at + k] = net;
  }
}

/** Value less price, for each grid point. The one loop that all planning time goes into. */
function netValues(rows: OutcomeRows, after: Float64Array, price: number, to: Float64Array, at: number, size: number) {
  const { seconds } = rows;
  for (let p = 0; p < size; p++) to[at + p] = dot(rows, p, after) - price * (seconds[p] as number);
}

function dot({ cells, shares }: OutcomeRows, row: number, values: Float64Array): number {
  let k = row * outcomesPerRow;
  let sum = 0;
  for (let rating = 0; rating < 4; rating++, k += 4) {
    sum +=
      (shares[k] as number) * (values[cells[k] as number] as number) +
      (shares[k + 1] as number) * (values[cells[k + 1] as number] as number) +
      (shares[k + 2] as number) * (values[cells[k + 2] as number] as number) +
      (shares[k + 3] as number) * (values[cells[k + 3] as number] as number);
  }
  return sum;
}

/**
 * `values` holds the value of resting and receives that of choosing; `options` holds the values of the options, one row of
 * `values.length` each, and receives their chances.
 */
function choose(options: Float64Array, values: Float64Array, temperature: number): void {
  const size = values.length;
  for (let p = 0; p < size; p++) {
    const resting = values[p] as number;
    let best = resting;
    let bestAt = -1;
    for (let at = p; at < options.length; at += size) {
      if ((options[at] as number) > best) {
        best = options[at] as number;
        bestAt = at;
      }
    }
    if (temperature === 0) {
      for (let at = p; at < options.length; at += size) options[at] = at === bestAt ? 1 : 0;
      values[p] = best;
      continue;
    }
    let sum = Math.exp((resting - best) / temperature);
    for (let at = p; at < options.length; at += size) {
      const lag = ((options[at] as number) - best) / temperature;
      const odds = lag < hopeless ? 0 : Math.exp(lag);
      options[at] = odds;
      sum += odds;
    }
    for (let at = p; at < options.length; at += size) options[at] = (options[at] as number) / sum;
    values[p] = best + temperature * Math.log(sum);
  }
}

/** Exponents below it are chances too small to matter. */
const hopeless = -12;
