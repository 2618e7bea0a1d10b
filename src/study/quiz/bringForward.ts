import type { CardId } from "../../deck/cardId.ts";
import { canonical } from "../../facts/aliases.ts";
import type { FactBody, ReschedulingBody } from "../../facts/fact.ts";
import type { FoldState } from "../../facts/foldState.ts";
import { readSettings } from "../../facts/settings.ts";
import { wasSeen } from "./answer.ts";
import { encodeFinish } from "./encode.ts";
import { entry, keys } from "./keys.ts";
import { markAt } from "./mark.ts";
import { type AnswerDraft, type Attempt, noAnswer, type Question } from "./quiz.ts";

/**
 * What to record when an attempt is finished: that it is, and the misses' new due day, together, so that the one cannot be
 * without the other. A question that was never seen is missed in the report, but says nothing about its card: an exam whose time
 * ran out while it was closed leaves the schedule as it is. Nothing for an attempt that was finished before, here or on a device this one has heard of.
 */
export function finishing(attempt: Attempt, fold: FoldState, today: number, nowMs: number): FactBody[] {
  if (attempt.finish !== null) return [];
  const forgotten = missed(attempt).filter(({ answer }) => wasSeen(answer) || answer.revealed);
  const dues = readSettings(fold).quizMissBringsForward ? dueToday(cardIdsOf(forgotten), fold, today) : [];
  const finish = { at: nowMs, broughtForward: dues.map(({ cardId }) => cardId) };
  return [
    ...(dues.length === 0 ? [] : [{ kind: "rescheduling", dues } as const]),
    entry(keys.finish(attempt.id), encodeFinish(finish)),
  ];
}

/** The cards of the questions rated Again; each once, in the order of the questions. Figures that no card shows have none. */
export function missedCardIds(attempt: Attempt): CardId[] {
  return cardIdsOf(missed(attempt));
}

interface Missed {
  readonly question: Question;
  readonly answer: AnswerDraft;
}

function missed(attempt: Attempt): Missed[] {
  return attempt.questions.flatMap((question, n) =>
    markAt(attempt, n, "marking")?.rating === "again" ? [{ question, answer: attempt.answers[n] ?? noAnswer }] : [],
  );
}

function cardIdsOf(questions: readonly Missed[]): CardId[] {
  return [...new Set(questions.flatMap(({ question }) => question.cardId ?? []))];
}

/** Only a card in review has a due day to move, and only one that comes later than today is moved. */
function dueToday(cardIds: readonly CardId[], fold: FoldState, today: number): ReschedulingBody["dues"] {
  const memoryIds = new Set(cardIds.map((cardId) => canonical(fold, cardId)));
  return [...memoryIds].flatMap((cardId) => {
    const memory = fold.memories.get(cardId);
    return memory.state === "review" && memory.due.phase === "review" && memory.due.dueDay > today
      ? [{ cardId, dueDay: today }]
      : [];
  });
}
