import { type SelfMark, scoreOf, scoreOfPicks } from "../../marking/score.ts";
import { type Confidence, suggestedRating } from "../../marking/suggestedRating.ts";
import type { Rating } from "../../scheduler/rating.ts";
import { isAnswered, wasSeen } from "./answer.ts";
import {
  type AnswerDraft,
  type Attempt,
  isPicked,
  isTyped,
  type Mark,
  noAnswer,
  type Phase,
  type Question,
} from "./quiz.ts";

/**
 * The mark of the n-th question: what the learner said, else what follows from the answer alone once it is locked — picks
 * are right or wrong, and a question that was left alone is worth nothing. Null: the learner has yet to mark it.
 */
export function markAt(attempt: Attempt, n: number, phase: Phase): Mark | null {
  const question = attempt.questions[n];
  const answer = attempt.answers[n] ?? noAnswer;
  if (question === undefined || (phase === "answering" && !answer.revealed)) return null;
  return attempt.marks[n] ?? markByItself(question, answer);
}

export function isMarked(attempt: Attempt, n: number, phase: Phase): boolean {
  return markAt(attempt, n, phase) !== null;
}

export function isAllMarked(attempt: Attempt, phase: Phase): boolean {
  return attempt.questions.every((_, n) => isMarked(attempt, n, phase));
}

export function pointsMark(ticked: ReadonlySet<number>, pointCount: number, confidence: Confidence | null): Mark {
  const score = scoreOf(ticked, pointCount);
  const sorted = [...ticked].sort((a, b) => a - b);
  return { basis: "points", ticked: sorted, pointCount, score, rating: suggestedRating(score, confidence) };
}

export function selfGivenMark(self: SelfMark, confidence: Confidence | null): Mark {
  return { basis: "self", self, score: self, rating: suggestedRating(self, confidence) };
}

/** The rating is the learner's, the score stays what the answer is worth. */
export function withRating(mark: Mark, rating: Rating): Mark {
  return { ...mark, rating };
}

function markByItself(question: Question, answer: AnswerDraft): Mark | null {
  if (!isAnswered(question, answer)) return wasLeftAlone(question, answer) ? nothing : null;
  if (!isPicked(question)) return null;
  if (answer.picks.length === 0) return nothing;
  const score = scoreOfPicks(question.options, new Set(answer.picks));
  return { basis: "picks", score, rating: suggestedRating(score, answer.confidence) };
}

/** Who looked at a question for recall may have known the answer without a sign of it; the learner will say. */
function wasLeftAlone(question: Question, answer: AnswerDraft): boolean {
  return isPicked(question) || isTyped(question) || !wasSeen(answer);
}

const nothing: Mark = { basis: "nothing", score: 0, rating: "again" };
