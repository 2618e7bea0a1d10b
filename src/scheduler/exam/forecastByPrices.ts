import { type DayPrices, dayPrices } from "./dayPrices.ts";
import type { ExamForecast } from "./examPlan.ts";
import type { ExamProblem } from "./examProblem.ts";
import type { ExamRequest } from "./examRequest.ts";
import { examScore } from "./examScore.ts";
import { expectedUse } from "./expectedUse.ts";
import { expectedSeconds } from "./followChoices.ts";
import { plannedDays } from "./plannedDays.ts";
import type { PricedValues } from "./pricedValues.ts";
import { recallWithinTime } from "./recallWithinTime.ts";
import { dropOrder, topicForecasts } from "./topicForecast.ts";

export interface PricedForecast {
  readonly forecast: ExamForecast;
  readonly prices: Float64Array;
  /** Values with hard choices at these prices. */
  readonly values: PricedValues;
}

/** `places` holds the place of each exam of the request in the learner's own list; `start` prices by study-day number. */
export function forecastByPrices(
  request: ExamRequest,
  places: readonly number[],
  problem: ExamProblem,
  start: ReadonlyMap<number, number> | null,
): PricedForecast {
  const { today, exams } = request;
  const fromToday = start === null ? null : new Map([...start].map(([day, price]) => [day - today, price]));
  const found = dayPrices(problem, fromToday);
  const values = found.hard;
  const use = expectedUse(problem, found.soft);
  const { kinds, kindOf } = problem.cards.kinds;
  const unstudied = problem.examOffsets.map((at) =>
    Float64Array.from(kinds, (kind) => problem.cards.kinds.unstudiedRecall(kind, at)),
  );
  const recalls = recallWithinTime(problem, found, use, unstudied);
  const scores = exams.map((exam, n) =>
    examScore(
      exam,
      places[n] ?? n,
      (card) => recalls[n]?.[kindOf[card] ?? -1] ?? 0,
      (card) => unstudied[n]?.[kindOf[card] ?? -1] ?? 0,
    ),
  );
  const topics = topicForecasts(cardForecasts(request, problem, found, values, recalls));
  const loss = topics.reduce((sum, { expectedLoss }) => sum + expectedLoss, 0);
  const unseenCards = expectedUnseen(problem, found.soft);
  return {
    forecast: {
      method: "prices",
      exams: scores,
      expected: topics.length === 0 ? 0 : 1 - loss,
      bound: Math.min(1, found.bound),
      days: plannedDays(request, problem, found.soft, use, scores),
      topics,
      unseenCards,
      dropFirst:
        unseenCards >= 1 || isShortOfTime(found.byStudyDay, problem.cards.weights.asked) ? dropOrder(topics) : [],
      prices: new Map(Array.from(problem.days.offsets, (day, j) => [today + day, found.byStudyDay[j] ?? 0])),
    },
    prices: found.byStudyDay,
    values,
  };
}

/** Whether an hour more, at the mean price of time, would still gain a point of 100. */
function isShortOfTime(prices: Float64Array, askedCards: number): boolean {
  const sum = prices.reduce((total, price) => total + price, 0);
  return (3_600 * sum) / Math.max(1, prices.length) / Math.max(1, askedCards) >= 0.01;
}

function cardForecasts(
  { cards }: ExamRequest,
  problem: ExamProblem,
  { soft }: DayPrices,
  hard: PricedValues,
  recalls: readonly Float64Array[],
) {
  const { shares, kinds: cardKinds, weights } = problem.cards;
  const { kinds, kindOf } = cardKinds;
  const seconds = expectedSeconds(problem, soft);
  const net = Float64Array.from(kinds, (_, k) => {
    const gain = (hard.now[k] ?? 0) - (problem.unstudiedValues[k] ?? 0);
    return (gain * (problem.kindScales[k] ?? 0)) / weights.asked;
  });
  const share = new Float64Array(kindOf.length);
  const expectedLoss = new Float64Array(kindOf.length);
  for (const [n, column] of shares.entries()) {
    for (let card = 0; card < column.length; card++) {
      const part = column[card] ?? 0;
      if (part === 0) continue;
      share[card] = (share[card] ?? 0) + part;
      expectedLoss[card] = (expectedLoss[card] ?? 0) + part * (1 - (recalls[n]?.[kindOf[card] ?? -1] ?? 0));
    }
  }
  return {
    group: cards.group,
    share,
    expectedLoss,
    studySeconds: Float64Array.from(kindOf, (k) => seconds[k] ?? 0),
    lossIfDropped: Float64Array.from(kindOf, (k) => net[k] ?? 0),
  };
}

function expectedUnseen({ cards, days }: ExamProblem, soft: PricedValues): number {
  const { kinds } = cards.kinds;
  let unseen = 0;
  for (const [k, kind] of kinds.entries()) {
    if (kind.memory !== null) continue;
    let seen = 0;
    for (const j of days.offsets.keys()) seen += soft.firstDay[j * kinds.length + k] ?? 0;
    unseen += kind.count * (1 - seen);
  }
  return unseen;
}
