import type { MediaCatalog } from "../mediaCatalog.ts";
import type { SourceFile } from "../sourceFile.ts";
import { errorAt, type TextIssue, warningAt } from "../textIssue.ts";
import type { TopicDraft } from "../topicDraft.ts";
import { assembleTopic, type FoundNote, type FoundTopic } from "./assembleTopic.ts";
import { type Dialect, signs } from "./dialect.ts";
import { frontMatterOf } from "./frontMatter.ts";
import { splitBlockId } from "./labels.ts";
import { type Line, readLines, textOf, trimBlank } from "./lines.ts";
import type { Sign } from "./recognition.ts";

/**
 * Headings that ask: `## …?` of any level below 1 and what stands below it. Where most headings of level 2 bear ids, as
 * programs write them for their cards, every one of that level is a front; the ids are not shown.
 */
export const headings: Dialect = {
  name: "headings",
  title: "Headings as questions",

  recognises({ text }: SourceFile): readonly Sign[] {
    const { questions, ids, notes, others } = readHeadings(text);
    // "What is this?" among the headings of a manual makes no deck.
    if (ids === 0 && questions * 2 <= others) return [];
    return notes.length === 0 ? [] : signs(["## …?", questions], ["## … id", ids]);
  },

  read(file: SourceFile, media: MediaCatalog): TopicDraft {
    return assembleTopic(file, media, readHeadings(file.text));
  },
};

interface ReadHeadings extends FoundTopic {
  readonly questions: number;
  readonly ids: number;
  /** Headings below level 1 that ask nothing. */
  readonly others: number;
}

interface Heading {
  readonly line: Line;
  readonly index: number;
  readonly level: number;
  readonly text: string;
  readonly id: string | null;
  /** Its id is one that a program writes; a label `{#like-this}` is an anchor in many a manual. */
  readonly isMarked: boolean;
  readonly asks: boolean;
}

function readHeadings(text: string): ReadHeadings {
  const { lines, openFence } = readLines(text);
  const { bodyLine, ...matter } = frontMatterOf(text);
  const issues: TextIssue[] = [...matter.issues];
  if (openFence !== null) issues.push(errorAt(openFence, "unterminated-block", OPEN_FENCE));
  const found = headingsOf(lines, bodyLine);
  const fronts = found.filter(({ level }) => level === 2);
  const marked = fronts.filter((front) => front.isMarked || isIdLine(lines[front.index + 1]?.text ?? "")).length;
  const ids = marked * 2 >= fronts.length ? marked : 0;
  const isCard = ({ level, asks }: Heading) => (ids > 0 && level === 2) || (asks && level > 1);
  const notes: FoundNote[] = [];
  let questions = 0;
  for (const [place, heading] of found.entries()) {
    if (!isCard(heading)) continue;
    let after = place + 1;
    for (let next = found[after]; next !== undefined && next.level > heading.level && !isCard(next); )
      next = found[++after];
    const end = found[after];
    const body = lines.slice(heading.index + 1, end?.index ?? lines.length);
    const below = body.filter((line) => line.verbatim || !isIdLine(line.text));
    const { text: answer, label } = splitBlockId(trimBlank(textOf(below)));
    if (answer === "" && end !== undefined && end.level > heading.level) continue;
    const { number } = heading.line;
    if (heading.text === "") {
      issues.push(errorAt(number, "empty-question", NO_QUESTION));
      continue;
    }
    if (answer === "") issues.push(warningAt(number, "empty-answer", NO_ANSWER));
    if (heading.asks) questions++;
    const answerLine = below.find((line) => line.text.trim() !== "")?.number ?? number;
    const lastLine = body.findLast((line) => line.text.trim() !== "")?.number ?? number;
    const idBelow = body.flatMap((line) => (line.verbatim ? [] : (idOfLine(line.text) ?? [])))[0];
    const own = heading.id ?? label ?? idBelow ?? null;
    const card = { question: heading.text, answer, label: own, questionLine: number, answerLine };
    notes.push({ firstLine: number, lastLine, cards: [card] });
  }
  const others = found.filter((heading) => heading.level > 1 && !isCard(heading)).length;
  return { lines, notes, bodyLine, ...matter, issues, questions, ids, others };
}

function headingsOf(lines: readonly Line[], bodyLine: number): Heading[] {
  return lines.flatMap((line, index): Heading[] => {
    const match = line.verbatim || line.number < bodyLine ? null : HEADING.exec(line.text);
    if (match === null) return [];
    const { text, id, isMarked } = withoutId((match[2] ?? "").replace(/(?:^|[ \t])#+[ \t]*$/, "").trim());
    return [{ line, index, level: match[1]?.length ?? 1, text, id, isMarked, asks: /[?？][*_`"'”’)\]]*$/.test(text) }];
  });
}

const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/;

/** What programs write behind a heading to know its card again; null where nothing does. */
function withoutId(heading: string): Pick<Heading, "text" | "id" | "isMarked"> {
  for (const pattern of IDS) {
    const [whole, id] = pattern.exec(heading) ?? [];
    if (whole === undefined || id === undefined) continue;
    return { text: heading.slice(0, -whole.length).trim(), id: asLabel(id), isMarked: pattern !== LABEL };
  }
  return { text: heading, id: null, isMarked: false };
}

const LABEL = /\{#([^\s{}#]{1,200})\}$/u;
const IDS = [
  LABEL,
  /<!--\s*(?:card[-_ ]?)?(?:id|uid|guid|key)\s*[:=]?\s*([\w.:-]{1,200})\s*-->$/i,
  /<!--\s*(?=[\w-]*\d)([\w-]{3,200})\s*-->$/,
  /[[({]\s*(?:card[-_ ]?)?(?:id|uid|guid)\s*:{0,2}=?\s*([\w.-]{1,200})\s*[\])}]$/i,
  /(?:^|\s)(?:id|uid|guid)\s*[:=]\s*([\w.-]{1,200})$/i,
  /\s\^([\w-]{1,80})$/,
];

/** A line that only bears an id or what another program noted about a card. */
function isIdLine(line: string): boolean {
  return ID_LINE.test(line);
}

const ID_LINE =
  /^\s*(?:<!--\s*(?:card[-_ ]?)?(?:id|uid|guid|key)\s*[:=][^>]*-->|(?:id|uid|guid)\s*[:=]{1,2}\s*[\w.-]+|\^[\w-]+|`mdfc;[^`]*`)\s*$/i;

function idOfLine(line: string): string | null {
  const id = isIdLine(line) ? /(?:id|uid|guid|key)\s*[:=]{1,2}\s*([\w.:-]+)/i.exec(line)?.[1] : undefined;
  return id === undefined ? null : asLabel(id);
}

function asLabel(id: string): string {
  return id.normalize("NFC").replace(/[\s{}#]/gu, "-");
}

const OPEN_FENCE =
  "This code fence is never closed, so no card is found behind it; close it with a line of the same characters.";
const NO_QUESTION = "This heading asks nothing, so it makes no card; write the question behind the #.";
const NO_ANSWER = "This question has no answer; write it below the heading.";
