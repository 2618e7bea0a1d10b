import { type BlockScan, type Heading, scanBlocks } from "./blocks/scanBlocks.ts";
import { type MarkedHeading, readMarkedHeading } from "./cardMarker.ts";
import { findFrontMatter } from "./findFrontMatter.ts";
import { judgeHeading, judgePiece } from "./headingIssues.ts";
import type { Piece } from "./piece.ts";
import type { TextIssue } from "./textIssue.ts";
import { type TextRange, trimLines } from "./textRange.ts";

/** A text in pieces. Offsets are into the text that was split. */
export interface SplitText {
  /** The YAML of the front matter, without the lines around it. */
  readonly frontMatter: TextRange | null;
  /** In the order of the text. */
  readonly parts: readonly SplitPart[];
  /** In the order of their lines. */
  readonly issues: readonly TextIssue[];
}

export type SplitPart =
  | { readonly kind: "title"; readonly heading: string; readonly range: TextRange }
  | { readonly kind: "section"; readonly heading: string; readonly range: TextRange }
  | CardPart
  /** What belongs to no card; it begins with its heading where that is neither title nor section. */
  | { readonly kind: "prose"; readonly range: TextRange };

/** The question without marker and label; `range` goes from its heading to the last line of its answer. */
export interface CardPart extends MarkedHeading {
  readonly kind: "card";
  readonly answer: TextRange | null;
  readonly range: TextRange;
}

/**
 * Finds the cards of a text, its sections and what lies between, in one pass over its lines; inline Markdown is not read.
 * Never throws, whatever the text.
 */
export function split(text: string): SplitText {
  const { yaml, bodyFrom, bodyLine, issues: foundBefore } = findFrontMatter(text);
  const scan = scanBlocks(text, bodyFrom, bodyLine);
  const issues = [...foundBefore];
  for (const issue of scan.issues) issues.push(issue);
  const parts: SplitPart[] = [];
  const title = scan.headings.find((heading) => heading.level === 1);
  let before: Piece | null = null;
  for (const piece of piecesOf(text, bodyFrom, bodyLine, scan)) {
    addParts(piece, title, parts);
    judgePiece(piece, before, issues);
    before = piece;
  }
  for (const heading of scan.headings) {
    if (heading.level > 3) judgeHeading(heading, contentOf(text, heading), issues);
  }
  return { frontMatter: yaml, parts, issues: issues.sort((a, b) => a.firstLine - b.firstLine) };
}

/** One after the other, so that of a long text no more is held than the piece in hand. */
function* piecesOf(text: string, from: number, firstLine: number, scan: BlockScan): Generator<Piece> {
  let heading: Heading | null = null;
  const upTo = (to: number, lastLine: number): Piece => {
    const body: TextRange =
      heading === null
        ? { from, to, firstLine, lastLine }
        : { from: heading.to, to, firstLine: heading.lastLine + 1, lastLine };
    const content = heading === null ? "" : contentOf(text, heading);
    const card = heading?.level === 3 ? readMarkedHeading(content) : null;
    return { heading, content, card: card?.question ? card : null, body: trimLines(text, body) };
  };
  for (const next of scan.headings) {
    if (next.level > 3) continue;
    yield upTo(next.from, next.firstLine - 1);
    heading = next;
  }
  yield upTo(text.length, scan.lastLine);
}

function contentOf(text: string, heading: Heading): string {
  return text.slice(heading.contentFrom, heading.contentTo);
}

function addParts({ heading, content, card, body }: Piece, title: Heading | undefined, parts: SplitPart[]): void {
  if (heading !== null && card !== null) {
    const { question, label } = card;
    parts.push({ kind: "card", question, label, answer: body, range: rangeOf(heading, body) });
    return;
  }
  if (heading !== null && heading !== title && heading.level !== 2) {
    parts.push({ kind: "prose", range: rangeOf(heading, body) });
    return;
  }
  if (heading !== null && (heading === title || !SAYS_CONTENT.test(content))) {
    parts.push({ kind: heading === title ? "title" : "section", heading: content, range: rangeOf(heading, null) });
  }
  if (body !== null) parts.push({ kind: "prose", range: body });
}

/** A heading that says nothing. */
export const SAYS_CONTENT = /^[*_\s]*content[*_\s:]*$/i;

/** From a heading to the end of the text under it. */
function rangeOf(heading: Heading, body: TextRange | null): TextRange {
  return {
    from: heading.from,
    to: body?.to ?? heading.to,
    firstLine: heading.firstLine,
    lastLine: body?.lastLine ?? heading.lastLine,
  };
}
