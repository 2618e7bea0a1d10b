import type { Card } from "../../deck/card.ts";
import { type AnswerMatch, matchAnswer } from "../../marking/matchAnswer.ts";
import { scoreOf } from "../../marking/score.ts";
import { suggestedRating } from "../../marking/suggestedRating.ts";
import { markAt } from "./mark.ts";
import { isAnswerShown } from "./phase.ts";
import { type AnswerDraft, type Attempt, type Mark, noAnswer, type Phase, type Question } from "./quiz.ts";
import type { Marking, MarkingSheet } from "./quizState.ts";

/** How the n-th question is marked now, given its card's text if that is at hand; null while the answer is hidden. */
export function markingOf(attempt: Attempt, n: number, phase: Phase, card: Card | null): Marking | null {
  const question = attempt.questions[n];
  if (question === undefined || !isAnswerShown(attempt, n, phase)) return null;
  const answer = attempt.answers[n] ?? noAnswer;
  const mark = markAt(attempt, n, phase);
  const sheet = sheetOf(question, answer, mark, card);
  const score = mark?.score ?? proposedScore(sheet);
  const suggested = score === null ? null : suggestedRating(score, answer.confidence);
  return {
    sheet,
    score,
    rating: mark?.rating ?? suggested,
    suggested,
    marked: mark !== null,
    outdated: isOutdated(sheet, mark),
  };
}

function sheetOf(question: Question, answer: AnswerDraft, mark: Mark | null, card: Card | null): MarkingSheet {
  if (question.kind === "choice") return { kind: "picks" };
  const self = mark?.basis === "self" ? mark.self : null;
  if (card === null) return { kind: "no-text", self };
  const points = card.keyPoints;
  if (points.length === 0) return { kind: "self", self };
  const match = answer.typed.trim() === "" ? null : matchOf(answer.typed, card);
  return { kind: "points", points, ticked: tickedOf(mark, points.length, match), match };
}

/** As the learner left them; before that, what the words of a typed answer say. */
function tickedOf(mark: Mark | null, pointCount: number, match: AnswerMatch | null): ReadonlySet<number> {
  if (mark === null) return new Set(match?.points.flatMap(({ found }, point) => (found ? [point] : [])));
  return new Set(mark.basis === "points" && mark.pointCount === pointCount ? mark.ticked : []);
}

/** Only words that were typed say something; a sheet that nobody has touched yet says nothing. */
function proposedScore(sheet: MarkingSheet): number | null {
  return sheet.kind === "points" && sheet.match !== null ? scoreOf(sheet.ticked, sheet.points.length) : null;
}

function isOutdated(sheet: MarkingSheet, mark: Mark | null): boolean {
  switch (mark?.basis) {
    case "points":
      return sheet.kind === "self" || (sheet.kind === "points" && sheet.points.length !== mark.pointCount);
    case "self":
      return sheet.kind === "points";
    default:
      return false;
  }
}

/** A page that is shown anew every second asks the same again and again. */
let last: { readonly typed: string; readonly card: Card; readonly match: AnswerMatch } | null = null;

function matchOf(typed: string, card: Card): AnswerMatch {
  if (last?.typed !== typed || last.card !== card) {
    last = { typed, card, match: matchAnswer({ typed, question: card.question, points: card.keyPoints }) };
  }
  return last.match;
}
