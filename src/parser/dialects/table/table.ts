import type { MediaCatalog } from "../../mediaCatalog.ts";
import type { SourceFile } from "../../sourceFile.ts";
import { errorAt, type TextIssue, warningAt } from "../../textIssue.ts";
import type { TopicDraft } from "../../topicDraft.ts";
import { assembleTopic, type FoundCard, type FoundNote, type FoundTopic } from "../assembleTopic.ts";
import { clozeNote } from "../clozeNote.ts";
import { type Dialect, signs } from "../dialect.ts";
import { bracedGaps, readNumbered } from "../gaps.ts";
import { type Line, readLines } from "../lines.ts";
import type { Sign } from "../recognition.ts";
import { bothWays } from "../reversedPair.ts";
import { type Columns, columnsOf } from "./columns.ts";
import { htmlToMarkdown, isHtml } from "./htmlToMarkdown.ts";
import { type Row, readRows } from "./rows.ts";
import { hasTableHeaders, readTableHeaders, type TableHeaders } from "./tableHeaders.ts";

/**
 * A table, a card a record: CSV, TSV, and the text files that Anki writes and reads (docs.ankiweb.net/importing/text-files). Known by
 * its file's name (`.csv`, `.tsv`), or by Anki's headers at its start.
 */
export const table: Dialect = {
  name: "table",
  title: "Table (CSV, TSV, Anki)",

  recognises({ path, text }: SourceFile): readonly Sign[] {
    const isNamed = /\.(?:csv|tsv)$/i.test(path);
    if (!isNamed && !hasTableHeaders(text)) return [];
    const { cards, headers, separator } = readTable(path, text);
    return signs([`${MARKS[separator] ?? separator} rows`, cards], ["#…:", headers.count]);
  },

  read(file: SourceFile, media: MediaCatalog): TopicDraft {
    return assembleTopic(file, media, readTable(file.path, file.text));
  },
};

const MARKS: Readonly<Record<string, string>> = { "\t": "tab" };

interface ReadTable extends FoundTopic {
  readonly headers: TableHeaders;
  readonly separator: string;
  readonly cards: number;
}

function readTable(path: string, text: string): ReadTable {
  const headers = readTableHeaders(text);
  const separator = headers.separator ?? (/\.tsv$/i.test(path) ? "\t" : findSeparator(text, headers.from));
  const { rows, issues: found } = readRows(text, headers.from, headers.line, separator);
  const issues: TextIssue[] = [...found];
  const columns = columnsOf(rows, headers);
  const html = headers.html ?? (headers.count > 0 && rows.some(({ fields }) => fields.some(isHtml)));
  const reader = new RowReader(columns, headers, html, issues);
  const notes = rows.slice(columns.named ? 1 : 0).flatMap((row) => reader.read(row) ?? []);
  // Comments are text of the topic and no headings, which "#" would make of them.
  const skipped = new Set([...headersLines(headers), ...(columns.named ? [rows[0]?.firstLine ?? 0] : [])]);
  const lines = readLines(text).lines.flatMap((line): Line[] =>
    skipped.has(line.number) ? [] : [{ ...line, verbatim: true }],
  );
  return {
    lines,
    notes,
    bodyLine: 1,
    tags: [...new Set([...headers.tags, ...reader.tags])],
    deckPath: reader.deckPath,
    issues,
    headers,
    separator,
    cards: notes.reduce((sum, { cards }) => sum + cards.length, 0),
  };
}

function headersLines({ comments, line }: TableHeaders): number[] {
  return Array.from({ length: line - 1 }, (_, index) => index + 1).filter((number) => !comments.includes(number));
}

/** The character that divides the first records most evenly. */
function findSeparator(text: string, from: number): string {
  const start = text.slice(from, from + 20_000);
  let best = ",";
  let most = 0;
  for (const candidate of ["\t", ";", ",", "|"]) {
    const { rows } = readRows(start, 0, 1, candidate);
    const sample = rows.slice(0, 50);
    const width = sample[0]?.fields.length ?? 0;
    const even = width < 2 ? 0 : sample.filter(({ fields }) => fields.length === width).length;
    if (even > most) {
      most = even;
      best = candidate;
    }
  }
  return best;
}

class RowReader {
  readonly tags = new Set<string>();
  deckPath: string | null;
  private readonly columns: Columns;
  private readonly headers: TableHeaders;
  private readonly html: boolean;
  private readonly issues: TextIssue[];
  private isSecondDeckTold = false;

