import type { MediaCatalog } from "../mediaCatalog.ts";
import type { SourceFile } from "../sourceFile.ts";
import { errorAt, type TextIssue, warningAt } from "../textIssue.ts";
import type { TopicDraft } from "../topicDraft.ts";
import { assembleTopic, type FoundNote, type FoundTopic } from "./assembleTopic.ts";
import { type Dialect, signs } from "./dialect.ts";
import { frontMatterOf } from "./frontMatter.ts";
import { splitLabel } from "./labels.ts";
import { dedent, type Line, readLines, textOf, trimBlank } from "./lines.ts";
import { maskText } from "./maskText.ts";
import type { Sign } from "./recognition.ts";

/** HTML's `<details>`: its `<summary>` asks, the rest of it answers. Those within others stay in the answer. */
export const details: Dialect = {
  name: "details",
  title: "Details and summary",

  recognises({ text }: SourceFile): readonly Sign[] {
    if (!/<summary/i.test(text)) return [];
    return signs(["<summary>", readDetails(text).notes.length]);
  },

  read(file: SourceFile, media: MediaCatalog): TopicDraft {
    return assembleTopic(file, media, readDetails(file.text));
  },
};

interface Element {
  readonly from: number;
  readonly innerFrom: number;
  readonly innerTo: number;
  readonly to: number;
  readonly closed: boolean;
}

function readDetails(text: string): FoundTopic {
  const { lines, openFence } = readLines(text);
  const { bodyLine, ...matter } = frontMatterOf(text);
  const issues: TextIssue[] = [...matter.issues];
  if (openFence !== null) issues.push(errorAt(openFence, "unterminated-block", OPEN_FENCE));
  const notes: FoundNote[] = [];
  const lineAt = lineFinder(lines);
  let free = bodyLine;
  for (const element of elementsOf(text)) {
    const firstLine = lineAt(element.from);
    const lastLine = lineAt(Math.max(element.from, element.to - 1));
    if (!element.closed) issues.push(errorAt(firstLine, "unterminated-block", OPEN));
    // What else stands on its lines would be lost.
    if (firstLine < free || !standsAlone(element, lines[firstLine - 1], lines[lastLine - 1], text)) continue;
    const inner = text.slice(element.innerFrom, element.innerTo);
    const summary = SUMMARY.exec(inner);
    if (summary === null) continue;
    const written = (summary[1] ?? "").replace(/\s+/g, " ").trim();
    const { question, label } = splitLabel(written.replace(/^<h[1-6][^>]*>(.*)<\/h[1-6]>$/i, "$1").trim());
    const answerFrom = element.innerFrom + summary.index + summary[0].length;
    const answer = trimBlank(
      dedent(trimBlank(foldEnds(text.slice(answerFrom, element.innerTo)).replace(/^[ \t]+/, ""))),
    );
    if (isContents(question, answer)) continue;
    if (question === "") {
      issues.push(errorAt(firstLine, "empty-question", NO_QUESTION));
      continue;
    }
    if (answer === "") issues.push(warningAt(firstLine, "empty-answer", NO_ANSWER));
    const filled = /\S/.exec(text.slice(answerFrom, element.innerTo));
    const summaryLine = lineAt(element.innerFrom + summary.index);
    const answerLine = filled === null ? summaryLine : lineAt(answerFrom + filled.index);
    const above = SAYS_ANSWER.test(plainOf(question)) ? linesAbove(lines, firstLine, free) : [];
    const questionLine = above[0]?.number ?? summaryLine;
    const asked =
      above.length > 0 ? splitLabel(trimBlank(textOf(above)).replace(HEADING, "").trim()) : { question, label };
    notes.push({
      firstLine: above[0]?.number ?? firstLine,
      lastLine,
      cards: [{ ...asked, answer, questionLine, answerLine }],
    });
    free = lastLine + 1;
  }
  return { lines, notes, bodyLine, ...matter, issues };
}

const SUMMARY = /^\s*<summary(?:\s[^<>]{0,500})?>([\s\S]{0,5000}?)<\/summary\s*>/i;

