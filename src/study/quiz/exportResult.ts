import { type Attempt, isFigureQuestion, isPicked, type Question } from "./quiz.ts";
import { type ReportLine, reportOf } from "./report.ts";

/**
 * The result as a table (RFC 4180), one line a question. A text that a spreadsheet would take for a formula has an apostrophe
 * before it.
 */
export function resultAsCsv(attempt: Attempt): string {
  const rows = reportOf(attempt).lines.map((line, n) => {
    const row = rowOf(attempt, line, n);
    return columns.map((column) => row[column]);
  });
  return [columns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** The same as JSON, with the sums. */
export function resultAsJson(attempt: Attempt): string {
  const { score, points, spentMillis, byTopic, byKind, byConfidence, lines } = reportOf(attempt);
  const result = {
    kind: "recto-quiz-result",
    version: 1,
    title: attempt.recipe.title,
    mode: attempt.recipe.mode,
    startedAt: new Date(attempt.startedAt).toISOString(),
    handedInAt: attempt.handIn === null ? null : new Date(attempt.handIn.at).toISOString(),
    handedInBy: attempt.handIn?.by ?? null,
    score,
    points,
    seconds: seconds(spentMillis),
    byTopic,
    byKind,
    byConfidence,
    questions: lines.map((line, n) => rowOf(attempt, line, n)),
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

interface ResultRow {
  readonly number: number;
  readonly deck: string;
  readonly topic: string;
  readonly kind: string;
  readonly question: string;
  /** What was typed, or the options picked. */
  readonly answer: string;
  readonly confidence: string | null;
  readonly pointsGot: number;
  readonly pointsOf: number;
  readonly score: number;
  readonly rating: string | null;
  readonly seconds: number;
}

const columns: readonly (keyof ResultRow)[] = [
  "number",
  "deck",
  "topic",
  "kind",
  "question",
  "answer",
  "confidence",
  "pointsGot",
  "pointsOf",
  "score",
  "rating",
  "seconds",
];

function rowOf({ answers }: Attempt, line: ReportLine, n: number): ResultRow {
  const { question, mark, score, points, confidence, spentMillis } = line;
  const picked = (answers[n]?.picks ?? []).flatMap((pick) => optionWords(question)[pick] ?? []);
  return {
    number: n + 1,
    deck: question.deck,
    topic: question.topicTitle,
    kind: question.kind,
    question: isFigureQuestion(question) ? question.text || question.figureId : question.text,
    answer: isPicked(question) ? picked.join("; ") : (answers[n]?.typed ?? ""),
    confidence,
    pointsGot: rounded(points.got),
    pointsOf: points.of,
    score: rounded(score),
    rating: mark?.rating ?? null,
    seconds: seconds(spentMillis),
  };
}

/** What the options say; a picture goes by its name, and by its file where it has none. */
function optionWords(question: Question): readonly string[] {
  if (!isFigureQuestion(question)) return question.options.map(({ markdown }) => markdown);
  return question.options.map(({ name, figureId }) => name || figureId);
}

function cell(value: string | number | null): string {
  if (typeof value !== "string") return value === null ? "" : String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function seconds(millis: number): number {
  return Math.round(millis / 1_000);
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}

/** What spreadsheets take for the beginning of a formula, full width too (OWASP, CSV Injection). */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