  constructor(columns: Columns, headers: TableHeaders, html: boolean, issues: TextIssue[]) {
    this.columns = columns;
    this.headers = headers;
    this.html = html;
    this.issues = issues;
    this.deckPath = headers.deck === null ? null : deckPathOf(headers.deck);
  }

  read(row: Row): FoundNote | null {
    const { fields, tags, deck, noteType, guid } = this.columns;
    const at = (column: number | null) => (column === null ? "" : (row.fields[column] ?? "").trim());
    const [questionField = "", answerField = "", ...rest] = fields.map((column) => this.markdownOf(at(column)));
    const kind = at(noteType) || this.headers.noteType || "";
    for (const tag of at(tags).split(/[\s,]+/)) if (tag !== "") this.tags.add(tag);
    this.takeDeck(at(deck), row.firstLine);
    const label = labelOf(at(guid));
    const gaps = ankiGaps(questionField, /cloze/i.test(kind));
    const extra = this.named(rest, gaps.length > 0 ? 1 : 2);
    const place = { firstLine: row.firstLine, lastLine: row.lastLine };
    const line = row.firstLine;
    if (gaps.length > 0) {
      const more = [answerField, ...extra].filter((text) => text !== "").join("\n\n");
      return { ...place, cards: clozeNote(questionField, gaps, line, { label, extra: more }) };
    }
    if (questionField === "") {
      this.issues.push(errorAt(line, "empty-question", NO_QUESTION));
      return null;
    }
    if (answerField === "" && extra.length === 0) {
      this.issues.push(warningAt(line, "empty-answer", row.fields.length > 1 ? NO_ANSWER : ONE_FIELD));
      return null;
    }
    const isReversed = /revers/i.test(kind) && (!/optional/i.test(kind) || rest[0] !== "");
    const more = isReversed && /optional/i.test(kind) ? [] : extra;
    const answer = [answerField, ...more].filter((text) => text !== "").join("\n\n");
    const card: FoundCard = { question: questionField, answer, label, questionLine: line, answerLine: line };
    if (!isReversed) return { ...place, cards: [card] };
    const [forward, back] = bothWays({ ...card, answer: answerField });
    return { ...place, cards: [{ ...forward, answer }, back] };
  }

  private markdownOf(field: string): string {
    return this.html ? htmlToMarkdown(field) : field;
  }

  /** Further fields, each with its column's name where that says something. */
  private named(rest: readonly string[], from: number): string[] {
    return rest.flatMap((text, index) => {
      const name = this.columns.names[this.columns.fields[index + 2] ?? -1] ?? null;
      if (text === "" || (from === 2 && /^add reverse$/i.test(name ?? ""))) return [];
      return name === null || /\n/.test(name) ? [text] : [`**${name}:** ${text}`];
    });
  }

  private takeDeck(written: string, line: number): void {
    if (written === "") return;
    const path = deckPathOf(written);
    this.deckPath ??= path;
    if (path === this.deckPath || this.isSecondDeckTold) return;
    this.isSecondDeckTold = true;
    this.issues.push(warningAt(line, "several-decks", otherDeck(written, this.deckPath)));
  }
}

/** `{{c1::words::hint}}`; in a note that is said to be one, other marks count too. */
function ankiGaps(text: string, isCloze: boolean) {
  if (!text.includes("{{c") || text.length > LONGEST || !(isCloze || /\{\{c\d{1,3}::/.test(text))) return [];
  return bracedGaps(text, text, (inner) => {
    const read = inner.startsWith("c") ? readNumbered(inner) : null;
    return read === null ? null : { group: `c${read.number}`, text: read.text, hint: read.hint };
  });
}

const LONGEST = 20_000;

/** "Biology::Cells" → "Biology/Cells". */
function deckPathOf(deck: string): string {
  return deck
    .split("::")
    .map((segment) => segment.trim().replace(/\//g, "-"))
    .filter((segment) => segment !== "")
    .join("/");
}

function labelOf(guid: string): string | null {
  return guid === ""
    ? null
    : guid
        .normalize("NFC")
        .replace(/[\s{}#]/gu, "_")
        .slice(0, 200);
}

const NO_QUESTION = "The question of this record is empty, so it makes no card; write it in the first field.";
const NO_ANSWER = "The answer of this record is empty, so it makes no card; write it in the second field.";
const ONE_FIELD = "This line has one field, so it makes no card; write the answer behind a separator.";

function otherDeck(deck: string, first: string): string {
  return `This record names the deck "${deck}", and all cards of a file are in one, here "${first}"; move it to a file of its own.`;
}
