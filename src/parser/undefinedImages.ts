import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { type TextIssue, warningAt } from "./textIssue.ts";

/**
 * The pictures that a text means to show by reference, "![alt][name]" or "![name][]", where nothing defines the name: Markdown
 * takes them as text, and no figure is there. Lines count from 1 within `source`, which the tree was made of.
 */
export function undefinedImages(tree: Root, source: string): TextIssue[] {
  const issues: TextIssue[] = [];
  visit(tree, "text", ({ position }) => {
    if (position === undefined) return;
    const written = source.slice(position.start.offset, position.end.offset);
    for (const match of written.matchAll(REFERENCE)) {
      const linesBefore = written.slice(0, match.index).split(/\r\n|\n|\r/).length - 1;
      const name = (match[2] || match[1] || "").trim();
      if (name !== "") issues.push(warningAt(position.start.line + linesBefore, "missing-figure", undefinedName(name)));
    }
  });
  return issues;
}

const REFERENCE = /(?<!\\)!\[((?:[^[\]\\]|\\.)*)\]\[((?:[^[\]\\]|\\.)*)\]/g;

function undefinedName(name: string): string {
  const shown = name.replace(/\s+/g, " ");
  return `Nothing says where the picture "${shown}" is; write a line "[${shown}]: address" or put the address between parentheses.`;
}
