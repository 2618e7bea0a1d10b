import type { CardId } from "../../deck/cardId.ts";
import { canonical } from "../../facts/aliases.ts";
import type { FoldState } from "../../facts/foldState.ts";
import { isAnswered } from "./answer.ts";
import { figureKey } from "./figureKey.ts";
import { idsOf, quizEntries } from "./keys.ts";
import { isFigureQuestion, noAnswer, type QuestionKind } from "./quiz.ts";
import { readAttempt } from "./readAttempt.ts";

/** What earlier quizzes say to the making of a new one. */
export interface QuizHistory {
  /** Canonical ids of the cards that were asked: answered, or handed in without an answer. */
  readonly quizzed: ReadonlySet<CardId>;
  /** The same of figures, by `figureKey`. To be asked about a figure is not to be asked the card that shows it. */
  readonly quizzedFigures: ReadonlySet<string>;
  /** What a question is expected to take, from the learner's own answers as they grow in number. */
  readonly expectedMillis: Readonly<Record<QuestionKind, number>>;
}

export function quizHistory(fold: FoldState): QuizHistory {
  const entries = quizEntries(fold);
  const quizzed = new Set<CardId>();
  const quizzedFigures = new Set<string>();
  const times = eachKind(() => ({ count: 0, millis: 0 }));
  for (const id of idsOf(entries, "attempt")) {
    const attempt = readAttempt(entries, id);
    if (attempt === null) continue;
    for (const [n, question] of attempt.questions.entries()) {
      const { kind } = question;
      const answer = attempt.answers[n] ?? noAnswer;
      const answered = isAnswered(question, answer);
      if (answered || attempt.handIn !== null) {
        if (isFigureQuestion(question)) quizzedFigures.add(figureKey(question.deck, question.figureId));
        else quizzed.add(canonical(fold, question.cardId));
      }
      if (!answered || answer.spentMillis === 0) continue;
      times[kind].count++;
      times[kind].millis += Math.min(answer.spentMillis, longestMillis);
    }
  }
  const expected = (kind: QuestionKind) =>
    (times[kind].millis + usualAnswers * usualMillis[kind]) / (times[kind].count + usualAnswers);
  return { quizzed, quizzedFigures, expectedMillis: eachKind(expected) };
}

function eachKind<Value>(ofKind: (kind: QuestionKind) => Value): Record<QuestionKind, Value> {
  return {
    recall: ofKind("recall"),
    typed: ofKind("typed"),
    figure: ofKind("figure"),
    choice: ofKind("choice"),
    name: ofKind("name"),
    find: ofKind("find"),
    explain: ofKind("explain"),
  };
}

/** Our guess for answers of several points, and for how many own answers it stands. */
const usualMillis: Readonly<Record<QuestionKind, number>> = {
  recall: 45_000,
  typed: 90_000,
  figure: 60_000,
  choice: 30_000,
  name: 20_000,
  find: 20_000,
  explain: 60_000,
};
const usualAnswers = 10;

/** One answer over which the learner slept shall not shorten every quiz to come. */
const longestMillis = 600_000;
