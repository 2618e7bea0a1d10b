import type { CardId } from "../../deck/cardId.ts";
import type { Confidence } from "../../marking/suggestedRating.ts";
import { isAnswered } from "./answer.ts";
import { missedCardIds } from "./bringForward.ts";
import { markAt } from "./mark.ts";
import { type Attempt, type Mark, noAnswer, type Question, type QuestionKind, questionKinds } from "./quiz.ts";

/** The result of an attempt. What is not marked yet counts 0. */
export interface Report extends GroupResult {
  /** In the order in which topics were first asked. */
  readonly byTopic: readonly TopicResult[];
  readonly byKind: readonly KindResult[];
  /** Milliseconds for all questions. */
  readonly spentMillis: number;
  readonly lines: readonly ReportLine[];
  /** For each confidence, and for answers without one: how many, and how good they were. Only those that occur. */
  readonly byConfidence: readonly ConfidenceResult[];
  /** Indexes of questions that were missed (rated Again), and of those left unanswered. */
  readonly missed: readonly number[];
  readonly unanswered: readonly number[];
  /** The cards of the missed ones, each once: to be studied. */
  readonly missedCardIds: readonly CardId[];
}

export interface Points {
  readonly got: number;
  readonly of: number;
}

/** What some questions came to together. */
export interface GroupResult {
  readonly count: number;
  /** Mean score of the questions, each counting the same, 0 to 1. */
  readonly score: number;
  /** Key points got and asked for; a question without any counts as one. */
  readonly points: Points;
}

export interface TopicResult extends GroupResult {
  readonly deck: string;
  readonly topic: string;
  readonly title: string;
}

export interface KindResult extends GroupResult {
  readonly kind: QuestionKind;
}

export interface ConfidenceResult {
  readonly confidence: Confidence | null;
  readonly count: number;
  readonly score: number;
}

export interface ReportLine {
  readonly question: Question;
  readonly mark: Mark | null;
  readonly score: number;
  readonly points: Points;
  readonly confidence: Confidence | null;
  readonly spentMillis: number;
  readonly answered: boolean;
}

/** Whatever the phase: an attempt can be looked at before all of it is marked. */
export function reportOf(attempt: Attempt): Report {
  const lines = attempt.questions.map((question, n) => lineOf(attempt, question, n));
  const indexes = [...lines.keys()];
  return {
    ...resultOf(lines),
    byTopic: grouped(lines, ({ question }) => `${question.deck}\n${question.topic}`).map(([{ question }, own]) => {
      const { deck, topic, topicTitle: title } = question;
      return { deck, topic, title, ...resultOf(own) };
    }),
    byKind: questionKinds.flatMap((kind) => {
      const own = lines.filter(({ question }) => question.kind === kind);
      return own.length === 0 ? [] : [{ kind, ...resultOf(own) }];
    }),
    spentMillis: lines.reduce((sum, line) => sum + line.spentMillis, 0),
    lines,
    byConfidence: confidences.flatMap((confidence) => {
      const own = lines.filter((line) => line.answered && line.confidence === confidence);
      return own.length === 0 ? [] : [{ confidence, count: own.length, score: meanScore(own) }];
    }),
    missed: indexes.filter((n) => lines[n]?.mark?.rating === "again"),
    unanswered: indexes.filter((n) => lines[n]?.answered === false),
    missedCardIds: missedCardIds(attempt),
  };
}

const confidences = ["sure", "unsure", "guess", null] as const;

function lineOf(attempt: Attempt, question: Question, n: number): ReportLine {
  const answer = attempt.answers[n] ?? noAnswer;
  const mark = markAt(attempt, n, "marking");
  return {
    question,
    mark,
    score: mark?.score ?? 0,
    points: pointsOf(question, mark),
    confidence: answer.confidence,
    spentMillis: answer.spentMillis,
    answered: isAnswered(question, answer) || (mark !== null && mark.basis !== "nothing"),
  };
}

/** The points that were ticked; for what has none, the share of as many as there were, or of one. */
function pointsOf({ pointCount }: Question, mark: Mark | null): Points {
  if (mark?.basis === "points") return { got: Math.round(mark.score * mark.pointCount), of: mark.pointCount };
  const of = Math.max(1, pointCount);
  return { got: (mark?.score ?? 0) * of, of };
}

function resultOf(lines: readonly ReportLine[]): GroupResult {
  const sum = (value: (points: Points) => number) => lines.reduce((total, { points }) => total + value(points), 0);
  return {
    count: lines.length,
    score: meanScore(lines),
    points: { got: sum(({ got }) => got), of: sum(({ of }) => of) },
  };
}

function meanScore(lines: readonly ReportLine[]): number {
  return lines.length === 0 ? 0 : lines.reduce((sum, { score }) => sum + score, 0) / lines.length;
}

function grouped(
  lines: readonly ReportLine[],
  nameOf: (line: ReportLine) => string,
): [first: ReportLine, own: readonly ReportLine[]][] {
  const groups = new Map<string, [first: ReportLine, own: ReportLine[]]>();
  for (const line of lines) {
    const group = groups.get(nameOf(line));
    if (group === undefined) groups.set(nameOf(line), [line, [line]]);
    else group[1].push(line);
  }
  return [...groups.values()];
}
