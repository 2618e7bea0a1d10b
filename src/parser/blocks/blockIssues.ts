import { isCardLine, isNearlyCardLine } from "../cardMarker.ts";
import { errorAt, type TextIssue, warningAt } from "../textIssue.ts";
import type { Cursor } from "./cursor.ts";
import { hasEndText, isMeantVerbatim, type Verbatim } from "./verbatim.ts";

/**
 * What a line's text turned out to be: a heading that counts, one inside a container, shown as it is (code or HTML that is
 * meant so), swallowed by code or HTML that may not be meant so, or anything else.
 */
export type LineRole = "heading" | "inner heading" | "shown" | "swallowed" | "text";

/** The role of a line in this block. */
export function roleIn(block: Verbatim): LineRole {
  return isMeantVerbatim(block) ? "shown" : "swallowed";
}

/**
 * The issue of a line with a card's mark that looks like a card's heading and is none. Headings are judged elsewhere.
 * A lost card is an error. It is a warning where the card is likely meant to be shown and not to be asked: in a fence with
 * an info string, a comment, raw text, indented code, a list or a quote.
 */
export function judgeMarkedLine(role: LineRole, block: Verbatim | null, cursor: Cursor): TextIssue[] {
  const { text, at, line } = cursor;
  if (role === "inner heading" && isNearlyCardLine(text, at)) {
    return [warningAt(line, "marker-inside-block", IN_CONTAINER)];
  }
  if ((role === "shown" || role === "swallowed") && isCardLine(text, at)) {
    const isLost = role === "swallowed" && block !== null && cursor.indent <= 3;
    return [
      isLost ? errorAt(line, "marker-inside-block", swallowed(block)) : warningAt(line, "marker-inside-block", SHOWN),
    ];
  }
  if (role === "text" && isNearlyCardLine(text, at)) return [warningAt(line, "near-miss", NOT_A_HEADING)];
  return [];
}

const IN_CONTAINER =
  "This heading stands in a list item or a quote and starts no card; if it should, write it at the start of its line after a blank line.";
const SHOWN =
  "This heading stands in code or HTML and starts no card; if it should, end the block before it (close the fence, leave a blank line after HTML, do not indent).";
const NOT_A_HEADING =
  'This looks like a card but is no heading; write "### ❓" at the start of the line, with an ordinary space after exactly three #.';

function swallowed(block: Verbatim): string {
  return block.kind === "fence"
    ? `This card is lost in the code fence of line ${block.line}; close the fence before it, or name a language behind the opening fence if it only shows a card.`
    : `This card is lost in the HTML of line ${block.line}, which goes on up to a blank line; leave a blank line above the card.`;
}

/**
 * The issues of a block that ends with its container, its text or at a card instead of its own end: an error where something
 * written was to end it. HTML that goes on up to a blank line has nothing to close: `cutByCard` tells of it.
 */
export function unterminated(block: Verbatim): TextIssue[] {
  if (!hasEndText(block)) return [];
  return [errorAt(block.line, "unterminated-block", block.kind === "fence" ? OPEN_FENCE : OPEN_HTML)];
}

const OPEN_FENCE = "This code fence is never closed; close it with a line of the same characters.";
const OPEN_HTML = "This HTML block is never closed; close its tag or comment.";

/** The issue of the card whose heading ends a block: a warning, since the card is kept. */
export function cutByCard(block: Verbatim, { line }: Cursor): TextIssue {
  const message = hasEndText(block)
    ? `This card stands in the ${block.kind === "fence" ? "code fence" : "HTML block"} of line ${block.line}, which is not closed before it; it is taken as a card, but close the block.`
    : `The HTML of line ${block.line} runs into this card; it is taken as a card, but leave a blank line above it.`;
  return warningAt(line, "marker-inside-block", message);
}
