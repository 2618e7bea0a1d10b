import type { ExamForecast } from "../../scheduler/exam/examPlan.ts";
import type { AskedPlan } from "./examRequestOf.ts";
import type { ExamExpectation, ExamOutlook, TopicOutlook } from "./examState.ts";

/** What the planner says, in the learner's own exams and topics. */
export function outlookOf(
  forecast: ExamForecast,
  { exams, topics: asked }: Pick<AskedPlan, "exams" | "topics">,
): ExamOutlook {
  const scores = new Map<string, ExamExpectation>();
  for (const { exam, expected, low, high, withoutStudy } of forecast.exams) {
    const id = exams[exam]?.id;
    if (id !== undefined) scores.set(id, { expected, low, high, withoutStudy });
  }
  const topics = forecast.topics.flatMap(({ group, ...figures }): TopicOutlook[] => {
    const topic = asked[group];
    return topic === undefined ? [] : [{ deck: topic.deck, topic: topic.slug, title: topic.title, ...figures }];
  });
  const dropFirst = forecast.dropFirst.flatMap((group) => {
    const dropped = asked[group];
    return topics.filter(({ deck, topic }) => deck === dropped?.deck && topic === dropped.slug);
  });
  return {
    scores,
    bound: forecast.bound,
    expected: forecast.expected,
    days: forecast.days,
    // The planner leaves out exams that are over; a day's scores go by those that are left.
    examIds: forecast.exams.flatMap(({ exam }) => exams[exam]?.id ?? []),
    topics,
    dropFirst,
    unseenCards: forecast.unseenCards,
  };
}
