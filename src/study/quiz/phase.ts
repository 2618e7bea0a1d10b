import { isAnswered } from "./answer.ts";
import { isMarked } from "./mark.ts";
import { type Attempt, type HandIn, noAnswer, type Phase, type QuestionState } from "./quiz.ts";

/** In which phase an attempt is at an instant (epoch ms): one whose time has run out while closed is being marked. */
export function phaseOf(attempt: Attempt, nowMs: number): Phase {
  if (attempt.finish !== null) return "finished";
  return handInOf(attempt, nowMs) === null ? "answering" : "marking";
}

/** How answering ended: by what the log says, or by time, though nobody was there to write it down. */
export function handInOf(attempt: Attempt, nowMs: number): HandIn | null {
  if (attempt.handIn !== null) return attempt.handIn;
  const { deadlineAt } = attempt;
  if (deadlineAt !== null) return nowMs < deadlineAt ? null : { at: deadlineAt, by: "time" };
  return remainingMillis(attempt, nowMs) === 0 ? { at: nowMs, by: "time" } : null;
}

/** Until the deadline in an exam, of the time to be spent in practice; null without a limit. */
export function remainingMillis(attempt: Attempt, nowMs: number): number | null {
  const { deadlineAt, limitMillis } = attempt;
  if (deadlineAt !== null) return Math.max(0, deadlineAt - nowMs);
  return limitMillis === null ? null : Math.max(0, limitMillis - spentMillis(attempt));
}

export function spentMillis({ answers }: Attempt): number {
  return answers.reduce((sum, answer) => sum + answer.spentMillis, 0);
}

export function navigatorOf(attempt: Attempt, phase: Phase): QuestionState[] {
  return attempt.questions.map((question, n) => {
    const answer = attempt.answers[n] ?? noAnswer;
    const flagged = attempt.flagged.has(n);
    if (isMarked(attempt, n, phase)) return { progress: "marked", flagged };
    if (answer.revealed) return { progress: "revealed", flagged };
    return { progress: isAnswered(question, answer) ? "answered" : "unanswered", flagged };
  });
}

/** Whether the card's answer may be seen: after handing in, or revealed in practice. */
export function isAnswerShown(attempt: Attempt, n: number, phase: Phase): boolean {
  return phase !== "answering" || attempt.answers[n]?.revealed === true;
}
