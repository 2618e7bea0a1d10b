import { fromMarkdown } from "mdast-util-from-markdown";

export interface FoundHeading {
  readonly level: number;
  readonly firstLine: number;
  readonly lastLine: number;
}

/**
 * The headings of level 1 to 3 outside of containers, by mdast-util-from-markdown. With one deliberate difference, the rule
 * that never swallows a card: where a `### ❓` line stands inside a fence or HTML block of the top level, and that block
 * - is a fence that no later line closes, or that a further opening fence with an info string precedes (same character, at
 *   least as long, between the line and the closing fence), or
 * - is an HTML block whose end (its end text, or for kinds 6 and 7 a blank line) does not follow the line,
 * the text is read as if it ended before the line, and the rest from that line on is read as a text of its own.
 */
export function headingsByMdast(text: string, linesBefore = 0): FoundHeading[] {
  const lines = text.split(/\r\n|\n|\r/);
  const found: FoundHeading[] = [];
  for (const node of fromMarkdown(text).children) {
    const first = node.position?.start.line ?? 0;
    const last = node.position?.end.line ?? 0;
    if (node.type === "heading") {
      if (node.depth <= 3)
        found.push({ level: node.depth, firstLine: first + linesBefore, lastLine: last + linesBefore });
    } else if (node.type === "code" || node.type === "html") {
      const card = lines.findIndex((line, index) => index + 1 > first && index + 1 <= last && CARD.test(line));
      if (card < 0 || !isCut(lines, first - 1, card)) continue;
      const rest = lines.slice(card).join("\n");
      return [...found, ...headingsByMdast(rest, linesBefore + card)];
    }
  }
  return found;
}

const CARD = /^ {0,3}###[ \t]+❓/;
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/s;

function isCut(lines: readonly string[], opening: number, card: number): boolean {
  const open = lines[opening] ?? "";
  const run = FENCE.exec(open)?.[1];
  const after = lines.slice(card + 1);
  if (run !== undefined) {
    for (const line of after) {
      const [, other = "", info = ""] = FENCE.exec(line) ?? [];
      if (!other.startsWith(run) || (other.startsWith("`") && info.includes("`"))) continue;
      return info.trim() !== "";
    }
    return true;
  }
  if (/^(?: {4}| {0,3}\t)/.test(open)) return false;
  const end = endOfHtml(open.trimStart());
  if (end === null)
    return !lines.slice(card + 1, lines.at(-1) === "" ? -1 : undefined).some((line) => /^[ \t]*$/.test(line));
  return !after.some((line) => end.test(line));
}

function endOfHtml(open: string): RegExp | null {
  if (/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i.test(open)) return /<\/(?:script|pre|style|textarea)>/i;
  if (open.startsWith("<!--")) return /-->/;
  if (open.startsWith("<?")) return /\?>/;
  if (open.startsWith("<![CDATA[")) return /\]\]>/;
  return /^<![a-z]/i.test(open) ? />/ : null;
}
