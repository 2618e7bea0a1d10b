import type { Card, StartingMemory } from "../../deck/card.ts";
import { contentHash } from "../../deck/contentHash.ts";
import type { Figure } from "../../deck/figure.ts";
import type { ParseIssue } from "../../deck/parseIssue.ts";
import { type Definitions, definitionsField, gatherDefinitions } from "../definitions.ts";
import { inspect, inspectHeading } from "../inspect.ts";
import type { MediaCatalog } from "../mediaCatalog.ts";
import { readFigures } from "../readFigures.ts";
import { joinNeeds } from "../renderingNeeds.ts";
import { baseNameOf, titleOfName } from "../slug.ts";
import type { SourceFile } from "../sourceFile.ts";
import { SAYS_CONTENT } from "../split.ts";
import type { TextIssue } from "../textIssue.ts";
import type { CardDraft, DraftPart, TopicDraft } from "../topicDraft.ts";
import { hashOfHidden } from "./cloze.ts";
import { type Line, textOf, trimBlank } from "./lines.ts";
import { isBlocks, plainBlocks } from "./plainBlocks.ts";

/** A card as a dialect's reader finds it. */
export interface FoundCard {
  readonly question: string;
  readonly answer: string;
  /** Where question and answer begin in the file. */
  readonly questionLine: number;
  readonly answerLine: number;
  readonly form?: Card["form"];
  /** Of a cloze: the words that are hidden, which are its key points. */
  readonly hidden?: readonly string[];
  readonly label?: string | null;
  readonly startingMemory?: StartingMemory | null;
}

/** A place in a file that makes cards. */
export interface FoundNote {
  /** 1-based, inclusive. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly cards: readonly FoundCard[];
}

export interface FoundTopic {
  readonly lines: readonly Line[];
  /** In the order of their first lines. */
  readonly notes: readonly FoundNote[];
  /** The line behind the front matter. */
  readonly bodyLine: number;
  readonly title?: string | null;
  readonly tags?: readonly string[];
  readonly lang?: string | null;
  readonly deckPath?: string | null;
  readonly issues: readonly TextIssue[];
  /** Turns what only this dialect knows into Markdown; keeps the number of lines. */
  readonly rewrite?: (markdown: string) => string;
}

/** Makes a topic of what a dialect's reader found: notes are cards, headings sections, everything else is prose. */
export function assembleTopic(file: SourceFile, media: MediaCatalog, found: FoundTopic): TopicDraft {
  return new Assembler(file, media, found).assemble();
}

class Assembler {
  private readonly file: SourceFile;
  private readonly media: MediaCatalog;
  private readonly found: FoundTopic;
  private readonly definitions: Definitions;
  private readonly issues: ParseIssue[] = [];
  private readonly parts: DraftPart[] = [];
  private readonly rewrite: (markdown: string) => string;
  private headline: string | null = null;
  private section: string | null = null;
  private prose: Line[] = [];
  private notes = 0;

  constructor(file: SourceFile, media: MediaCatalog, found: FoundTopic) {
    this.file = file;
    this.media = media;
    this.found = found;
    this.rewrite = found.rewrite ?? ((markdown) => markdown);
    this.definitions = gatherDefinitions(file.text.includes("]:") ? [file.text] : []);
  }

  assemble(): TopicDraft {
    const { lines, notes, bodyLine, title, tags = [], lang = null, deckPath = null, issues } = this.found;
    this.report(issues);
    let next = 0;
    let covered = bodyLine - 1;
    for (const line of lines) {
      for (let note = notes[next]; note?.firstLine === line.number; note = notes[++next]) {
        this.endProse();
        this.addNote(note);
        covered = Math.max(covered, note.lastLine);
      }
      if (line.number > covered) this.addLine(line);
    }
    this.endProse();
    return {
      title: title ?? (this.headline || titleOfName(baseNameOf(this.file.path))),
      tags,
      lang,
      file: this.file.path,
      parts: this.parts,
      issues: this.issues.sort((a, b) => a.span.firstLine - b.span.firstLine),
      ...(deckPath === null || deckPath === "" ? {} : { deckPath }),
    };
  }

