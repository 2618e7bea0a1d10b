import type { MediaCatalog } from "../mediaCatalog.ts";
import type { SourceFile } from "../sourceFile.ts";
import { errorAt, type TextIssue, warningAt } from "../textIssue.ts";
import type { TopicDraft } from "../topicDraft.ts";
import { assembleTopic, type FoundCard, type FoundTopic } from "./assembleTopic.ts";
import { type Gap, withoutGaps } from "./cloze.ts";
import { clozeNote } from "./clozeNote.ts";
import { type Dialect, signs } from "./dialect.ts";
import { frontMatterOf } from "./frontMatter.ts";
import { bracedGaps, readNumbered } from "./gaps.ts";
import { splitLabel } from "./labels.ts";
import { type Line, readLines, textOf, trimBlank } from "./lines.ts";
import { maskText } from "./maskText.ts";
import type { Sign } from "./recognition.ts";

/**
 * Mochi (mochi.cards): a file is a card. `---` divides its sides; `{{words}}` are hidden together, `{{1::words}}` number by
 * number.
 */
export const mochi: Dialect = {
  name: "mochi",
  title: "Mochi",

  recognises({ text }: SourceFile): readonly Sign[] {
    if (text.length > LONGEST || !/\{\{|^---/m.test(text)) return [];
    const { sides, gaps, notes } = readMochi(text);
    const [front] = sides;
    const size = sides.flat().length;
    if (front === undefined || notes.length === 0 || size > MOST_LINES) return [];
    const hidden = gaps.filter(({ text: words, group }) => group !== TOGETHER || !LIKE_A_TEMPLATE.test(words)).length;
    const asks = front.filter((line) => line.text.trim() !== "").length;
    // A rule between two parts of a note, or below a heading, is no side of a card.
    const backs = sides.slice(1).map(textOf);
    const divides = backs.length > 0 && backs.length <= 3 && asks > 0 && asks <= 3 && backs.every(isBack);
    return signs(["---", divides ? backs.length : 0], ["{{", hidden]);
  },

  read(file: SourceFile, media: MediaCatalog): TopicDraft {
    return assembleTopic(file, media, readMochi(file.text));
  },
};

function isBack(side: string): boolean {
  return side.trim() !== "" && !/^(?: {0,3}#{1,6}[ \t]|={3,}[ \t]*$)/m.test(side);
}

const LONGEST = 20_000;
const MOST_LINES = 40;
const TOGETHER = "all";

/** `{{ name }}`, `{{user.name}}`, `{{#if}}`: what programs fill in. */
const LIKE_A_TEMPLATE = /^\s|^(?:cloze|query|embed|renderer)\s|^[#/>^&!%]|^[a-z_$][\w.$-]*(?:\s*\||\()?$|\s$/;

interface ReadMochi extends FoundTopic {
  readonly sides: readonly (readonly Line[])[];
  readonly gaps: readonly Gap[];
}

function readMochi(text: string): ReadMochi {
  const { lines, openFence } = readLines(text);
  const { bodyLine, ...matter } = frontMatterOf(text);
  const issues: TextIssue[] = matter.issues.filter(({ kind }) => kind !== "bad-front-matter");
  if (openFence !== null) issues.push(errorAt(openFence, "unterminated-block", OPEN_FENCE));
  const sides = sidesOf(lines, bodyLine);
  const [front = [], ...backs] = sides;
  const filled = sides.flat().filter((line) => line.text.trim() !== "");
  const [first, last] = [filled[0], filled.at(-1)];
  const written = trimBlank(textOf(front)).trim().replace(ONLY_HEADING, "");
  const { question, label } = splitLabel(written);
  const gaps = question.length > LONGEST ? [] : gapsIn(question);
  const shown = trimBlank(backs.map(textOf).map(trimBlank).join("\n\n---\n\n"));
  const answer = shown.length > LONGEST ? shown : withoutGaps(shown, gapsIn(shown));
  const questionLine = front.find((line) => line.text.trim() !== "")?.number ?? 1;
  const answerLine = backs[0]?.find((line) => line.text.trim() !== "")?.number ?? questionLine;
  const base = { lines, bodyLine, ...matter, issues, sides, gaps };
  if (first === undefined || last === undefined) return { ...base, notes: [] };
  const note = (cards: readonly FoundCard[]) => [{ firstLine: first.number, lastLine: last.number, cards }];
  if (gaps.length > 0)
    return { ...base, notes: note(clozeNote(question, gaps, questionLine, { label, extra: answer })) };
  if (backs.length === 0) issues.push(warningAt(first.number, "near-miss", ONE_SIDE));
  else if (question === "") issues.push(errorAt(first.number, "empty-question", NO_FRONT));
  if (backs.length === 0 || question === "") return { ...base, notes: [] };
  if (answer === "") issues.push(warningAt(first.number, "empty-answer", NO_BACK));
  return { ...base, notes: note([{ question, answer, label, questionLine, answerLine }]) };
}

const ONLY_HEADING = /^#{1,6}[ \t]+(?=[^\n]*$)/;

function sidesOf(lines: readonly Line[], bodyLine: number): Line[][] {
  const sides: Line[][] = [[]];
  for (const line of lines) {
    if (line.number < bodyLine) continue;
    if (!line.verbatim && /^-{3,}[ \t]*$/.test(line.text)) sides.push([]);
    else sides.at(-1)?.push(line);
  }
  return sides;
}

function gapsIn(text: string): Gap[] {
  return bracedGaps(text, maskText(text), (inner) => {
    const read = readNumbered(inner);
    return read === null
      ? { group: TOGETHER, text: inner, hint: null }
      : { group: read.number, text: read.text, hint: read.hint };
  });
}

const OPEN_FENCE =
  "This code fence is never closed, so no side begins behind it; close it with a line of the same characters.";
const ONE_SIDE =
  'This card has one side and hides nothing, so it makes no card; write "---" between question and answer, or hide words as in {{words}}.';
const NO_FRONT = 'Nothing stands above the first "---", so this makes no card; write the question there.';
const NO_BACK = 'Nothing stands below "---"; write the answer there.';
