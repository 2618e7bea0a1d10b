import type { ExamProblem } from "./examProblem.ts";
import { dualValue, expectedUse } from "./expectedUse.ts";
import { type PricedValues, priceValues } from "./pricedValues.ts";
import type { Slope } from "./smoothMinimum.ts";

/**
 * The dual value at these prices, in shares of the score, and its slope by each of them: time given less time used, a mean
 * card. `values` is filled with what the prices come to.
 */
export function dualSlope(
  problem: ExamProblem,
  prices: Float64Array,
  temperature: number,
  values: PricedValues,
): Slope {
  priceValues(problem, prices, temperature, values);
  const { seconds } = expectedUse(problem, values);
  const { asked } = problem.cards.weights;
  const gradient = problem.days.budgetSeconds.map((given, j) => (given - (seconds[j] ?? 0)) / asked);
  return { value: dualValue(problem, prices, values), gradient };
}
