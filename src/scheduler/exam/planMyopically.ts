import type { ExamPlan, PlannedDay } from "./examPlan.ts";
import { type ExamRequest, isNew } from "./examRequest.ts";
import { examScore } from "./examScore.ts";
import { type MyopicGains, myopicGains } from "./myopicIndex.ts";
import type { OutcomeTable } from "./outcomeTable.ts";
import { fitted } from "./todaysOrder.ts";
import { dropOrder, topicForecasts } from "./topicForecast.ts";
import { sharesOfScore } from "./weightClasses.ts";

/**
 * The plan for sets too large for prices: best gain per second first, each card once more at most, and recall as if it
 * were studied today. Time for second reviews is left out, so the forecast is cautious.
 */
export function planMyopically(request: ExamRequest, places: readonly number[], table: OutcomeTable): ExamPlan {
  const { cards, exams, minutes, today } = request;
  const shares = sharesOfScore(exams);
  const gains = myopicGains(request, shares, table);
  const repeats: number[] = [];
  for (const [card, repeat] of (cards.repeatsToday ?? []).entries()) if (repeat === 1) repeats.push(card);
  const takenSeconds = repeats.length * table.repeatSeconds;
  const order = fitted(gains.index, gains.seconds, repeats, {
    repeatSeconds: table.repeatSeconds,
    budgetSeconds: exams.some(({ day }) => day > today) ? Math.max(0, (minutes[0] ?? 0) * 60 - takenSeconds) : 0,
    slackSeconds: table.habits.answerSeconds.again,
  });
  const queue = order.cards.subarray(repeats.length);
  const { days, planned } = filledDays(request, queue, gains, takenSeconds);
  const recallOf = (n: number) => (card: number) =>
    (planned[card] === 1 ? gains.studied[n]?.[card] : gains.unstudied[n]?.[card]) ?? 0;
  const scores = exams.map((exam, n) =>
    examScore(exam, places[n] ?? n, recallOf(n), (card) => gains.unstudied[n]?.[card] ?? 0),
  );
  const topics = topicForecasts(cardForecasts(request, shares, gains, planned));
  let unseenCards = 0;
  for (let card = 0; card < planned.length; card++) {
    if (planned[card] === 0 && isNew(cards, card) && shares.some((column) => (column[card] ?? 0) > 0)) unseenCards++;
  }
  return {
    method: "myopic",
    exams: scores,
    expected: topics.length === 0 ? 0 : 1 - topics.reduce((sum, { expectedLoss }) => sum + expectedLoss, 0),
    bound: null,
    days,
    topics,
    unseenCards,
    dropFirst: unseenCards >= 1 ? dropOrder(topics) : [],
    prices: new Map(),
    today: order,
  };
}

/** Deals the queue out to the days; a card that does not fit into one is the first of the next. */
function filledDays(
  { cards, exams, minutes, today }: ExamRequest,
  queue: Int32Array,
  gains: MyopicGains,
  taken: number,
) {
  const planned = new Uint8Array(cards.stability.length);
  const days: PlannedDay[] = [];
  const sums = exams.map(({ weights }) => weights.reduce((sum, weight) => sum + weight, 0));
  const scores = exams.map(({ weights }, n) => mean(weights, gains.unstudied[n], sums[n] ?? 0));
  const end = Math.max(today, ...exams.map(({ day }) => day));
  let at = 0;
  for (let day = today; day < end; day++) {
    const given = minutes[day - today] ?? 0;
    let left = given * 60 - (day === today ? taken : 0);
    const first = left;
    const counts = { reviews: 0, newCards: 0 };
    for (; at < queue.length; at++) {
      const card = queue[at] ?? 0;
      const seconds = gains.seconds[card] ?? 0;
      if (seconds > left) break;
      left -= seconds;
      planned[card] = 1;
      counts[isNew(cards, card) ? "newCards" : "reviews"]++;
      for (const [n, { weights }] of exams.entries()) {
        const gain = (gains.studied[n]?.[card] ?? 0) - (gains.unstudied[n]?.[card] ?? 0);
        scores[n] = (scores[n] ?? 0) + (gain * (weights[card] ?? 0)) / Math.max(sums[n] ?? 0, Number.MIN_VALUE);
      }
    }
    days.push({ day, minutes: given, studyMinutes: (first - left) / 60, ...counts, scores: [...scores] });
  }
  return { days, planned };
}

function mean(weights: Float64Array, values: Float64Array | undefined, sum: number): number {
  let score = 0;
  for (const [card, weight] of weights.entries()) score += weight * (values?.[card] ?? 0);
  return sum > 0 ? score / sum : 0;
}

function cardForecasts(
  { cards }: ExamRequest,
  shares: readonly Float64Array[],
  gains: MyopicGains,
  planned: Uint8Array,
): Parameters<typeof topicForecasts>[0] {
  const count = planned.length;
  const share = new Float64Array(count);
  const expectedLoss = new Float64Array(count);
  const lossIfDropped = new Float64Array(count);
  for (const [n, column] of shares.entries()) {
    for (let card = 0; card < count; card++) {
      const part = column[card] ?? 0;
      const gain = planned[card] === 1 ? (gains.studied[n]?.[card] ?? 0) - (gains.unstudied[n]?.[card] ?? 0) : 0;
      share[card] = (share[card] ?? 0) + part;
      expectedLoss[card] = (expectedLoss[card] ?? 0) + part * (1 - (gains.unstudied[n]?.[card] ?? 0) - gain);
      lossIfDropped[card] = (lossIfDropped[card] ?? 0) + part * gain;
    }
  }
  const studySeconds = gains.seconds.map((seconds, card) => (planned[card] === 1 ? seconds : 0));
  return { group: cards.group, share, expectedLoss, studySeconds, lossIfDropped };
}
