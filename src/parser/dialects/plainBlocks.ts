import type { Nodes } from "mdast";
import { foldPieces, inlinePieces } from "../inlineText.ts";
import { readWithinLimits } from "../limits.ts";
import { parseMarkdown } from "../markdownTree.ts";

/** Markdown of any number of blocks as one line of plain text. */
export function plainBlocks(markdown: string): string {
  const texts = readWithinLimits(markdown, () => textsOf(parseMarkdown(markdown)));
  return texts === null ? markdown.replace(/\s+/g, " ").trim() : texts.filter((text) => text !== "").join(" ");
}

function textsOf(node: Nodes): string[] {
  if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
    return [foldPieces(inlinePieces(node.children, "all"))];
  }
  if ("children" in node) return node.children.flatMap(textsOf);
  return "value" in node ? [node.value.normalize("NFC").replace(/\s+/g, " ").trim()] : [];
}

/** Whether a question is more than what can stand on one line: several paragraphs, a list, a table, code. */
export function isBlocks(question: string): boolean {
  if (!question.includes("\n")) return false;
  const isOne = readWithinLimits(question, () => {
    const { children } = parseMarkdown(question);
    return children.length === 1 && children[0]?.type === "paragraph";
  });
  return isOne !== true;
}
