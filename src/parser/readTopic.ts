import { contentHash } from "../deck/contentHash.ts";
import type { Figure } from "../deck/figure.ts";
import type { ParseIssue } from "../deck/parseIssue.ts";
import type { SourceSpan } from "../deck/sourceSpan.ts";
import { type Definitions, definitionsField, gatherDefinitions } from "./definitions.ts";
import { type HeadingInspection, type Inspection, inspect, inspectHeading } from "./inspect.ts";
import type { MediaCatalog } from "./mediaCatalog.ts";
import { cutBlocks, type FoundBlock } from "./occlusion/cutBlocks.ts";
import { readBlocks } from "./occlusion/readBlocks.ts";
import { readFigures } from "./readFigures.ts";
import { type FrontMatter, readFrontMatter } from "./readFrontMatter.ts";
import { joinNeeds } from "./renderingNeeds.ts";
import { baseNameOf, titleOfName } from "./slug.ts";
import type { SourceFile } from "./sourceFile.ts";
import { type CardPart, type SplitPart, split } from "./split.ts";
import type { TextIssue } from "./textIssue.ts";
import type { TextRange } from "./textRange.ts";
import type { CardDraft, DraftPart, ProseDraft, TopicDraft } from "./topicDraft.ts";

/** Reads one file as a topic, apart from what needs its whole deck. Never throws. */
export function readTopic(file: SourceFile, media: MediaCatalog): TopicDraft {
  return new TopicReader(file, media).read();
}

/** A card whose answer is a figure alone shows it with the question, where the question has a word like these. */
const ASKS_ABOUT_FIGURE = /\b(?:diagram|figure|picture|image|chart)s?\b|\billustrat|\bshown\b|\bdemonstrat/i;

class TopicReader {
  private readonly file: SourceFile;
  private readonly media: MediaCatalog;
  private readonly issues: ParseIssue[] = [];
  private definitions: Definitions = new Map();
  private title = "";
  private section: string | null = null;
  private notes = 0;

  constructor(file: SourceFile, media: MediaCatalog) {
    this.file = file;
    this.media = media;
  }

  read(): TopicDraft {
    const { path, text, fault } = this.file;
    if (fault !== undefined) {
      const span = { file: path, firstLine: fault.line, lastLine: fault.line };
      this.issues.push({ kind: "unreadable-file", severity: "error", span, message: fault.message });
    }
    const { frontMatter, parts, issues } = split(text);
    this.report(issues);
    const matter = this.readMatter(frontMatter);
    this.definitions = gatherDefinitions(parts.map((part) => this.slice(part.range)));
    const heading = parts.find((part) => part.kind === "title");
    const headline = heading === undefined ? "" : this.headingText(heading.heading, heading.range.firstLine);
    const title = matter.title ?? (headline || titleOfName(baseNameOf(path)));
    this.title = title;
    const drafts = parts.flatMap((part) => this.readPart(part, title === headline));
    return { title, tags: matter.tags, lang: matter.lang, file: path, parts: drafts, issues: this.issues };
  }

  private readMatter(range: TextRange | null): Omit<FrontMatter, "issues"> {
    if (range === null) return { title: null, tags: [], lang: null };
    const { issues, ...matter } = readFrontMatter(this.slice(range), range.firstLine);
    this.report(issues);
    return matter;
  }

  /** A title is shown once: as prose only where the front matter says another. */
  private readPart(part: SplitPart, isTitleShown: boolean): DraftPart[] {
    switch (part.kind) {
      case "title":
        return isTitleShown ? [] : this.readProse(part.range);
      case "section": {
        const title = this.headingText(part.heading, part.range.firstLine);
        this.section = title || null;
        return [{ kind: "section", title, span: this.spanOf(part.range) }];
      }
      case "card":
        return this.readCard(part);
      case "prose":
        return this.readProse(part.range);
    }
  }

  /** The card itself, and one for each part of its figures that a block covers. */
  private readCard({ question, label, answer: range, range: whole }: CardPart): DraftPart[] {
    const written = range === null ? "" : this.slice(range);
    const { rest: answer, blanked, blocks } = cutBlocks(written);
    const firstLine = range?.firstLine ?? whole.lastLine;
    const asked = inspectHeading(question, whole.firstLine, this.definitions);
    const answered = inspect(blanked, firstLine, this.definitions);
    this.report([...asked.issues, ...answered.issues]);
    const figurePrompt = answered.onlyFigures && ASKS_ABOUT_FIGURE.test(asked.text);
    const figures = [
      ...this.figuresOf(asked, "question"),
      ...this.figuresOf(answered, figurePrompt ? "question" : "answer"),
    ];
    const card: CardDraft = {
      kind: "card",
      label,
      note: null,
      question,
      questionText: asked.text,
      answer,
      answerHash: contentHash(answer.replace(/\s+/g, " ").trim()),
      ...definitionsField([asked, answered]),
      section: this.section,
      span: this.spanOf(whole),
      figures,
      mentioned: [...new Set([...asked.mentioned, ...answered.mentioned])],
      figurePrompt,
      keyPoints: answered.keyPoints,
      needs: joinNeeds(asked.needs, answered.needs),
      choices: answered.choices,
    };
    const parts = this.partsOf(blocks, firstLine, figures, question);
    // Where a block is all there is, the parts are the cards.
    const cards = parts.length > 0 && answer.trim() === "" ? parts : [card, ...parts];
    if (cards.length === 1) return cards;
    const note = this.notes++;
    return cards.map((one) => ({ ...one, note }));
  }

  private readProse(range: TextRange): DraftPart[] {
    const { rest: markdown, blanked, blocks } = cutBlocks(this.slice(range).trimEnd());
    const inspection = inspect(blanked, range.firstLine, this.definitions);
    this.report(inspection.issues);
    const { mentioned, needs } = inspection;
    const figures = this.figuresOf(inspection, "answer");
    const span = this.spanOf(range);
    const prose: ProseDraft = {
      kind: "prose",
      markdown,
      ...definitionsField([inspection]),
      span,
      figures,
      mentioned,
      needs,
    };
    const parts = blocks.flatMap((block) => {
      const note = this.notes++;
      const question = block.heading ?? this.section ?? this.title;
      return this.partsOf([block], range.firstLine, figures, question).map((card) => ({ ...card, note }));
    });
    return markdown.trim() === "" && parts.length > 0 ? parts : [prose, ...parts];
  }

  private partsOf(
    blocks: readonly FoundBlock[],
    firstLine: number,
    figures: readonly Figure[],
    question: string,
  ): CardDraft[] {
    const { file, section, definitions, media } = this;
    const place = { file: file.path, firstLine, figures, section, definitions, media, question };
    const { cards, issues } = readBlocks(blocks, place);
    this.report(issues);
    return cards;
  }

  private figuresOf(inspection: Inspection, side: Figure["side"]): Figure[] {
    const { figures, issues } = readFigures(inspection.figures, side, this.file.path, this.media);
    this.report(issues);
    return figures;
  }

  private headingText(content: string, line: number): string {
    const heading: HeadingInspection = inspectHeading(content.replace(/\s+/g, " "), line, this.definitions);
    return heading.text;
  }

  private slice(range: TextRange): string {
    return this.file.text.slice(range.from, range.to);
  }

  private spanOf({ firstLine, lastLine }: TextRange): SourceSpan {
    return { file: this.file.path, firstLine, lastLine };
  }

  private report(issues: readonly TextIssue[]): void {
    for (const { firstLine, lastLine, ...issue } of issues) {
      this.issues.push({ ...issue, span: { file: this.file.path, firstLine, lastLine } });
    }
  }
}
