import type { OpenQuiz } from "../../study/quiz/quizState.ts";

/** What the way on leads to: the button in the middle, Space and Enter. */
export type Step = "reveal" | "accept" | "next" | "next-unmarked" | "hand-in" | "finish";

export function nextStep({ attempt, phase, answerShown, marking, at, navigator, allMarked }: OpenQuiz): Step {
  const isLast = at === navigator.length - 1;
  if (!answerShown) {
    if (attempt.recipe.mode === "practice") return "reveal";
    return isLast ? "hand-in" : "next";
  }
  if (marking !== null && !marking.marked && marking.score !== null) return "accept";
  if (phase === "answering") return isLast ? "hand-in" : "next";
  return allMarked ? "finish" : "next-unmarked";
}

/** The question after this one; while marking the next that has no mark, from the first one on after the last. */
export function nextQuestion({ phase, at, navigator }: OpenQuiz): number {
  if (phase !== "marking") return Math.min(at + 1, navigator.length - 1);
  const order = navigator.map((_, n) => (at + 1 + n) % navigator.length);
  return order.find((n) => n !== at && navigator[n]?.progress !== "marked") ?? Math.min(at + 1, navigator.length - 1);
}

export const stepNames: Readonly<Record<Step, string>> = {
  reveal: "Show the answer",
  accept: "Mark and go on",
  next: "Next question",
  "next-unmarked": "Next unmarked",
  "hand-in": "Hand in",
  finish: "See the report",
};
