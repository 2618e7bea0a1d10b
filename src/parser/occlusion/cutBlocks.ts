import type { Code, Heading } from "mdast";
import { visit } from "unist-util-visit";
import { imagesIn } from "../images.ts";
import { readWithinLimits } from "../limits.ts";
import { parseMarkdown } from "../markdownTree.ts";
import { OCCLUSION } from "./readOcclusion.ts";

/** An occlusion block in a text; lines count from 1 within it. */
export interface FoundBlock {
  /** What stands between the fences, which begins on the line behind `firstLine`. */
  readonly text: string;
  readonly firstLine: number;
  readonly lastLine: number;
  /** The address of the last picture above it, else of the first one in the text; null where there is none. */
  readonly picture: string | null;
  /** The last heading above it as written; null where there is none. */
  readonly heading: string | null;
}

export interface CutText {
  /** The text with empty lines where blocks stood: each line is where it was. */
  readonly blanked: string;
  /** The text without them, to be shown. */
  readonly rest: string;
  readonly blocks: readonly FoundBlock[];
}

/** Takes the occlusion blocks out of a piece of Markdown. */
export function cutBlocks(text: string): CutText {
  const nothing = { blanked: text, rest: text, blocks: [] };
  if (!HINT.test(text)) return nothing;
  return readWithinLimits(text, () => cut(text)) ?? nothing;
}

const HINT = /(?:```|~~~)[ \t]*occlusion/i;

function cut(text: string): CutText {
  const tree = parseMarkdown(text);
  const found: Code[] = [];
  visit(tree, "code", (node) => {
    if (node.lang?.toLowerCase() === OCCLUSION) found.push(node);
  });
  const images = imagesIn(tree);
  const headings: Heading[] = [];
  visit(tree, "heading", (node) => {
    headings.push(node);
  });
  let blanked = "";
  let rest = "";
  let at = 0;
  const blocks = found.map((node): FoundBlock => {
    const { from, to, firstLine, lastLine } = placeOf(node);
    const before = text.slice(at, from);
    blanked += before + text.slice(from, to).replace(/[^\r\n]/g, "");
    rest = joined(rest, before);
    at = to;
    const heading = headings.findLast((one) => placeOf(one).lastLine < firstLine);
    return {
      text: node.value,
      firstLine,
      lastLine,
      picture: (images.findLast(({ line }) => line < firstLine) ?? images[0])?.path ?? null,
      heading: heading === undefined ? null : contentOf(heading, text),
    };
  });
  return { blanked: blanked + text.slice(at), rest: joined(rest, text.slice(at)), blocks };
}

function joined(before: string, after: string): string {
  if (before === "") return after.trimEnd();
  return after.trim() === "" ? before : `${before.trimEnd()}\n\n${after.replace(/^\s*\n/, "").trimEnd()}`;
}

function placeOf({ position }: Code | Heading) {
  return {
    from: position?.start.offset ?? 0,
    to: position?.end.offset ?? 0,
    firstLine: position?.start.line ?? 1,
    lastLine: position?.end.line ?? 1,
  };
}

function contentOf({ children }: Heading, text: string): string | null {
  const from = children[0]?.position?.start.offset;
  const to = children.at(-1)?.position?.end.offset;
  return from === undefined || to === undefined ? null : text.slice(from, to).replace(/\s+/g, " ");
}
