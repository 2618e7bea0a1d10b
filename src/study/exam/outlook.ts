import type { ExamForecast } from "../../scheduler/exam/examPlan.ts";
import type { AskedPlan } from "./examRequestOf.ts";
import type { ExamExpectation, ExamOutlook, TopicOutlook } from "./examState.ts";
import { lossesByExam } from "./topicLosses.ts";

/** What the planner says, in the learner's own exams and topics. */
export function outlookOf(
  forecast: ExamForecast,
  { request, exams, topics }: Pick<AskedPlan, "request" | "exams" | "topics">,
): ExamOutlook {
  const shares = forecast.exams.map(({ exam }) => sharesByTopic(request.exams[exam]?.weights, request.cards.group));
  // An exam that asks nothing has no part in the whole score.
  const counted = forecast.exams.flatMap((_, n) => ((shares[n]?.size ?? 0) > 0 ? [n] : []));
  const losses = lossesByExam(
    counted.map((n) => ({
      shares: forecast.topics.map(({ group }) => shares[n]?.get(group) ?? 0),
      loss: 1 - (forecast.exams[n]?.expected ?? 1),
    })),
    forecast.topics.map(({ expectedLoss }) => expectedLoss),
  );

  function topicsOf(n: number): readonly TopicOutlook[] {
    const row = losses[counted.indexOf(n)] ?? [];
    const outlooks = forecast.topics.flatMap((figures, at): TopicOutlook[] => {
      const topic = topics[figures.group];
      const share = shares[n]?.get(figures.group) ?? 0;
      if (topic === undefined || share === 0) return [];
      const { deck, slug, title } = topic;
      // A loss of the mean of all scores, as far as it is this exam's, in points of this exam.
      const lossIfDropped = (figures.lossIfDropped * share) / figures.share;
      const { studySeconds } = figures;
      return [{ deck, topic: slug, title, share, expectedLoss: row[at] ?? 0, studySeconds, lossIfDropped }];
    });
    return outlooks.sort((a, b) => b.expectedLoss - a.expectedLoss);
  }

  const scores = new Map<string, ExamExpectation>();
  for (const [n, { exam, expected, low, high, withoutStudy }] of forecast.exams.entries()) {
    const id = exams[exam]?.id;
    if (id === undefined) continue;
    const own = topicsOf(n);
    const dropFirst = forecast.dropFirst.flatMap((group) => {
      const dropped = topics[group];
      return own.filter(({ deck, topic }) => deck === dropped?.deck && topic === dropped.slug);
    });
    scores.set(id, { expected, low, high, withoutStudy, topics: own, dropFirst });
  }
  return {
    scores,
    bound: forecast.bound,
    expected: forecast.expected,
    days: forecast.days,
    // The planner leaves out exams that are over; a day's scores go by those that are left.
    examIds: forecast.exams.flatMap(({ exam }) => exams[exam]?.id ?? []),
    unseenCards: forecast.unseenCards,
  };
}

/** Each topic's part of the exam's points, 0–1, by group; without topics that it does not ask. */
function sharesByTopic(weights: Float64Array | undefined, groups: Int32Array): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  let total = 0;
  for (const [card, weight] of weights?.entries() ?? []) {
    if (weight === 0) continue;
    const group = groups[card] ?? -1;
    sums.set(group, (sums.get(group) ?? 0) + weight);
    total += weight;
  }
  return new Map([...sums].map(([group, sum]) => [group, sum / total]));
}
