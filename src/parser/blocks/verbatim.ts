import { isCardLine } from "../cardMarker.ts";
import type { Cursor } from "./cursor.ts";
import { closesFence, type Fence, FenceLines, fenceOpening } from "./fences.ts";
import { HtmlEnds, type HtmlKind, htmlBlockStart } from "./htmlBlocks.ts";

/** A block whose lines are taken as they are. `line` is where it starts; `cut`: whether a card's heading ends it, once asked. */
export type Verbatim =
  | { readonly kind: "fence"; readonly fence: Fence; readonly line: number; cut: boolean | null }
  | { readonly kind: "html"; readonly html: HtmlKind; readonly line: number; cut: boolean | null };

/** Reads fences and HTML blocks of one text. */
export class VerbatimReader {
  private readonly text: string;
  private readonly htmlEnds: HtmlEnds;
  private fenceLines: FenceLines | null = null;

  constructor(text: string) {
    this.text = text;
    this.htmlEnds = new HtmlEnds(text);
  }

  /** The fence or HTML block that starts at the cursor, null where none does. */
  start(cursor: Cursor, mayContinueParagraph: boolean): Verbatim | null {
    const fence = fenceOpening(cursor);
    if (fence !== null) return { kind: "fence", fence, line: cursor.line, cut: null };
    const html = htmlBlockStart(cursor, mayContinueParagraph);
    return html === null ? null : { kind: "html", html, line: cursor.line, cut: null };
  }

  /** Whether the block ends with this line. */
  endsWith(block: Verbatim, cursor: Cursor): boolean {
    if (block.kind === "fence") return cursor.line > block.line && closesFence(cursor, block.fence);
    return hasEndText(block) ? this.htmlEnds.next(block.html, cursor.at) < cursor.end : cursor.blank;
  }

  /** Whether a card's heading stands on this line and ends the block: the block has no end, or has it behind another opening fence. */
  isCutBy(block: Verbatim, cursor: Cursor): boolean {
    if (cursor.indent > 3 || !isCardLine(cursor.text, cursor.at)) return false;
    block.cut ??= this.decideCut(block, cursor);
    return block.cut;
  }

  private decideCut(block: Verbatim, cursor: Cursor): boolean {
    if (block.kind === "html") return !this.htmlEnds.everEnds(block.html, cursor.start);
    this.fenceLines ??= new FenceLines(this.text);
    return this.fenceLines.next(block.fence, cursor.start) !== "closing";
  }
}

/**
 * Whether the writer meant the lines of the block to be taken as they are: a fence that names a language, a comment, raw
 * text. A bare fence, or a tag that runs on to the next blank line, holds what stands in it by mistake as easily.
 */
export function isMeantVerbatim(block: Verbatim): boolean {
  return block.kind === "fence" ? block.fence.hasInfo : block.html < 6;
}

/** Fences and HTML blocks of kinds 1 to 5 are ended by something written; the others by a blank line or what they stand in. */
export function hasEndText(block: Verbatim): boolean {
  return block.kind === "fence" || block.html < 6;
}
