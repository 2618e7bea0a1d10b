import type { Card } from "../deck/card.ts";
import type { ParseIssue } from "../deck/parseIssue.ts";
import { cardsOf } from "../deck/topic.ts";
import type { Named, Report, TakenFor } from "./readSelection.ts";

/** One line for each issue: `file:line severity kind: sentence`. */
export function issueLines(issues: readonly Named<ParseIssue>[]): string {
  return issues
    .map(({ name, span, severity, kind, message }) => `${name}:${span.firstLine} ${severity} ${kind}: ${message}\n`)
    .join("");
}

/** One line for each file that is not a native one: what it was taken for, and by which signs. */
export function dialectLines(dialects: readonly TakenFor[]): string {
  return dialects
    .map(({ file, recognition: { title, signs } }) => {
      const found = signs.map(({ mark, count }) => `${count} × ${mark}`).join(", ");
      return `${file}: taken for ${title}: ${found}\n`;
    })
    .join("");
}

/** Topics with their cards, and issues, as one line of JSON. A topic that is not a native one names its dialect. */
export function cardsJson({ topics, issues, dialects }: Report): string {
  const dialectByFile = new Map(dialects.map(({ file, recognition }) => [file, recognition.name]));
  const report = {
    topics: topics.map((topic) => ({
      file: topic.name,
      ...(dialectByFile.has(topic.name) ? { dialect: dialectByFile.get(topic.name) } : {}),
      title: topic.title,
      tags: topic.tags,
      cards: cardsOf(topic).map(cardRecord),
    })),
    issues: issues.map(({ name, span, kind, severity, message }) => ({
      file: name,
      line: span.firstLine,
      kind,
      severity,
      message,
    })),
  };
  return `${JSON.stringify(report)}\n`;
}

function cardRecord(card: Card) {
  return {
    id: card.id,
    question: card.question,
    answer: card.answer,
    section: card.section,
    figures: card.figures.map(({ path, alt, number }) => ({ path, alt, number })),
    figurePrompt: card.figurePrompt,
    ...(card.form === undefined ? {} : { form: card.form }),
    ...(card.startingMemory === undefined ? {} : { startingMemory: card.startingMemory }),
    keyPoints: card.keyPoints.map(({ group, text }) => ({ group, text })),
    firstLine: card.span.firstLine,
    lastLine: card.span.lastLine,
  };
}
