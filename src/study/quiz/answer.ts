import type { Confidence } from "../../marking/suggestedRating.ts";
import { type AnswerDraft, isPicked, isTyped, type Question } from "./quiz.ts";

/** Whether there is anything to be marked. Recalling in silence shows only by saying how sure one is, or by looking. */
export function isAnswered(question: Question, { typed, picks, confidence, revealed }: AnswerDraft): boolean {
  if (revealed) return true;
  if (isPicked(question)) return picks.length > 0;
  return typed.trim() !== "" || (!isTyped(question) && confidence !== null);
}

/** Whether the question was on the screen for more than a glance. */
export function wasSeen({ spentMillis }: AnswerDraft): boolean {
  return spentMillis >= glanceMillis;
}

const glanceMillis = 1_000;

export function withText(answer: AnswerDraft, question: Question, text: string): AnswerDraft {
  const typed = text.slice(0, longestTyped);
  return isPicked(question) || typed === answer.typed ? answer : { ...answer, typed };
}

/** Far beyond any answer, and within what a fact can hold: a whole file pasted by mistake shall not be lost with all else. */
const longestTyped = 100_000;

/** Where one option is right, another pick takes its place; where several are, each is picked and taken back by itself. */
export function withPick(answer: AnswerDraft, { options }: Question, option: number): AnswerDraft {
  if (options[option] === undefined) return answer;
  const isPicked = answer.picks.includes(option);
  const others = isSingle(options) ? [] : answer.picks.filter((pick) => pick !== option);
  return { ...answer, picks: isPicked ? others : [...others, option].sort((a, b) => a - b) };
}

export function withConfidence(answer: AnswerDraft, confidence: Confidence | null): AnswerDraft {
  return confidence === answer.confidence ? answer : { ...answer, confidence };
}

/** One option is right: it is shown as such, as exams do. */
export function isSingle(options: readonly { readonly right: boolean }[]): boolean {
  return options.filter(({ right }) => right).length === 1;
}
