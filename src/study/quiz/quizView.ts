import { isAllMarked } from "./mark.ts";
import { markingOf } from "./marking.ts";
import { isAnswerShown, navigatorOf, phaseOf, remainingMillis, spentMillis } from "./phase.ts";
import { type Attempt, noAnswer, type Question } from "./quiz.ts";
import type { AskedText, OpenQuiz } from "./quizState.ts";

/** An attempt as it is shown at one of its questions. */
export function quizView(attempt: Attempt, at: number, question: Question, text: AskedText, nowMs: number): OpenQuiz {
  const phase = phaseOf(attempt, nowMs);
  const answerShown = isAnswerShown(attempt, at, phase);
  return {
    kind: "open",
    attempt,
    phase,
    navigator: navigatorOf(attempt, phase),
    at,
    question,
    answer: attempt.answers[at] ?? noAnswer,
    locked: answerShown,
    answerShown,
    ...text,
    marking: markingOf(attempt, at, phase, text),
    remainingMillis: phase === "answering" ? remainingMillis(attempt, nowMs) : null,
    spentMillis: spentMillis(attempt),
    allMarked: isAllMarked(attempt, phase),
  };
}
