import { isCardLine, isNearlyCardLine } from "../cardMarker.ts";
import { errorAt, type TextIssue, warningAt } from "../textIssue.ts";
import type { Cursor } from "./cursor.ts";
import { hasEndText, type Verbatim } from "./verbatim.ts";

/** What a line's text turned out to be: a heading that counts, one inside a container, taken as it is, or anything else. */
export type LineRole = "heading" | "inner heading" | "verbatim" | "text";

/** The issue of a line with a card's mark that looks like a card's heading and is none. Headings are judged elsewhere. */
export function judgeMarkedLine(role: LineRole, { text, at, line }: Cursor): TextIssue[] {
  if (role === "inner heading" && isNearlyCardLine(text, at)) {
    return [warningAt(line, "marker-inside-block", IN_CONTAINER)];
  }
  if (role === "verbatim" && isCardLine(text, at)) return [warningAt(line, "marker-inside-block", IN_VERBATIM)];
  if (role === "text" && isNearlyCardLine(text, at)) return [warningAt(line, "near-miss", NOT_A_HEADING)];
  return [];
}

const IN_CONTAINER =
  "This heading stands in a list item or a quote and starts no card; if it should, write it at the start of its line after a blank line.";
const IN_VERBATIM =
  "This heading stands in code or HTML and starts no card; if it should, end the block before it (close the fence, leave a blank line after HTML, do not indent).";
const NOT_A_HEADING =
  'This looks like a card but is no heading; write "### ❓" at the start of the line, with an ordinary space after exactly three #.';

/** The issue of a block that ends with its container, its text or at a card instead of its own end. */
export function unterminated(block: Verbatim): TextIssue {
  return errorAt(block.line, "unterminated-block", block.kind === "fence" ? OPEN_FENCE : openHtml(block));
}

const OPEN_FENCE = "This code fence is never closed; close it with a line of the same characters.";

function openHtml(block: Verbatim): string {
  return hasEndText(block)
    ? "This HTML block is never closed; close its tag or comment."
    : "This HTML block runs into the card below it; leave a blank line after the HTML.";
}

/** The issue of the card whose heading ends a block. */
export function cutByCard(block: Verbatim, { line }: Cursor): TextIssue {
  const what = block.kind === "fence" ? "code fence" : "HTML block";
  const message = `This card stands in the ${what} of line ${block.line}, which is not closed before it; it is taken as a card, but close the block.`;
  return warningAt(line, "marker-inside-block", message);
}
