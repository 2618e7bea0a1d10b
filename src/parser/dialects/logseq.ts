import type { MediaCatalog } from "../mediaCatalog.ts";
import type { SourceFile } from "../sourceFile.ts";
import { errorAt, type TextIssue, warningAt } from "../textIssue.ts";
import type { TopicDraft } from "../topicDraft.ts";
import { assembleTopic, type FoundNote, type FoundTopic } from "./assembleTopic.ts";
import { type Gap, withoutGaps } from "./cloze.ts";
import { clozeNote } from "./clozeNote.ts";
import { type Dialect, signs } from "./dialect.ts";
import { frontMatterOf } from "./frontMatter.ts";
import { bracedGaps } from "./gaps.ts";
import { splitBlockId } from "./labels.ts";
import { dedent, type Line, readLines, trimBlank } from "./lines.ts";
import { maskText } from "./maskText.ts";
import type { Sign } from "./recognition.ts";

/** Logseq: a block with the tag `#card` asks, its children answer; `{{cloze words}}` in it hides words. Properties are not shown. */
export const logseq: Dialect = {
  name: "logseq",
  title: "Logseq",

  recognises({ text }: SourceFile): readonly Sign[] {
    return HINT.test(text) ? signs(["#card", readLogseq(text).notes.length]) : [];
  },

  read(file: SourceFile, media: MediaCatalog): TopicDraft {
    return assembleTopic(file, media, readLogseq(file.text));
  },
};

interface Block {
  readonly indent: number;
  /** Its own lines, the bullet's first. */
  readonly lines: Line[];
}

