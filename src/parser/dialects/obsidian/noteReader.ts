import type { StartingMemory } from "../../../deck/card.ts";
import { errorAt, type TextIssue, warningAt } from "../../textIssue.ts";
import type { FoundCard, FoundNote, FoundTopic } from "../assembleTopic.ts";
import { clozeNote } from "../clozeNote.ts";
import { frontMatterOf } from "../frontMatter.ts";
import { splitBlockId, splitLabel } from "../labels.ts";
import { type Line, readLines, textOf, trimBlank } from "../lines.ts";
import { maskInline } from "../maskInline.ts";
import { bothWays } from "../reversedPair.ts";
import { gapsIn } from "./gapsIn.ts";
import { readInlineCard } from "./inlineCard.ts";
import type { Settings } from "./options.ts";
import { paragraphs } from "./paragraphs.ts";
import { readSchedule, SCHEDULE } from "./schedule.ts";

interface Counts {
  inline: number;
  reversed: number;
  lines: number;
  linesReversed: number;
  highlights: number;
  bold: number;
  braces: number;
}

export interface ReadNote extends FoundTopic {
  readonly counts: Readonly<Counts>;
  /** Cards that nothing else looks like. */
  readonly clear: number;
  /** How many tags name a deck. */
  readonly deckTags: number;
}

interface TakenSchedule {
  readonly text: string;
  readonly memories: readonly (StartingMemory | null)[] | null;
  readonly issues: readonly TextIssue[];
}

/** Finds the cards of one note, paragraph by paragraph. */
export class NoteReader {
  private readonly text: string;
  private readonly settings: Settings;
  private readonly notes: FoundNote[] = [];
  private readonly issues: TextIssue[] = [];
  private readonly decks: string[] = [];
  private readonly counts: Counts = {
    inline: 0,
    reversed: 0,
    lines: 0,
    linesReversed: 0,
    highlights: 0,
    bold: 0,
    braces: 0,
  };
  private clear = 0;
  private deckTags = 0;
  private otherDeck: { readonly line: number; readonly tag: string } | null = null;

  constructor(text: string, settings: Settings) {
    this.text = text;
    this.settings = settings;
  }

