import type { KeyPoint } from "../../deck/card.ts";
import { type AnswerMatch, matchAnswer } from "../../marking/matchAnswer.ts";
import { scoreOf } from "../../marking/score.ts";
import { suggestedRating } from "../../marking/suggestedRating.ts";
import { markAt } from "./mark.ts";
import { isAnswerShown } from "./phase.ts";
import {
  type AnswerDraft,
  type Attempt,
  isFigureQuestion,
  isPicked,
  type Mark,
  noAnswer,
  type Phase,
  type Question,
} from "./quiz.ts";
import type { AskedText, Marking, MarkingSheet } from "./quizState.ts";

/** How the n-th question is marked now, given what it is marked by if that is at hand; null while the answer is hidden. */
export function markingOf(attempt: Attempt, n: number, phase: Phase, asked: AskedText): Marking | null {
  const question = attempt.questions[n];
  if (question === undefined || !isAnswerShown(attempt, n, phase)) return null;
  const answer = attempt.answers[n] ?? noAnswer;
  const mark = markAt(attempt, n, phase);
  const sheet = sheetOf(question, answer, mark, standardOf(question, asked));
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

/** What an answer is marked by. */
interface Standard {
  /** Words that prove nothing. */
  readonly question: string;
  readonly keyPoints: readonly KeyPoint[];
}

/** A figure's name is asked for as it was when the attempt began; the points of an explanation are those of now. */
function standardOf(question: Question, { card, figure }: AskedText): Standard | null {
  if (!isFigureQuestion(question)) return card;
  if (question.kind === "name") return { question: "", keyPoints: [{ group: null, text: question.text }] };
  return figure === null ? null : { question: "", keyPoints: figure.keyPoints };
}

function sheetOf(question: Question, answer: AnswerDraft, mark: Mark | null, by: Standard | null): MarkingSheet {
  if (isPicked(question)) return { kind: "picks" };
  const self = mark?.basis === "self" ? mark.self : null;
  if (by === null) return { kind: "no-text", self };
  const points = by.keyPoints;
  if (points.length === 0) return { kind: "self", self };
  const match = answer.typed.trim() === "" ? null : matchOf(answer.typed, by);
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
let last: { readonly typed: string; readonly by: Standard; readonly match: AnswerMatch } | null = null;

function matchOf(typed: string, by: Standard): AnswerMatch {
  if (last?.typed !== typed || last.by.question !== by.question || last.by.keyPoints !== by.keyPoints) {
    last = { typed, by, match: matchAnswer({ typed, question: by.question, points: by.keyPoints }) };
  }
  return last.match;
}
