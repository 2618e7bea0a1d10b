import type { CardId } from "../../deck/cardId.ts";
import { canonical } from "../../facts/aliases.ts";
import type { FoldState } from "../../facts/foldState.ts";
import { isAnswered } from "./answer.ts";
import { idsOf, quizEntries } from "./keys.ts";
import { noAnswer, type QuestionKind } from "./quiz.ts";
import { readAttempt } from "./readAttempt.ts";

/** What earlier quizzes say to the making of a new one. */
export interface QuizHistory {
  /** Canonical ids of the cards that were asked: answered, or handed in without an answer. */
  readonly quizzed: ReadonlySet<CardId>;
  /** What a question is expected to take, from the learner's own answers as they grow in number. */
  readonly expectedMillis: Readonly<Record<QuestionKind, number>>;
}

export function quizHistory(fold: FoldState): QuizHistory {
  const entries = quizEntries(fold);
  const quizzed = new Set<CardId>();
  const times = { recall: { ...noTimes }, typed: { ...noTimes }, figure: { ...noTimes }, choice: { ...noTimes } };
  for (const id of idsOf(entries, "attempt")) {
    const attempt = readAttempt(entries, id);
    if (attempt === null) continue;
    for (const [n, question] of attempt.questions.entries()) {
      const { cardId, kind } = question;
      const answer = attempt.answers[n] ?? noAnswer;
      const answered = isAnswered(question, answer);
      if (answered || attempt.handIn !== null) quizzed.add(canonical(fold, cardId));
      if (!answered || answer.spentMillis === 0) continue;
      times[kind].count++;
      times[kind].millis += Math.min(answer.spentMillis, longestMillis);
    }
  }
  const expected = (kind: QuestionKind) =>
    (times[kind].millis + usualAnswers * usualMillis[kind]) / (times[kind].count + usualAnswers);
  return {
    quizzed,
    expectedMillis: {
      recall: expected("recall"),
      typed: expected("typed"),
      figure: expected("figure"),
      choice: expected("choice"),
    },
  };
}

const noTimes = { count: 0, millis: 0 };

/** Our guess for answers of several points, and for how many own answers it stands. */
const usualMillis: Readonly<Record<QuestionKind, number>> = {
  recall: 45_000,
  typed: 90_000,
  figure: 60_000,
  choice: 30_000,
};
const usualAnswers = 10;

/** One answer over which the learner slept shall not shorten every quiz to come. */
const longestMillis = 600_000;