  read(): ReadNote {
    const { lines, openFence } = readLines(this.text);
    const matter = frontMatterOf(this.text);
    this.issues.push(...matter.issues);
    if (openFence !== null) this.issues.push(errorAt(openFence, "unterminated-block", OPEN_FENCE));
    for (const tag of matter.tags) this.takeTag(tag.replace(/^#/, ""), 1);
    for (const paragraph of this.joined(paragraphs(lines, matter.bodyLine), lines)) this.readParagraph(paragraph);
    if (this.otherDeck !== null) {
      this.issues.push(
        warningAt(this.otherDeck.line, "several-decks", otherDeck(this.otherDeck.tag, this.decks[0] ?? "")),
      );
    }
    return {
      lines,
      notes: this.notes,
      bodyLine: matter.bodyLine,
      title: matter.title,
      tags: matter.tags,
      lang: matter.lang,
      deckPath: this.decks[0] ?? null,
      issues: this.issues,
      counts: this.counts,
      clear: this.clear,
      deckTags: this.deckTags,
    };
  }

  /** With a line set that ends answers, blank lines do not: from a separator on, all is one up to that line. */
  private joined(found: readonly Line[][], all: readonly Line[]): Line[][] {
    const { end } = this.settings;
    if (end === "") return [...found];
    const joined: Line[][] = [];
    let open: Line[] | null = null;
    for (const paragraph of found) {
      if (open === null) joined.push(paragraph);
      else open.push(...all.slice(open.at(-1)?.number ?? 0, paragraph.at(-1)?.number));
      const current: Line[] = open ?? paragraph;
      const isCard = this.separatorIn(current) !== null;
      open = isCard && !current.some(({ text, verbatim }) => !verbatim && text.trim() === end) ? current : null;
    }
    return joined;
  }

  private readParagraph(lines: readonly Line[]): void {
    if (this.isScheduleBelow(lines)) return;
    for (const line of lines) if (!line.verbatim) this.takeTags(line);
    const separator = this.separatorIn(lines);
    if (separator !== null && this.readLinesCard(lines, separator)) return;
    const found = this.notes.length;
    for (const [index, line] of lines.entries()) if (!line.verbatim) this.readInline(line, lines[index + 1]);
    if (this.notes.length === found) this.readCloze(lines);
  }

  /** A formatter may have put a blank line between a card and its schedule. */
  private isScheduleBelow(lines: readonly Line[]): boolean {
    const [line] = lines;
    const last = this.notes.at(-1);
    if (line === undefined || last === undefined || lines.length > 1 || !/^\s*<!--SR:[^\n]*-->\s*$/.test(line.text))
      return false;
    if (line.number !== last.lastLine + 2 || last.cards.some(({ startingMemory }) => startingMemory)) return false;
    this.notes.pop();
    this.add(last.firstLine, line.number, last.cards, this.takeSchedules(lines));
    return true;
  }

  /** The line that alone is "?" or "??", with lines above and below. */
  private separatorIn(lines: readonly Line[]): number | null {
    const { lines: plain, linesReversed } = this.settings;
    const index = lines.findIndex(({ text, verbatim }, at) => {
      const line = text.trim();
      return at > 0 && !verbatim && line !== "" && (line === plain || line === linesReversed);
    });
    return index < 0 ? null : index;
  }

  private readLinesCard(lines: readonly Line[], at: number): boolean {
    const { end, linesReversed } = this.settings;
    const heading = lines.slice(0, at).findLastIndex(({ text, verbatim }) => !verbatim && HEADING.test(text));
    const from = heading >= 0 && heading < at - 1 ? heading + 1 : 0;
    const above = lines.slice(from, at);
    const stop = end === "" ? -1 : lines.findIndex(({ text }, index) => index > at && text.trim() === end);
    const below = lines.slice(at + 1, stop < 0 ? lines.length : stop);
    const last = lines[stop < 0 ? lines.length - 1 : stop];
    const [first] = above;
    const schedule = this.takeSchedules(below);
    const answer = schedule.text;
    const written = this.withoutTags(textOf(above)).replace(HEADING, "").trim();
    const separator = lines[at];
    if (first === undefined || last === undefined || separator === undefined || written === "") return false;
    if (answer.trim() === "") {
      this.issues.push(warningAt(separator.number, "empty-answer", NO_ANSWER));
      return false;
    }
    const asked = splitLabel(written);
    const answered = splitBlockId(answer);
    const lineNumbers = { questionLine: first.number, answerLine: separator.number + 1 };
    const label = asked.label ?? answered.label;
    const card = { question: asked.question, answer: answered.text, label, ...lineNumbers };
    const reversed = separator.text.trim() === linesReversed;
    this.counts[reversed ? "linesReversed" : "lines"]++;
    this.clear++;
    this.add(first.number, last.number, reversed ? bothWays(card) : [card], schedule);
    return true;
  }

  private readInline(line: Line, next: Line | undefined): void {
    const own = this.takeSchedules([line]);
    const { text } = own;
    const found = readInlineCard(this.withoutTags(text), this.settings);
    if (found === null) return;
    const below = own.memories === null && next !== undefined && /^\s*<!--SR:/.test(next.text) ? next : null;
    if (found === "property") {
      if (/^\W*\p{Lu}/u.test(text) && this.deckTags > 0)
        this.issues.push(warningAt(line.number, "near-miss", PROPERTY));
      return;
    }
    const schedule = below === null ? own : this.takeSchedules([below]);
    const { text: answer, label } = splitBlockId(found.answer);
    const { question } = found;
    const card = { question, answer, label, questionLine: line.number, answerLine: line.number };
    this.counts[found.reversed ? "reversed" : "inline"]++;
    if (found.clear) this.clear++;
    this.add(line.number, (below ?? line).number, found.reversed ? bothWays(card) : [card], schedule);
  }

  private readCloze(lines: readonly Line[]): void {
    const [first, last] = [lines[0], lines.at(-1)];
    if (first === undefined || last === undefined || HEADING.test(first.text) || lines.some(({ verbatim }) => verbatim))
      return;
    const schedule = this.takeSchedules(lines);
    const { text: written, label } = splitBlockId(this.withoutTags(schedule.text).trim());
    if (written.length > LONGEST || !/==|\*\*|\{\{/.test(written)) return;
    const gaps = gapsIn(written, this.settings);
    if (gaps.length === 0) return;
    for (const { from } of gaps) {
      const mark = written.slice(from, from + 2);
      this.counts[mark === "==" ? "highlights" : mark === "**" ? "bold" : "braces"]++;
    }
    this.add(first.number, last.number, clozeNote(written, gaps, first.number, { label }), schedule);
  }

  private add(
    firstLine: number,
    lastLine: number,
    cards: readonly FoundCard[],
    { memories, issues }: Omit<TakenSchedule, "text">,
  ): void {
    this.issues.push(...issues);
    if (memories !== null && memories.length > cards.length) {
      this.issues.push(warningAt(lastLine, "bad-schedule", tooMany(memories.length, cards.length)));
    }
    const withMemories = cards.map((card, index) => ({ ...card, startingMemory: memories?.[index] ?? null }));
    this.notes.push({ firstLine, lastLine, cards: withMemories });
  }

  /** The lines without their schedules, and what these say; null where there is none. */
  private takeSchedules(lines: readonly Line[]): TakenSchedule {
    const written = textOf(lines);
    if (!written.includes("<!--SR:")) return { text: trimBlank(written), memories: null, issues: [] };
    const issues: TextIssue[] = [];
    let memories: TakenSchedule["memories"] = null;
    const text = written.replace(SCHEDULE, (_, content: string, offset: number) => {
      const line = (lines[0]?.number ?? 1) + written.slice(0, offset).split("\n").length - 1;
      const read = readSchedule(content, line);
      issues.push(...read.issues);
      memories = read.memories;
      return "";
    });
    return { text: trimBlank(text), memories, issues };
  }

  private takeTags({ text, number }: Line): void {
    if (!text.includes("#")) return;
    for (const match of maskInline(text).matchAll(TAG)) this.takeTag(match[1] ?? "", number);
  }

  /** "flashcards/anatomy/bones" names the deck "anatomy/bones". */
  private takeTag(tag: string, line: number): void {
    const root = this.settings.tags.find((one) => tag === one || tag.startsWith(`${one}/`));
    if (root === undefined) return;
    this.deckTags++;
    const deck = tag.slice(root.length).replace(/^\/+|\/+$/g, "");
    if (deck === "" || this.decks.includes(deck)) return;
    if (this.decks.length > 0) this.otherDeck ??= { line, tag };
    this.decks.push(deck);
  }

  private withoutTags(text: string): string {
    if (!text.includes("#")) return text;
    return text
      .replace(TAG, (match, tag: string) =>
        this.settings.tags.some((one) => tag === one || tag.startsWith(`${one}/`)) ? "" : match,
      )
      .replace(/^[ \t]*\n/, "");
  }
}

const LONGEST = 20_000;
const HEADING = /^ {0,3}#{1,6}[ \t]+/;
const TAG = /(?<![^\s])#([\p{L}\p{N}_/-]+)/gu;

const OPEN_FENCE =
  "This code fence is never closed, so no card is found behind it; close it with a line of the same characters.";
const NO_ANSWER =
  "Nothing stands below this line, so it makes no card; write the answer there, without a blank line between.";
const PROPERTY =
  'This reads as a property, as in "key:: value", and makes no card; if it is one, leave a space before the colons too.';

function tooMany(found: number, cards: number): string {
  return `This schedule is for ${found} cards and here ${cards === 1 ? "is one" : `are ${cards}`}; the first ones count, so take away what is left over.`;
}

function otherDeck(tag: string, deck: string): string {
  return `The tag "#${tag}" names another deck than the first one, and all cards of this file are in "${deck}"; move these cards to a file of their own.`;
}
