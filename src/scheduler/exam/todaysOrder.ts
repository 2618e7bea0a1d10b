import type { ExamProblem } from "./examProblem.ts";
import { firstNets, type PricedValues } from "./pricedValues.ts";

/** Which cards to study today, best first; cards are places in the columns. */
export interface TodaysOrder {
  /** All cards that are better studied today than later or never; those that wait for a repetition stand first. */
  readonly cards: Int32Array;
  /** How many of them fit into today's time, and the seconds they are expected to take. */
  readonly fitting: number;
  readonly fittingSeconds: number;
  /** By card: weight of a mean card gained by each second now, over waiting; not above 0 where waiting is as good. */
  readonly index: Float64Array;
}

/**
 * A card's index is its value when studied today less its best value when it waits, by expected seconds: the price of
 * today's time at which the two are equal. New and seen cards stand in one list; cards alike keep the order they came in.
 * `values` must come from hard choices.
 */
export function todaysOrder(problem: ExamProblem, prices: Float64Array, values: PricedValues): TodaysOrder {
  const { cards, days, table } = problem;
  const { kinds, kindOf } = cards.kinds;
  const studiesToday = days.offsets[0] === 0;
  const seconds = studiesToday ? cards.kinds.rows(0).seconds : new Float64Array(kinds.length);
  const indexOfKind = new Float64Array(kinds.length).fill(Number.NEGATIVE_INFINITY);
  if (studiesToday) {
    const waiting = bestLater(problem, prices, values);
    // Today's own price does not count: the index is compared with it.
    firstNets(problem, values, 0, 0, indexOfKind, 0);
    for (const [k, now] of indexOfKind.entries()) {
      indexOfKind[k] = ((now - (waiting[k] ?? 0)) * (problem.kindScales[k] ?? 0)) / (seconds[k] ?? 1);
    }
  }
  const index = Float64Array.from(kindOf, (k) => (k < 0 ? Number.NEGATIVE_INFINITY : (indexOfKind[k] ?? 0)));
  const secondsOf = Float64Array.from(kindOf, (k) => seconds[k] ?? 0);
  return fitted(index, secondsOf, cards.repeats, {
    repeatSeconds: table.repeatSeconds,
    budgetSeconds: studiesToday ? (days.budgetSeconds[0] ?? 0) : 0,
    slackSeconds: table.habits.answerSeconds.again,
  });
}

/** Of each kind, the best of never studying it and of every later day, where the gain of waiting is doubted a little. */
function bestLater(problem: ExamProblem, prices: Float64Array, values: PricedValues): Float64Array {
  const resting = problem.unstudiedValues;
  const best = resting.slice();
  const nets = new Float64Array(best.length);
  for (let j = 1; j < problem.days.offsets.length; j++) {
    firstNets(problem, values, j, prices[j] ?? 0, nets, 0);
    for (const [k, net] of nets.entries()) if (net > (best[k] ?? 0)) best[k] = net;
  }
  const doubt = doubtInMissedDays * (1 - problem.days.attendance);
  return best.map((later, k) => later - doubt * (later - (resting[k] ?? 0)));
}

/**
 * Which day a card waits for is often nearly the same by its value, but not when days are missed or the learner forgets
 * otherwise than the model says: this share of the gain of waiting is lost with each day that is sure to be missed. Chosen
 * by trial on seeds that the bench does not use; 0 costs a learner who misses every third day a point of 100.
 */
const doubtInMissedDays = 0.1;

/** Orders cards by falling index, ties in their own order, and counts those that fit, give or take one answer. */
export function fitted(
  index: Float64Array,
  seconds: Float64Array,
  repeats: readonly number[],
  { repeatSeconds, budgetSeconds, slackSeconds }: DayTime,
): TodaysOrder {
  const worth: number[] = [];
  const waiting = new Set(repeats);
  for (let card = 0; card < index.length; card++) if ((index[card] ?? 0) > 0 && !waiting.has(card)) worth.push(card);
  worth.sort((a, b) => (index[b] ?? 0) - (index[a] ?? 0) || a - b);
  let spent = 0;
  let fitting = 0;
  for (const card of worth) {
    const next = spent + (seconds[card] ?? 0);
    if (spent >= budgetSeconds || next > budgetSeconds + slackSeconds) break;
    spent = next;
    fitting++;
  }
  return {
    cards: Int32Array.from([...repeats, ...worth]),
    fitting: repeats.length + fitting,
    fittingSeconds: repeats.length * repeatSeconds + spent,
    index,
  };
}

interface DayTime {
  readonly repeatSeconds: number;
  /** What is left for other cards once repetitions are done, and by how much the last card may exceed it. */
  readonly budgetSeconds: number;
  readonly slackSeconds: number;
}
