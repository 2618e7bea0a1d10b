import type { MediaCatalog } from "../mediaCatalog.ts";
import type { SourceFile } from "../sourceFile.ts";
import { errorAt, type TextIssue, warningAt } from "../textIssue.ts";
import type { TopicDraft } from "../topicDraft.ts";
import { assembleTopic, type FoundNote, type FoundTopic } from "./assembleTopic.ts";
import type { Gap } from "./cloze.ts";
import { clozeNote } from "./clozeNote.ts";
import { type Dialect, signs } from "./dialect.ts";
import { frontMatterOf } from "./frontMatter.ts";
import { splitLabel } from "./labels.ts";
import { type Line, readLines, textOf, trimBlank } from "./lines.ts";
import { maskText } from "./maskText.ts";
import type { Sign } from "./recognition.ts";
import { readTomlMatter } from "./toml.ts";

/** hashcards (eudoxia0/hashcards): `Q:` and `A:`, or `C:` with [hidden words]; one line or more, to the next of these, or to `---`. */
export const hashcards: Dialect = {
  name: "hashcards",
  title: "hashcards",

  recognises({ text }: SourceFile): readonly Sign[] {
    if (!TAGGED.test(text)) return [];
    const { counts } = readHashcards(text);
    return signs(["Q:", counts.questions], ["C:", counts.clozes]);
  },

  read(file: SourceFile, media: MediaCatalog): TopicDraft {
    return assembleTopic(file, media, readHashcards(file.text));
  },
};

type Tag = "Q" | "A" | "C";

interface Piece {
  readonly tag: Tag;
  readonly lines: Line[];
}

interface ReadHashcards extends FoundTopic {
  readonly counts: { questions: number; clozes: number };
}

const TAGGED = /(?:^|[\r\n])\uFEFF?[QC]:/;

function readHashcards(text: string): ReadHashcards {
  const { lines, openFence } = readLines(text);
  const toml = readTomlMatter(text);
  const matter = toml === null ? frontMatterOf(text) : matterOf(toml.values);
  const bodyLine = toml?.bodyLine ?? ("bodyLine" in matter ? matter.bodyLine : 1);
  const issues: TextIssue[] = [...(toml?.issues ?? ("issues" in matter ? matter.issues : []))];
  if (openFence !== null) issues.push(errorAt(openFence, "unterminated-block", OPEN_FENCE));
  const notes: FoundNote[] = [];
  const counts = { questions: 0, clozes: 0 };
  const pieces = piecesOf(lines, bodyLine);
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1];
    if (piece.tag === "A") judgeAnswer(piece, before, issues);
    if (piece.tag === "C" && addCloze(piece, notes, issues)) counts.clozes++;
    if (piece.tag !== "Q") continue;
    const next = pieces[index + 1];
    const answers = next?.tag === "A" && isBehind(piece, next) ? [next] : [];
    for (let more = index + 2; answers.length > 0 && pieces[more]?.tag === "A"; more++) {
      const another = pieces[more];
      if (another !== undefined && isBehind(answers.at(-1) ?? another, another)) answers.push(another);
      else break;
    }
    if (addQuestion(piece, answers, notes, issues)) counts.questions++;
  }
  const { title, tags, lang } = matter;
  return { lines, notes, bodyLine, title, tags, lang, issues, counts };
}

/** Each tag with its lines, up to the next tag, a rule `---` or a heading of level 1 or 2. */
function piecesOf(lines: readonly Line[], bodyLine: number): Piece[] {
  const pieces: Piece[] = [];
  let open: Piece | null = null;
  for (const line of lines) {
    if (line.number < bodyLine) continue;
    const tag = line.verbatim ? null : TAG.exec(line.text)?.[1];
    if (tag === "Q" || tag === "A" || tag === "C") {
      open = { tag, lines: [line] };
      pieces.push(open);
    } else if (!line.verbatim && ENDS.test(line.text)) open = null;
    else open?.lines.push(line);
  }
  return pieces;
}

