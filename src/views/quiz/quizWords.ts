import type { AnswerDraft, QuestionKind, QuestionState, QuizMode, Recipe } from "../../study/quiz/quiz.ts";
import type { Points } from "../../study/quiz/report.ts";
import { dateWords } from "../timeWords.ts";
import { countOf } from "../words.ts";

/** What the quiz calls things. */
export const kindNames: Readonly<Record<QuestionKind, string>> = {
  recall: "Free recall",
  typed: "Typed answer",
  figure: "Figure",
  choice: "Choice",
  name: "Name the figure",
  find: "Find the picture",
  explain: "Explain the figure",
};

export const modeNames: Readonly<Record<QuizMode, string>> = { practice: "Practice", exam: "Exam" };

export type Confidence = NonNullable<AnswerDraft["confidence"]>;

export const confidenceNames: Readonly<Record<Confidence, string>> = {
  sure: "Sure",
  unsure: "Unsure",
  guess: "A guess",
};

export const confidences: readonly Confidence[] = ["sure", "unsure", "guess"];

export const progressNames: Readonly<Record<QuestionState["progress"], string>> = {
  unanswered: "Unanswered",
  answered: "Answered",
  revealed: "Answer shown",
  marked: "Marked",
};

/** "3 of 5 points"; halves as in "2.5 of 5 points". */
export function pointsWords({ got, of }: Points): string {
  return `${tenth(got)} of ${countOf(of, "point")}`;
}

/** "1:05:09", "12:34", "0:07": what is left of a time, rounded up so that 0:00 means that it is over. */
export function clockWords(millis: number): string {
  const seconds = Math.ceil(Math.max(0, millis) / 1000);
  const two = (part: number) => String(part).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** Time spent on one question: "48 s", "1 min 5 s". */
export function timeWords(millis: number): string {
  const seconds = Math.round(millis / 1000);
  if (seconds < 60) return `${seconds}\u00a0s`;
  const rest = seconds % 60;
  return `${Math.floor(seconds / 60)}\u00a0min${rest === 0 ? "" : ` ${rest}\u00a0s`}`;
}

/** "24 November 2026, 14:05": two quizzes of one day are told apart. */
export function momentWords(epochMillis: number, timeZone?: string): string {
  const time = new Intl.DateTimeFormat("en", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
  return `${dateWords(epochMillis, timeZone)}, ${time.format(epochMillis)}`;
}

/** A recipe in a line: "10 questions, weakest first, starred only". */
export function recipeWords(recipe: Recipe): string {
  const { size, pick, order, mode } = recipe;
  const parts = [
    ...("about" in recipe ? ["figures"] : []),
    size.kind === "questions" ? countOf(size.count, "question") : `about ${countOf(size.minutes, "minute")}`,
  ];
  parts.push({ weakest: "weakest first", chance: "by chance", reading: "in reading order" }[pick]);
  if (order === "shuffled") parts.push("shuffled");
  if (!("about" in recipe)) {
    if (recipe.starredOnly) parts.push("starred only");
    if (recipe.figuresOnly) parts.push("with figures");
  }
  if (recipe.neverQuizzedOnly) parts.push("never quizzed");
  if (mode === "exam") parts.push("exam");
  if (recipe.limitMinutes !== null) parts.push(`${recipe.limitMinutes}\u00a0min limit`);
  return parts.join(", ");
}

function tenth(amount: number): string {
  return String(Math.round(amount * 10) / 10);
}
