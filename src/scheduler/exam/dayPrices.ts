import { dualSlope } from "./dualSlope.ts";
import type { ExamProblem } from "./examProblem.ts";
import { dualValue } from "./expectedUse.ts";
import { leastDual } from "./leastDual.ts";
import { emptyValues, type PricedValues, priceValues } from "./pricedValues.ts";
import { smoothMinimum } from "./smoothMinimum.ts";

/** What a second of each study day costs, in the weight of a mean card. */
export interface DayPrices {
  readonly byStudyDay: Float64Array;
  /** Values and soft choices at these prices (see `PricedValues`). */
  readonly soft: PricedValues;
  /** The same with hard choices, which give today's order. */
  readonly hard: PricedValues;
  /** No plan can be expected to score more, 0–1 (`leastDual`). */
  readonly bound: number;
}

/** Prices by days from today; a day without one takes that of the nearest day before. */
export type PricesFrom = ReadonlyMap<number, number>;

/**
 * The prices at which expected use meets each day's time: the minimum of the dual value, whose slope by a price is time
 * given less time used. Choices are soft while prices move, because with hard ones a small change of price moves all cards
 * to another day at once and use never settles; they get harder from stage to stage. With prices of a similar plan to
 * start from, the first stage is left out.
 */
export function dayPrices(problem: ExamProblem, start: PricesFrom | null): DayPrices {
  const soft = emptyValues(problem);
  const hard = emptyValues(problem);
  const budget = problem.days.budgetSeconds;
  const asked = problem.cards.weights.asked;
  if (budget.length === 0 || asked === 0) {
    priceValues(problem, budget, mildest, soft);
    priceValues(problem, budget, 0, hard);
    return { byStudyDay: budget, soft, hard, bound: dualValue(problem, budget, hard) };
  }
  const meanBudget = sum(budget) / budget.length / asked;
  const known = start === null ? null : startingFrom(problem, start);
  let prices = known ?? usualPrices(problem);
  for (let temperature = known === null ? warmest : mildest; ; temperature /= 2.5) {
    const slopeAt = (at: Float64Array) => dualSlope(problem, at, temperature, soft);
    // Use over time is the given time less the slope.
    const excess = (at: Float64Array) =>
      Math.log(Math.max(1e-9, 1 - sum(slopeAt(at).gradient) / (meanBudget * budget.length)));
    prices = smoothMinimum(slopeAt, scaled(prices, highestPrice(problem), excess), {
      steps,
      firstStep: temperature / typicalSeconds / meanBudget / 2,
      flatness: meanBudget * tolerance,
    });
    if (temperature > mildest) continue;
    priceValues(problem, prices, temperature, soft);
    priceValues(problem, prices, 0, hard);
    const softness = dualValue(problem, prices, soft) - dualValue(problem, prices, hard);
    if (softness >= mostSoftness && temperature >= coldest) continue;
    return { byStudyDay: prices, soft, hard, bound: leastDual(problem, prices, temperature) };
  }
}

/**
 * Temperatures in recall (0–1): how much better one day must be than another to be clearly preferred. Where there are many
 * days and much time, choices count for less, and it falls until soft values are near the hard ones.
 */
const warmest = 0.01;
const mildest = 0.004;
const coldest = 0.0005;
const mostSoftness = 0.02;
const steps = 6;

/** Share of a day's time by which expected use may miss it on average. */
const tolerance = 0.05;
const typicalSeconds = 15;

/** No second can gain more than a card's full recall in the time of the shortest answer. */
function highestPrice({ cards, table }: ExamProblem): number {
  return Math.max(0, ...cards.weights.classes.map(({ scale }) => scale)) / table.habits.answerSeconds.easy;
}

/** Time is dearest on the eve, when nothing is forgotten any more: the shape that most sets of cards end with. */
function usualPrices(problem: ExamProblem): Float64Array {
  const level = highestPrice(problem) / 16;
  const end = Math.max(0, ...problem.examOffsets);
  return Float64Array.from(problem.days.offsets, (day) => level * (1 + 1.3 * (end - day) ** -0.8));
}

/**
 * Prices multiplied by one factor, such that the time of all days together is about used up. `excess` is the logarithm of
 * use over time; it falls with the price, almost in a straight line where time is scarce: secants, kept in their bracket.
 */
function scaled(prices: Float64Array, highest: number, excess: (prices: Float64Array) => number): Float64Array {
  const times = (factor: number) => prices.map((price) => price * factor);
  let bracket = { low: 0, high: highest / Math.max(highest / 1e6, ...prices) };
  let from = { factor: 1, excess: excess(prices) };
  let factor = from.excess > 0 ? 1.5 : 0.67;
  for (let round = 0; round < rounds && Math.abs(from.excess) > closeEnough; round++) {
    bracket = from.excess > 0 ? { ...bracket, low: from.factor } : { ...bracket, high: from.factor };
    if (bracket.high - bracket.low < 1e-4) break;
    const inside = factor > bracket.low && factor < bracket.high ? factor : (bracket.low + bracket.high) / 2;
    const there = { factor: inside, excess: Math.max(-100, excess(times(inside))) };
    factor = inside - (there.excess * (inside - from.factor)) / (there.excess - from.excess);
    from = there;
  }
  return times(from.factor);
}

const rounds = 9;
const closeEnough = 0.2;

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** Null where there is nothing to start from: prices of 0 say that time was plenty, not what it costs now. */
function startingFrom({ days }: ExamProblem, start: PricesFrom): Float64Array | null {
  let nearest = start.values().next().value ?? 0;
  const prices = Float64Array.from(days.offsets, (offset) => {
    nearest = start.get(offset) ?? nearest;
    return nearest;
  });
  return prices.some((price) => price > 0) ? prices : null;
}