const TAG = /^([QAC]):/;
const ENDS = /^(?:---+[ \t]*$|#{1,2}[ \t])/;

/** Nothing stands between them. */
function isBehind(piece: Piece, next: Piece): boolean {
  return (piece.lines.at(-1)?.number ?? 0) + 1 === next.lines[0]?.number;
}

function addQuestion(asked: Piece, answers: readonly Piece[], notes: FoundNote[], issues: TextIssue[]): boolean {
  const [first] = asked.lines;
  const { question, label } = splitLabel(contentOf(asked));
  const answer = trimBlank(answers.map(contentOf).join("\n\n"));
  if (first === undefined) return false;
  if (question === "") {
    issues.push(errorAt(first.number, "empty-question", NO_QUESTION));
    return false;
  }
  if (answer === "") issues.push(warningAt(first.number, "empty-answer", NO_ANSWER));
  const answerLine = answers[0]?.lines[0]?.number ?? first.number;
  const lastLine = lastFilled(answers.at(-1) ?? asked);
  const card = { question, answer, label, questionLine: first.number, answerLine };
  notes.push({ firstLine: first.number, lastLine, cards: [card] });
  return answer !== "";
}

function judgeAnswer(piece: Piece, before: Piece | undefined, issues: TextIssue[]): void {
  const line = piece.lines[0]?.number ?? 1;
  const follows = before !== undefined && isBehind(before, piece);
  if (follows && before.tag === "Q") return;
  issues.push(warningAt(line, "near-miss", follows && before.tag === "A" ? SECOND_ANSWER : NO_QUESTION_ABOVE));
}

function addCloze(piece: Piece, notes: FoundNote[], issues: TextIssue[]): boolean {
  const [first] = piece.lines;
  if (first === undefined) return false;
  const { question: text, label } = splitLabel(contentOf(piece));
  const gaps = text.length > LONGEST ? [] : bracketGaps(text);
  if (gaps.length === 0) {
    issues.push(warningAt(first.number, "near-miss", NO_GAP));
    return false;
  }
  notes.push({
    firstLine: first.number,
    lastLine: lastFilled(piece),
    cards: clozeNote(text, gaps, first.number, { label }),
  });
  return true;
}

const LONGEST = 20_000;

/** Words in brackets, each a card of its own; not those of pictures, links, footnotes, boxes of tasks or math. */
function bracketGaps(text: string): Gap[] {
  const masked = maskText(text);
  const gaps: Gap[] = [];
  for (const match of masked.matchAll(/(?<!!)\[([^[\]]{1,2000})\](?!\[(?!\^)|[(:])/g)) {
    const from = match.index;
    const to = from + match[0].length;
    const inner = text.slice(from + 1, to - 1);
    if (inner.trim() === "" || /^(?:\^|[xX]$)/.test(inner) || masked.charAt(from - 1) === "]") continue;
    gaps.push({ from, to, group: String(gaps.length + 1), text: inner, inner: [], hint: null });
  }
  return gaps;
}

function contentOf({ lines }: Piece): string {
  return trimBlank(
    textOf(lines)
      .slice(2)
      .replace(/^[ \t]+/, ""),
  );
}

function lastFilled({ lines }: Piece): number {
  return lines.findLast(({ text }) => text.trim() !== "")?.number ?? lines[0]?.number ?? 1;
}

function matterOf(values: ReadonlyMap<string, string | readonly string[]>) {
  const text = (key: string) => {
    const value = values.get(key);
    return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
  };
  const tags = values.get("tags");
  return {
    title: text("name") ?? text("title"),
    tags: typeof tags === "object" ? tags : [],
    lang: text("lang"),
  };
}

const OPEN_FENCE =
  "This code fence is never closed, so no card is found behind it; close it with a line of the same characters.";
const NO_QUESTION = 'This card asks nothing, so it is left out; write the question behind "Q:".';
const NO_ANSWER = 'This question has no answer; write one below it behind "A:".';
const NO_QUESTION_ABOVE = 'No question stands above this answer, so it makes no card; write one there behind "Q:".';
const SECOND_ANSWER =
  "This is a second answer to one question, so both are taken as one; join them, or write a question between.";
const NO_GAP = "This text hides nothing, so it makes no card; put the words to ask for in brackets, as in [hidden].";
