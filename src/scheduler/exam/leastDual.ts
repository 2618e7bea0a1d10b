import { dualSlope } from "./dualSlope.ts";
import type { ExamProblem } from "./examProblem.ts";
import { dualValue } from "./expectedUse.ts";
import { emptyValues, priceValues } from "./pricedValues.ts";
import { smoothMinimum } from "./smoothMinimum.ts";

/**
 * The least dual value with hard choices to be found from `prices`: the bound. A plan hardly changes once its prices are
 * about right, but a bound that stops short of the minimum may fall when time is added. So from the plan's temperature on
 * choices get harder until they are hard, for as many evaluations as the work of one allows: small problems, where single
 * cards make the dual value angular, come to the minimum.
 */
export function leastDual(problem: ExamProblem, prices: Float64Array, temperature: number): number {
  const { budgetSeconds } = problem.days;
  const secondsACard = budgetSeconds.reduce((sum, given) => sum + given, 0) / problem.cards.weights.asked;
  const values = emptyValues(problem);
  let left = evaluations(problem);
  let place = prices;
  let least = hardAt(place);
  for (let t = temperature / harder; t > coldest && left > 0; t /= harder) {
    place = smoothMinimum((at) => softAt(at, t), place, {
      steps,
      firstStep: (t * firstMove) / secondsACard,
      flatness: (secondsACard / place.length) * tolerance,
      evaluations: Math.min(left, mostAStage),
    });
    least = Math.min(least, hardAt(place));
  }
  return least;

  function softAt(at: Float64Array, t: number) {
    left--;
    return dualSlope(problem, at, t, values);
  }

  function hardAt(at: Float64Array): number {
    left--;
    priceValues(problem, at, 0, values);
    return dualValue(problem, at, values);
  }
}

const harder = 4;
const coldest = 1e-7;
const steps = 60;
const mostAStage = 120;
const firstMove = 1;

/** Share of a mean day's time by which use may miss the time given. */
const tolerance = 1e-4;

/** Values computed in one evaluation, on the grid and for the kinds; and how many of them the bound is worth. */
function evaluations({ table, cards, days }: ExamProblem): number {
  const pairs = days.later.reduce((sum, later) => sum + later.length, 0);
  const work = pairs * table.grid.size * cards.weights.classes.length + days.later.length * cards.kinds.kinds.length;
  return Math.floor((work < smallWork ? worthOfSmall : worth) / work);
}

/**
 * Below about a week with a few dozen cards, enough to end within 1e-5 of the minimum (0.2 s at worst, mostly a few
 * milliseconds); above, some ten evaluations for a month, which lower the bound by 0.0005–0.001.
 */
const smallWork = 5_500;
const worthOfSmall = 2_500_000;
const worth = 500_000;
