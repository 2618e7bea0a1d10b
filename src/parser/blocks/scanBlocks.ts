import { MARK } from "../cardMarker.ts";
import type { TextIssue } from "../textIssue.ts";
import { cutByCard, judgeMarkedLine, type LineRole, roleIn, unterminated } from "./blockIssues.ts";
import { Containers, startsQuote } from "./containers.ts";
import { Cursor } from "./cursor.ts";
import { atxContent, atxLevel, listMarkerWidth, mayStartBlock, setextLevel, ThematicBreaks } from "./lineForms.ts";
import { Paragraph } from "./paragraph.ts";
import { type Verbatim, VerbatimReader } from "./verbatim.ts";

/** A heading outside of every container. Offsets: of its first line's start, of the line after it, of its text as written. */
export interface Heading {
  readonly level: number;
  readonly form: "atx" | "setext";
  readonly firstLine: number;
  readonly lastLine: number;
  readonly from: number;
  readonly to: number;
  readonly contentFrom: number;
  readonly contentTo: number;
}

export interface BlockScan {
  /** Of every level, in order. */
  readonly headings: readonly Heading[];
  readonly issues: readonly TextIssue[];
  /** The number of the last line. */
  readonly lastLine: number;
}

/**
 * Finds the headings of a text by CommonMark's block structure, in one pass over the lines from `from` on. One rule differs:
 * a card's heading inside a fence or an HTML block ends that block when the block never closes, or when another opening
 * fence with an info string comes before the fence closes. Every card's heading inside a block is reported: as an error where
 * the block is a bare fence or HTML that goes on up to a blank line, for then the card is lost and nobody meant it.
 */
export function scanBlocks(text: string, from: number, firstLine: number): BlockScan {
  return new BlockScanner(text, from, firstLine).scan();
}

class BlockScanner {
  private readonly cursor: Cursor;
  private readonly containers = new Containers();
  private readonly breaks = new ThematicBreaks();
  private readonly verbatims: VerbatimReader;
  /** The innermost block, where it can go on in the next line. */
  private paragraph: Paragraph | null = null;
  private verbatim: Verbatim | null = null;
  /** Indented code came last, maybe with blank lines after it. */
  private indentedCode = false;
  private readonly headings: Heading[] = [];
  private readonly issues: TextIssue[] = [];

  constructor(text: string, from: number, firstLine: number) {
    this.cursor = new Cursor(text, from, firstLine);
    this.verbatims = new VerbatimReader(text);
  }

  scan(): BlockScan {
    const { cursor } = this;
    let mark = cursor.text.indexOf(MARK);
    while (cursor.nextLine()) {
      const block = this.verbatim;
      const role = this.readLine();
      if (mark < 0 || mark >= cursor.end) continue;
      if (mark >= cursor.start) this.issues.push(...judgeMarkedLine(role, block, cursor));
      mark = cursor.text.indexOf(MARK, cursor.next);
    }
    if (this.verbatim !== null) this.issues.push(...unterminated(this.verbatim));
    return { headings: this.headings, issues: this.issues, lastLine: cursor.line };
  }

  private readLine(): LineRole {
    const { cursor, containers } = this;
    if (this.paragraph !== null && containers.depth === 0 && !mayStartBlock(cursor) && !cursor.blank) {
      this.paragraph.add(cursor);
      return "text";
    }
    const kept = containers.continue(cursor);
    const all = kept === containers.depth;
    const block = this.verbatim;
    if (block !== null && this.readVerbatimLine(block, all)) return roleIn(block);
    return this.readBlocks(kept, all);
  }

  /** Reads on in a fence or an HTML block; false where that has ended before this line. */
  private readVerbatimLine(block: Verbatim, all: boolean): boolean {
    const { cursor } = this;
    const isCut = all && this.containers.depth === 0 && this.verbatims.isCutBy(block, cursor);
    if (!all || isCut) {
      this.issues.push(...unterminated(block));
      if (isCut) this.issues.push(cutByCard(block, cursor));
      this.verbatim = null;
      return false;
    }
    if (this.verbatims.endsWith(block, cursor)) this.verbatim = null;
    return true;
  }

