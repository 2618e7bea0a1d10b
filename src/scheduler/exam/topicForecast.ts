/** What is expected of one topic over all exams; the parts of all topics sum to the whole. */
export interface TopicForecast {
  readonly group: number;
  /** Its part of the score, 0–1, and what of it is expected to be lost. */
  readonly share: number;
  readonly expectedLoss: number;
  readonly studySeconds: number;
  /** What the score loses when the topic is dropped and its time goes to the others, at the price time has in the plan. */
  readonly lossIfDropped: number;
}

/** One cell a card: its part of the score, what of it is lost, seconds of study, and loss if it is dropped. */
export interface CardForecasts {
  readonly group: Int32Array;
  readonly share: Float64Array;
  readonly expectedLoss: Float64Array;
  readonly studySeconds: Float64Array;
  readonly lossIfDropped: Float64Array;
}

/** Largest expected loss first. Cards that no exam asks are left out. */
export function topicForecasts(cards: CardForecasts): TopicForecast[] {
  const byGroup = new Map<number, { -readonly [Name in keyof TopicForecast]: number }>();
  for (const [card, group] of cards.group.entries()) {
    if (cards.share[card] === 0) continue;
    let topic = byGroup.get(group);
    if (topic === undefined) {
      topic = { group, share: 0, expectedLoss: 0, studySeconds: 0, lossIfDropped: 0 };
      byGroup.set(group, topic);
    }
    for (const name of ["share", "expectedLoss", "studySeconds", "lossIfDropped"] as const) {
      topic[name] += cards[name][card] ?? 0;
    }
  }
  return [...byGroup.values()].sort((a, b) => b.expectedLoss - a.expectedLoss || a.group - b.group);
}

/** Groups whose time pays least, least first: to be dropped in this order when the minutes cannot suffice. */
export function dropOrder(topics: readonly TopicForecast[]): number[] {
  return topics
    .filter(({ studySeconds }) => studySeconds >= 1)
    .sort((a, b) => a.lossIfDropped / a.studySeconds - b.lossIfDropped / b.studySeconds)
    .map(({ group }) => group);
}
