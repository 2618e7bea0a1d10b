import type { Card, KeyPoint } from "../deck/card.ts";
import type { Deck } from "../deck/deck.ts";
import type { Figure } from "../deck/figure.ts";
import type { CatalogFigure, FigureCatalog, FigurePlace } from "../deck/figureCatalog.ts";
import { figureTitle } from "../deck/figureTitle.ts";
import type { ParseIssue } from "../deck/parseIssue.ts";
import type { SourceSpan } from "../deck/sourceSpan.ts";
import type { Topic, TopicPart } from "../deck/topic.ts";
import { type FigurePassages, figurePassages } from "./figurePassages.ts";
import { foldPieces, inlinePieces } from "./inlineText.ts";
import { readWithinLimits } from "./limits.ts";
import { headingSource, parseMarkdown } from "./markdownTree.ts";

/**
 * Every figure of these decks in reading order, without thumbnails. `issues` are those of the same parse: they know the
 * line that shows a missing picture.
 */
export function figureCatalog(decks: readonly Deck[], issues: readonly ParseIssue[] = []): FigureCatalog {
  const lineOf = missingLines(issues);
  return { figures: decks.flatMap((deck) => figuresOf(deck, lineOf)) };
}

type Text = Exclude<TopicPart, { kind: "section" }>;

/** The line in a span that shows the missing picture with this path. */
type LineOf = (span: SourceSpan, path: string) => number | undefined;

interface Entry extends Omit<CatalogFigure, "figure" | "shownIn" | "namedIn" | "keyPoints"> {
  figure: Figure;
  readonly shownIn: FigurePlace[];
  readonly namedIn: FigurePlace[];
  keyPoints: readonly KeyPoint[];
}

function figuresOf(deck: Deck, lineOf: LineOf): CatalogFigure[] {
  const found: Found = { byId: new Map(), byFigure: new Map() };
  for (const topic of deck.topics)
    eachText(topic, (text, section) => addShown(found, { topic, section, text }, lineOf));
  // Only now is every figure known that a text may name.
  for (const topic of deck.topics) eachText(topic, (text, section) => addNamed(found, { topic, section, text }));
  return [...found.byId.values()];
}

interface Found {
  readonly byId: Map<string, Entry>;
  /** A text names the very figures that it or others show. */
  readonly byFigure: Map<Figure, Entry>;
}

interface TextPlace {
  readonly topic: Topic;
  readonly section: string | null;
  readonly text: Text;
}

function eachText({ parts }: Topic, visit: (text: Text, section: string | null) => void): void {
  let section: string | null = null;
  for (const part of parts) {
    if (part.kind === "section") section = part.title || null;
    else visit(part, section);
  }
}

function addShown({ byId, byFigure }: Found, place: TextPlace, lineOf: LineOf): void {
  const { topic, section, text } = place;
  const { figures, span } = bodyOf(text);
  const read = lazily(() => passagesOf(text));
  const seen = new Set<Entry>();
  for (const [index, figure] of figures.entries()) {
    const line = figure.source.kind === "missing" ? lineOf(span, figure.path) : undefined;
    const id = idOf(figure, line ?? span.firstLine, span.file);
    const entry: Entry = byId.get(id) ?? {
      ...{ id, deck: topic.deck, topic: topic.slug, section, figure, thumbnail: null },
      ...{ shownIn: [], namedIn: [], keyPoints: [] },
    };
    byId.set(id, entry);
    byFigure.set(figure, entry);
    // One place may say "Figure 4.4", another one what it is.
    if (figureTitle(entry.figure) === "" && figureTitle(figure) !== "")
      entry.figure = { ...entry.figure, alt: figure.alt, number: entry.figure.number ?? figure.number };
    if (seen.has(entry)) continue;
    seen.add(entry);
    const words = text.kind === "card" ? questionOf(text.card) : read().beside(index);
    entry.shownIn.push(placeOf(place, words, line));
    if (entry.keyPoints.length > 0) continue;
    entry.keyPoints = text.kind === "card" ? pointsOf(text.card) : read().pointsAround(index);
  }
}

/** The name of one covered part explains nothing. */
function pointsOf({ covered, keyPoints }: Card): readonly KeyPoint[] {
  return covered === undefined ? keyPoints : [];
}

function addNamed({ byFigure }: Found, place: TextPlace): void {
  const { figures, mentions } = bodyOf(place.text);
  const shown = new Set(figures.map((figure) => byFigure.get(figure)));
  const read = lazily(() => passagesOf(place.text));
  for (const figure of mentions) {
    const entry = byFigure.get(figure);
    if (entry === undefined || figure.number === null || shown.has(entry)) continue;
    const passages = read().naming(figure.number);
    // Named in the question, or in a text too complex to be read.
    const words = passages.length > 0 ? passages : [place.text.kind === "card" ? questionOf(place.text.card) : ""];
    entry.namedIn.push(...words.map((passage) => placeOf(place, passage)));
  }
}

function bodyOf(text: Text): Pick<Card, "figures" | "mentions" | "span"> {
  return text.kind === "card" ? text.card : text;
}

function passagesOf(text: Text): FigurePassages {
  return text.kind === "card"
    ? figurePassages(text.card.answer, text.card.definitions)
    : figurePassages(text.markdown, text.definitions);
}

function placeOf({ topic, section, text }: TextPlace, words: string, line?: number): FigurePlace {
  const cardId = text.kind === "card" ? text.card.id : null;
  const { span } = bodyOf(text);
  return { topic: topic.slug, section, cardId, words, span, ...(line === undefined ? {} : { line }) };
}

/** A picture without an address is like no other: it goes by its place. */
function idOf({ source, path }: Figure, line: number, file: string): string {
  if (source.kind === "local") return source.path;
  if (source.kind === "remote") return source.url;
  return path === "" ? `${file}:${line}` : path;
}

function questionOf({ key, question, definitions = "" }: Card): string {
  if (key.kind === "question") return key.question;
  const tree = readWithinLimits(question, () => parseMarkdown(headingSource(question, definitions)));
  const heading = tree?.children.find((node) => node.type === "heading");
  return heading === undefined ? question : foldPieces(inlinePieces(heading.children, "all"));
}

/** The issue about a missing picture quotes its path, by which several of one card are told apart. */
function missingLines(issues: readonly ParseIssue[]): LineOf {
  const byFile = new Map<string, ParseIssue[]>();
  for (const issue of issues) {
    if (issue.kind !== "missing-figure") continue;
    const ofFile = byFile.get(issue.span.file);
    if (ofFile === undefined) byFile.set(issue.span.file, [issue]);
    else ofFile.push(issue);
  }
  return ({ file, firstLine, lastLine }, path) =>
    byFile
      .get(file)
      ?.find(
        ({ span, message }) =>
          span.firstLine >= firstLine && span.firstLine <= lastLine && (path === "" || message.includes(`"${path}"`)),
      )?.span.firstLine;
}

function lazily<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
