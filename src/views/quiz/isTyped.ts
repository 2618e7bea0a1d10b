import type { Question } from "../../study/quiz/quiz.ts";

/** Whether nothing but a text can answer it. */
export function isTyped({ kind, options }: Question): boolean {
  return kind === "typed" || (kind === "name" && options.length === 0);
}