  /** Opens the containers and the block that start on this line, or continues the paragraph before. */
  private readBlocks(keptBefore: number, all: boolean): LineRole {
    const { cursor, containers } = this;
    // CommonMark: an item without text, or with another number than 1, interrupts no paragraph. As micromark, which readers'
    // views are made with, this holds for indented code too, and for every item that starts on the line.
    const interrupts = all && (this.paragraph !== null || this.indentedCode);
    let kept = keptBefore;
    for (;;) {
      if (cursor.blank) {
        if (!all) this.indentedCode = false;
        containers.closeTo(kept);
        this.paragraph = null;
        return "text";
      }
      if (cursor.indent > 3) {
        // Indented code cannot interrupt a paragraph.
        if (this.paragraph !== null) break;
        const staysInside = kept === containers.depth;
        this.openBlock(kept);
        this.indentedCode = staysInside;
        return "shown";
      }
      if (!mayStartBlock(cursor)) break;
      const role = this.readLeaf(kept, all);
      if (role !== null) return role;
      const itemWidth = listMarkerWidth(cursor, interrupts);
      if (itemWidth > 0) {
        this.openBlock(kept);
        containers.openItem(cursor, itemWidth);
      } else if (startsQuote(cursor)) {
        this.openBlock(kept);
        containers.openQuote(cursor);
      } else break;
      kept = containers.depth;
    }
    if (this.paragraph === null) {
      this.openBlock(kept);
      this.paragraph = new Paragraph(cursor);
    } else this.paragraph.add(cursor);
    return "text";
  }

  /** Reads the heading, fence, HTML block or thematic break that starts at the cursor; null where none does. */
  private readLeaf(kept: number, all: boolean): LineRole | null {
    const { cursor } = this;
    const level = atxLevel(cursor);
    if (level > 0) {
      this.openBlock(kept);
      const { from, to } = atxContent(cursor, level);
      return this.addHeading(level, "atx", cursor.line, cursor.start, from, to);
    }
    const verbatim = this.verbatims.start(cursor, this.paragraph !== null && all);
    if (verbatim !== null) {
      // Again micromark's rule: a lone tag after a line of a paragraph in a container stays in that container.
      const isLazy = verbatim.kind === "html" && verbatim.html === 7 && this.paragraph !== null;
      this.openBlock(isLazy ? this.containers.depth : kept);
      if (!this.verbatims.endsWith(verbatim, cursor)) this.verbatim = verbatim;
      return roleIn(verbatim);
    }
    if (all && this.paragraph !== null && this.readUnderline(this.paragraph)) return "text";
    if (!this.breaks.isBreak(cursor)) return null;
    this.openBlock(kept);
    return "text";
  }

  /** Turns the paragraph into a heading where the line underlines it. */
  private readUnderline(paragraph: Paragraph): boolean {
    const level = setextLevel(this.cursor);
    if (level === 0 || !paragraph.dropDefinitions()) return false;
    this.paragraph = null;
    const { line, start, at } = paragraph;
    const contentTo = at + this.cursor.text.slice(at, this.cursor.start).trimEnd().length;
    this.addHeading(level, "setext", line, start, at, contentTo);
    return true;
  }

  /** Adds a heading that ends with this line, where it stands in no container. */
  private addHeading(
    level: number,
    form: Heading["form"],
    firstLine: number,
    from: number,
    contentFrom: number,
    contentTo: number,
  ): LineRole {
    if (this.containers.depth > 0) return "inner heading";
    const { line: lastLine, next: to } = this.cursor;
    this.headings.push({ level, form, firstLine, lastLine, from, to, contentFrom, contentTo });
    return "heading";
  }

  /** Makes room for a block in the innermost container that goes on. */
  private openBlock(kept: number): void {
    this.containers.closeTo(kept);
    this.containers.fill();
    this.paragraph = null;
    this.indentedCode = false;
  }
}