const HINT = /#card|\[\[card\]\]/i;
const CARD = /[ \t]*(?:(?<![/&\w])#card(?![\w/-])|(?<=\w)#card(?=\s|$)|#?\[\[card\]\])/gi;
const BULLET = /^([ \t]*)-(?:[ \t]+|$)/;
const PROPERTY = /^\s*(?:-\s+)?[A-Za-z][\w.-]*::(?:\s|$)/;

function readLogseq(text: string): FoundTopic {
  const { lines, openFence } = readLines(text);
  const { bodyLine, ...matter } = frontMatterOf(text);
  const issues: TextIssue[] = [...matter.issues];
  if (openFence !== null) issues.push(errorAt(openFence, "unterminated-block", OPEN_FENCE));
  const blocks = blocksOf(lines, bodyLine);
  const notes: FoundNote[] = [];
  for (const [index, block] of blocks.entries()) {
    if (!isCard(block)) continue;
    let after = index + 1;
    while ((blocks[after]?.indent ?? -1) > block.indent) after++;
    const children = blocks.slice(index + 1, after);
    const note = noteOf(block, children, issues);
    if (note !== null) notes.push(note);
  }
  const title = matter.title ?? titleIn(lines);
  return { lines, notes, bodyLine, ...matter, title, issues };
}

function blocksOf(lines: readonly Line[], bodyLine: number): Block[] {
  const blocks: Block[] = [];
  let inside: Block | null = null;
  for (const line of lines) {
    if (line.number < bodyLine) continue;
    const bullet: RegExpExecArray | null = line.verbatim && !startsBlock(line, inside) ? null : BULLET.exec(line.text);
    if (bullet !== null) {
      inside = { indent: columns(bullet[1] ?? ""), lines: [line] };
      blocks.push(inside);
    } else if (inside !== null && (line.verbatim || line.text.trim() === "" || /^[ \t]/.test(line.text))) {
      inside.lines.push(line);
    } else inside = null;
  }
  return blocks;
}

/** A fence may open on a bullet's own line. */
function startsBlock({ text }: Line, inside: Block | null): boolean {
  const last = inside?.lines.at(-1);
  return /^[ \t]*-[ \t]+(?:```|~~~|\$\$)/.test(text) && last?.verbatim !== true;
}

function columns(indent: string): number {
  return indent.replace(/\t/g, "    ").length;
}

function isCard({ lines }: Block): boolean {
  return lines.some(({ text, verbatim }) => !verbatim && HINT.test(text) && withoutTag(text) !== text);
}

/** The tag taken away, except in code. */
function withoutTag(text: string): string {
  const inCode = text.split(/(`+[^`\n]*`+)/);
  const without = inCode.map((piece, index) => (index % 2 === 1 ? piece : piece.replace(CARD, ""))).join("");
  return without === text ? text : without.replace(/[ \t]+$/gm, "");
}

function noteOf(block: Block, children: readonly Block[], issues: TextIssue[]): FoundNote | null {
  const [first] = block.lines;
  const last = lastFilled(children.at(-1) ?? block);
  if (first === undefined || last === undefined) return null;
  const own = withoutTag(contentOf(block))
    .replace(/^#{1,6}[ \t]+/, "")
    .trim();
  const { text: question, label } = splitBlockId(own);
  const written = answerOf(children);
  const answer = withoutGaps(written, clozesIn(written));
  const answerLine = children[0]?.lines[0]?.number ?? first.number;
  const place = { firstLine: first.number, lastLine: last.number };
  const gaps = clozesIn(question);
  if (gaps.length > 0) return { ...place, cards: clozeNote(question, gaps, first.number, { label, extra: answer }) };
  if (question === "") {
    issues.push(errorAt(first.number, "empty-question", NO_QUESTION));
    return null;
  }
  if (answer === "") issues.push(warningAt(first.number, "empty-answer", NO_ANSWER));
  return { ...place, cards: [{ question, answer, label, questionLine: first.number, answerLine }] };
}

/** A block's text without its bullet, its properties and the tag. */
function contentOf({ lines, indent }: Block): string {
  const kept = lines.filter(({ text, verbatim }, index) => verbatim || index === 0 || !PROPERTY.test(text));
  const texts = kept.map(({ text: line, verbatim }, index) => {
    const text = verbatim ? line : withoutTag(line);
    if (index > 0) return withoutIndent(text, indent + 2);
    const own = text.replace(BULLET, "");
    return PROPERTY.test(own) ? "" : own;
  });
  return trimBlank(texts.join("\n"));
}

function withoutIndent(text: string, width: number): string {
  let taken = 0;
  let at = 0;
  while (taken < width && /[ \t]/.test(text.charAt(at))) taken += text.charAt(at++) === "\t" ? 4 : 1;
  return text.slice(at);
}

/** Children as a list; a single one without children of its own as what it says. */
function answerOf(children: readonly Block[]): string {
  const filled = children.filter((child) => contentOf(child) !== "");
  const [only] = filled;
  if (only !== undefined && filled.length === 1) return contentOf(only);
  const texts = filled.flatMap(({ lines }) =>
    lines.flatMap(({ text, verbatim }, index) => {
      if (verbatim) return [text];
      return index > 0 && PROPERTY.test(text) ? [] : [withoutTag(text)];
    }),
  );
  return trimBlank(dedent(texts.join("\n")));
}

/** All are hidden together: Logseq keeps one memory of a block. `\\` begins a hint. */
function clozesIn(text: string): Gap[] {
  if (!text.includes("{{cloze")) return [];
  return bracedGaps(text, maskText(text), (inner) => {
    const [, words, hint] = /^cloze[ \t\n]+([\s\S]*?)(?:\\\\([\s\S]*))?$/.exec(inner) ?? [];
    return words === undefined ? null : { group: "cloze", text: words.trim(), hint: hint?.trim() ?? null };
  });
}

function lastFilled({ lines }: Block): Line | undefined {
  return lines.findLast(({ text }) => text.trim() !== "") ?? lines[0];
}

/** A page's own name, from the properties at its start. */
function titleIn(lines: readonly Line[]): string | null {
  const title = lines.slice(0, 10).flatMap(({ text }) => /^(?:-\s+)?title::\s+(.+)$/.exec(text)?.[1]?.trim() ?? [])[0];
  return title ?? null;
}

const OPEN_FENCE =
  "This code fence is never closed, so no card is found behind it; close it with a line of the same characters.";
const NO_QUESTION = "This block asks nothing, so it makes no card; write the question before #card.";
const NO_ANSWER = "This block has no answer; write it in a block below, one step further in.";
