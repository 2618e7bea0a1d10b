import type { Heading } from "./blocks/scanBlocks.ts";
import { endsLikeLabel, MARK, readMarkedHeading, startsWithReference } from "./cardMarker.ts";
import type { Piece } from "./piece.ts";
import { errorAt, type TextIssue, warningAt } from "./textIssue.ts";

/** Adds what a heading of any level that is no card's says about the card that it means to begin. */
export function judgeHeading(heading: Heading, content: string, issues: TextIssue[]): void {
  const line = heading.firstLine;
  if (startsWithReference(content)) issues.push(warningAt(line, "near-miss", REFERENCE));
  if (!content.includes(MARK)) return;
  const marked = readMarkedHeading(content);
  if (marked === null) {
    if (heading.level === 3) issues.push(warningAt(line, "near-miss", MARK_NOT_FIRST));
  } else if (heading.level !== 3) issues.push(warningAt(line, "near-miss", OTHER_LEVEL));
  else issues.push(errorAt(line, "empty-question", NO_QUESTION));
}

/** Adds what is wrong with a piece as a card, or as what ends the card before it: the underline of that card's last paragraph. */
export function judgePiece({ heading, content, card, body }: Piece, before: Piece | null, issues: TextIssue[]): void {
  if (heading === null) return;
  if (card === null) judgeHeading(heading, content, issues);
  else if (body === null) issues.push(warningAt(heading.firstLine, "empty-answer", NO_ANSWER));
  if (card !== null && endsLikeLabel(card.question)) issues.push(warningAt(heading.firstLine, "near-miss", NO_LABEL));
  if (heading.form === "setext" && before !== null && before.card !== null) {
    issues.push(warningAt(heading.firstLine, "near-miss", UNDERLINED));
  }
}

const MARK_NOT_FIRST =
  'This heading is no card, since its ❓ does not come first; write "### ❓" and then the question.';
const REFERENCE =
  'This heading is no card, since its ❓ is written as a character reference; write the ❓ itself, as in "### ❓".';
const NO_LABEL =
  "The braces at the end of this question are no label, so they are read as part of it; write one label, of one word, at the very end, as in {#my-label}, or a backslash before the brace.";
const OTHER_LEVEL =
  'This heading is no card, since a card\'s heading has exactly three #; write "### ❓" and then the question.';
const NO_QUESTION = "This card asks nothing, so it is left out; write the question behind the ❓.";
const NO_ANSWER = "This card has no answer; write it below the question.";
const UNDERLINED =
  'The line of "-" or "=" makes a heading of the text above it, which ends the answer before; leave a blank line above it, or write the heading with #.';