  private addLine(line: Line): void {
    const heading = line.verbatim ? null : HEADING.exec(line.text);
    const level = heading?.[1]?.length ?? 0;
    const content = heading?.[2]?.replace(/(?:^|[ \t])#+[ \t]*$/, "").trim() ?? "";
    if (level === 1 && this.headline === null) {
      this.headline = this.plain(content, line.number);
      const { title } = this.found;
      if (title === null || title === undefined || title === this.headline) {
        this.endProse();
        return;
      }
    } else if (level === 2) {
      this.endProse();
      if (SAYS_CONTENT.test(content)) return;
      const title = this.plain(content, line.number);
      this.section = title || null;
      this.parts.push({ kind: "section", title, span: this.spanOf(line.number, line.number) });
      return;
    } else if (level > 0) this.endProse();
    this.prose.push(line);
  }

  private endProse(): void {
    const filled = this.prose.filter(({ text }) => text.trim() !== "");
    const [first, last] = [filled[0], filled.at(-1)];
    const own = this.prose;
    this.prose = [];
    if (first === undefined || last === undefined) return;
    const kept = own.filter(({ number }) => number >= first.number && number <= last.number);
    const markdown = this.rewrite(textOf(kept)).trimEnd();
    const inspection = inspect(markdown, first.number, this.definitions);
    this.report(inspection.issues);
    this.parts.push({
      kind: "prose",
      markdown,
      ...definitionsField([inspection]),
      span: this.spanOf(first.number, last.number),
      figures: this.figuresOf(inspection.figures, "answer"),
      mentioned: inspection.mentioned,
      needs: inspection.needs,
    });
  }

  private addNote({ firstLine, lastLine, cards }: FoundNote): void {
    const note = cards.length > 1 ? this.notes++ : null;
    const lines = this.found.lines;
    const end = Math.min(lastLine, lines.at(-1)?.number ?? lastLine);
    for (const [index, card] of cards.entries()) {
      // What is wrong with a text is said once, of the first card that shows it.
      const isFirst = index === 0;
      const reported = this.issues.length;
      this.parts.push({ ...this.cardOf(card, isFirst), note, span: this.spanOf(firstLine, end) });
      this.keepWithin(reported, firstLine, end);
    }
  }

  /** A text may have got more lines than its place in the file. */
  private keepWithin(from: number, firstLine: number, lastLine: number): void {
    const within = (line: number) => Math.max(firstLine, Math.min(line, lastLine));
    for (const issue of this.issues.splice(from)) {
      const { span } = issue;
      this.issues.push({ ...issue, span: this.spanOf(within(span.firstLine), within(span.lastLine)) });
    }
  }

  private cardOf(card: FoundCard, reports: boolean): Omit<CardDraft, "span" | "note"> {
    const { form, hidden, startingMemory, questionLine, answerLine } = card;
    const question = trimBlank(this.rewrite(card.question)).trim();
    const answer = trimBlank(this.rewrite(card.answer));
    const blocks = isBlocks(question);
    const asked = blocks
      ? { ...inspect(question, questionLine, this.definitions), text: plainBlocks(question) }
      : inspectHeading(question.replace(/\s*\n\s*/g, " "), questionLine, this.definitions);
    const answered = inspect(answer, answerLine, this.definitions);
    if (reports) this.report([...asked.issues, ...answered.issues]);
    return {
      kind: "card",
      label: card.label ?? null,
      question,
      questionText: `${form === "reversed" ? REVERSED : ""}${asked.text}`,
      answer,
      answerHash: hidden === undefined ? contentHash(answer.replace(/\s+/g, " ").trim()) : hashOfHidden(hidden),
      ...definitionsField([asked, answered]),
      section: this.section,
      figures: [
        ...this.figuresOf(asked.figures, "question", reports),
        ...this.figuresOf(answered.figures, "answer", reports),
      ],
      mentioned: [...new Set([...asked.mentioned, ...answered.mentioned])],
      figurePrompt: false,
      keyPoints:
        hidden === undefined
          ? answered.keyPoints
          : hidden.map(plainBlocks).flatMap((text) => (text === "" ? [] : [{ group: null, text }])),
      needs: joinNeeds(asked.needs, answered.needs),
      choices: hidden === undefined && answered.choices,
      ...(form === undefined ? {} : { form }),
      ...(blocks ? { questionIsBlocks: true as const } : {}),
      ...(startingMemory === null || startingMemory === undefined ? {} : { startingMemory }),
    };
  }

  private figuresOf(images: Parameters<typeof readFigures>[0], side: Figure["side"], reports = true): Figure[] {
    const { figures, issues } = readFigures(images, side, this.file.path, this.media);
    if (reports) this.report(issues);
    return figures;
  }

  private plain(content: string, line: number): string {
    return inspectHeading(content, line, this.definitions).text;
  }

  private spanOf(firstLine: number, lastLine: number) {
    return { file: this.file.path, firstLine, lastLine };
  }

  private report(issues: readonly TextIssue[]): void {
    for (const { firstLine, lastLine, ...issue } of issues)
      this.issues.push({ ...issue, span: this.spanOf(firstLine, lastLine) });
  }
}

const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/;

/** Before the question of a reversed card's key: the card asked forward keeps the key that it would have alone. */
export const REVERSED = "← ";
