import type { SelfMark } from "../../marking/score.ts";
import type { Rating } from "../../scheduler/rating.ts";
import { markAt, pointsMark, selfGivenMark, withRating } from "./mark.ts";
import type { Mark } from "./quiz.ts";
import type { Marking, OpenQuiz } from "./quizState.ts";

/** What the learner does to a marking sheet; each gives the mark that follows, or null where it makes no sense. */
export function ticked(
  { marking, answer }: OpenQuiz,
  change: (ticked: ReadonlySet<number>) => Iterable<number>,
): Mark | null {
  if (marking?.sheet.kind !== "points") return null;
  const { points, ticked } = marking.sheet;
  const now = [...change(ticked)].filter((point) => points[point] !== undefined);
  return pointsMark(new Set(now), points.length, answer.confidence);
}

export function toggled(ticked: ReadonlySet<number>, point: number): ReadonlySet<number> {
  const others = new Set(ticked);
  return others.delete(point) ? others : others.add(point);
}

export function allPoints({ marking }: OpenQuiz): Iterable<number> {
  return marking?.sheet.kind === "points" ? marking.sheet.points.keys() : [];
}

/** Where the text is not at hand, a mark that was given before it went stays. */
export function marked(quiz: OpenQuiz, self: SelfMark): Mark | null {
  const { marking, answer } = quiz;
  const takes = marking?.sheet.kind === "self" || (marking?.sheet.kind === "no-text" && !hasOtherMark(quiz));
  return takes ? selfGivenMark(self, answer.confidence) : null;
}

function hasOtherMark({ attempt, at, phase }: OpenQuiz): boolean {
  const basis = markAt(attempt, at, phase)?.basis;
  return basis === "points" || basis === "picks";
}

export function rated(quiz: OpenQuiz, rating: Rating): Mark | null {
  const mark = markAt(quiz.attempt, quiz.at, quiz.phase) ?? accepted(quiz);
  return mark === null ? null : withRating(mark, rating);
}

/** What was ticked beforehand, as it stands; null where there is a mark already, or nothing to go by. */
export function accepted({ marking, answer }: OpenQuiz): Mark | null {
  return marking === null || marking.marked ? null : proposed(marking, answer.confidence);
}

function proposed({ sheet, score }: Marking, confidence: OpenQuiz["answer"]["confidence"]): Mark | null {
  return sheet.kind === "points" && score !== null ? pointsMark(sheet.ticked, sheet.points.length, confidence) : null;
}
