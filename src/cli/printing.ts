import type { Card } from "../deck/card.ts";
import type { ParseIssue } from "../deck/parseIssue.ts";
import { cardsOf, type Topic } from "../deck/topic.ts";
import type { Named } from "./readSelection.ts";

/** One line for each issue: `file:line severity kind: sentence`. */
export function issueLines(issues: readonly Named<ParseIssue>[]): string {
  return issues
    .map(({ name, span, severity, kind, message }) => `${name}:${span.firstLine} ${severity} ${kind}: ${message}\n`)
    .join("");
}

/** Topics with their cards, and issues, as one line of JSON. */
export function cardsJson(topics: readonly Named<Topic>[], issues: readonly Named<ParseIssue>[]): string {
  const report = {
    topics: topics.map((topic) => ({
      file: topic.name,
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
    keyPoints: card.keyPoints.map(({ group, text }) => ({ group, text })),
    firstLine: card.span.firstLine,
    lastLine: card.span.lastLine,
  };
}
