import { matchAnswer } from "../../../src/marking/matchAnswer.ts";
import type { LabelledAnswer } from "./labelledAnswers.ts";
import { pointsByOverlap } from "./wordOverlap.ts";

/** Gives the indexes of the key points that it ticks. */
export type Marker = (answer: LabelledAnswer) => ReadonlySet<number>;

export const byMatching: Marker = ({ typed, card }) => {
  const { points } = matchAnswer({ typed, question: card.question, points: card.keyPoints });
  return new Set(points.flatMap((point, index) => (point.found ? [index] : [])));
};

export const byOverlap: Marker = ({ typed, card }) => pointsByOverlap(typed, card.keyPoints);

/** Key points, summed over answers. */
export interface Tally {
  readonly points: number;
  /** That the examiner ticks. */
  readonly wanted: number;
  /** That the marker ticks. */
  readonly ticked: number;
  /** That both tick. */
  readonly right: number;
}

export function tally(answers: readonly LabelledAnswer[], mark: Marker): Tally {
  const sum = { points: 0, wanted: 0, ticked: 0, right: 0 };
  for (const answer of answers) {
    const ticked = mark(answer);
    for (const point of answer.card.keyPoints.keys()) {
      if (answer.unjudged.has(point)) continue;
      sum.points++;
      if (answer.ticked.has(point)) sum.wanted++;
      if (ticked.has(point)) sum.ticked++;
      if (answer.ticked.has(point) && ticked.has(point)) sum.right++;
    }
  }
  return sum;
}
