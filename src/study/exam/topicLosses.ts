/** What is asked of one exam: by topic its share of the exam's points, and what of all points is expected to be lost. */
export interface ExamShares {
  readonly shares: readonly number[];
  readonly loss: number;
}

/**
 * What each exam is expected to lose by topic: a row an exam, in shares of its own points. The planner tells a topic's loss
 * over all exams (`lossByTopic`, of the mean of their scores) and each exam's loss over all topics. A topic that one exam
 * asks is thereby known; what several ask is split such that both sums hold, beginning with its shares (iterative
 * proportional fitting, Deming & Stephan 1940).
 */
export function lossesByExam(exams: readonly ExamShares[], lossByTopic: readonly number[]): number[][] {
  const losses = exams.map(({ shares }) => [...shares]);
  for (let round = 0; round < rounds; round++) {
    for (const [topic, loss] of lossByTopic.entries()) {
      const sum = losses.reduce((total, row) => total + (row[topic] ?? 0), 0);
      for (const row of losses) row[topic] = sum > 0 ? ((row[topic] ?? 0) * loss * exams.length) / sum : 0;
    }
    for (const [n, row] of losses.entries()) {
      const sum = row.reduce((total, loss) => total + loss, 0);
      const wanted = exams[n]?.loss ?? 0;
      for (const [topic, loss] of row.entries()) row[topic] = sum > 0 ? (loss * wanted) / sum : 0;
    }
  }
  // No topic loses more than it has.
  return losses.map((row, n) => row.map((loss, topic) => Math.min(loss, exams[n]?.shares[topic] ?? 0)));
}

/** Two suffice where topics are asked once; twenty leave less than a tenth of a point where they are not. */
const rounds = 20;