/** Outermost elements. One that is never closed goes up to the next, or to the next heading. */
function elementsOf(text: string): Element[] {
  const masked = maskTags(text);
  const tags = [...masked.matchAll(/<(\/?)details(?:\s[^<>]{0,500})?>/gi)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    closes: match[1] === "/",
  }));
  const elements: Element[] = [];
  const open: number[] = [];
  for (const [index, tag] of tags.entries()) {
    if (!tag.closes) open.push(index);
    const opening = tag.closes ? tags[open.pop() ?? -1] : undefined;
    if (opening === undefined) continue;
    elements.push({ from: opening.from, innerFrom: opening.to, innerTo: tag.from, to: tag.to, closed: true });
  }
  for (const index of open) {
    const opening = tags[index];
    if (opening === undefined) continue;
    const rest = masked.slice(opening.to, tags[index + 1]?.from ?? text.length);
    const to = opening.to + (/\n {0,3}#{1,6}[ \t]/.exec(rest)?.index ?? rest.trimEnd().length);
    elements.push({ from: opening.from, innerFrom: opening.to, innerTo: to, to, closed: false });
  }
  let end = 0;
  return elements
    .sort((one, other) => one.from - other.from)
    .filter(({ from, to }) => {
      if (from < end) return false;
      end = to;
      return true;
    });
}

/** Code blotted out and tags left: `maskText` would hide them. */
function maskTags(text: string): string {
  const masked = maskText(text.replace(/<(?=\/?(?:details|summary)\b)/gi, "\uE000"));
  return masked.replace(/\uE000/g, "<");
}

/** A summary that only says what it hides: the question stands above it. */
const SAYS_ANSWER =
  /^(?:(?:show|see|view|reveal|click|open)\b[^?]{0,40}\b)?(?:answer|solution|antwort|lösung|réponse|respuesta)s?[\s.:!…]*$/i;
const HEADING = /^ {0,3}#{1,6}[ \t]+/;

function plainOf(markdown: string): string {
  return markdown.replace(/<[^>]*>|[*_`]/g, "").trim();
}

/** From the last heading or rule above a line on, but not above `free`; a heading is part of it, the title and a rule are not. */
function linesAbove(lines: readonly Line[], firstLine: number, free: number): Line[] {
  let from = firstLine - 1;
  while (from >= free) {
    const line = lines[from - 1];
    if (line === undefined || (!line.verbatim && /^(?:---+|\*\*\*+|___+)[ \t]*$|^ {0,3}#[ \t]/.test(line.text))) break;
    from--;
    if (!line.verbatim && HEADING.test(line.text)) break;
  }
  const above = lines.slice(from, firstLine - 1);
  const start = above.findIndex(({ text }) => text.trim() !== "");
  return start < 0 ? [] : above.slice(start);
}

function standsAlone(
  { from, to, closed }: Element,
  first: Line | undefined,
  last: Line | undefined,
  text: string,
): boolean {
  const before = text.slice(first?.from ?? from, from);
  const after = closed ? text.slice(to, last?.to ?? to) : "";
  return /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?$/.test(before) && after.trim() === "";
}

/** A table of contents: it says so, or is a list of links within the page. */
function isContents(question: string, answer: string): boolean {
  const title = question.replace(/<[^>]*>/g, "").trim();
  if (/^(?:table of )?contents:?$|^toc$|^inhalt(?:sverzeichnis)?$|^sommaire$|^índice$/i.test(title)) return true;
  const filled = answer.split("\n").filter((line) => line.trim() !== "");
  return filled.length > 0 && filled.every((line) => /^\s*(?:[-*+]|\d+[.)])\s+\[[^\]]*\]\(#[^)]*\)\s*$/.test(line));
}

function foldEnds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

function lineFinder(lines: readonly Line[]): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((lines[middle]?.from ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return lines[low]?.number ?? 1;
  };
}

const OPEN_FENCE =
  "This code fence is never closed, so no card is found behind it; close it with a line of the same characters.";
const OPEN = 'This element is never closed; write "</details>" behind its answer.';
const NO_QUESTION = "This summary is empty, so it makes no card; write the question between its tags.";
const NO_ANSWER = "Nothing stands below this summary; write the answer there.";
