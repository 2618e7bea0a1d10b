import type { List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import type { KeyPoint } from "../deck/card.ts";
import { hasText, inlinePieces, plainText } from "./inlineText.ts";
import { sentences } from "./sentences.ts";

/**
 * What an answer must contain: its top-level list items (inner items join their parent's), its table rows, the sentences of
 * its plain paragraphs. A paragraph that is only bold, or a heading, names the group of the points until the next. Code,
 * math, figures and sentences that lead in with a colon are no points.
 */
export function keyPointsOf(tree: Root): KeyPoint[] {
  return pointsIn(tree.children, { group: null });
}

/** `at` holds the group that is being named, across the blocks of an answer. */
function pointsIn(blocks: readonly RootContent[], at: { group: string | null }): KeyPoint[] {
  return blocks.flatMap((block): KeyPoint[] => {
    const name = groupName(block);
    if (name !== null) {
      at.group = name;
      return [];
    }
    if (block.type === "blockquote") return pointsIn(block.children, at);
    return textsOf(block).map((text) => ({ group: at.group, text }));
  });
}

function groupName(block: RootContent): string | null {
  if (block.type === "heading") return withoutColon(plainText(block.children)) || null;
  const bold = block.type === "paragraph" ? onlyBold(block) : null;
  return bold === null ? null : withoutColon(plainText(bold)) || null;
}

/** The bold text that is all the text of a paragraph; a colon and figures may follow it. */
function onlyBold({ children }: Paragraph): readonly PhrasingContent[] | null {
  const nodes = children.filter((node) => isBoldTag(node) || hasText(node));
  const last = nodes.at(-1);
  const bold = last?.type === "text" && last.value.trim() === ":" ? nodes.slice(0, -1) : nodes;
  const [first, ...rest] = bold;
  if (first === undefined) return null;
  if (rest.length === 0) return isBold(first) ? bold : null;
  // Tags stand beside what they make bold: an opening one first, its closing one last, none between.
  const closing = rest.pop();
  return isBoldTag(first) && isBoldTag(closing) && !rest.some(isBoldTag) ? rest : null;
}

/** "**bold**", "***bold italics***". */
function isBold(node: PhrasingContent): boolean {
  if (node.type === "strong") return true;
  return node.type === "emphasis" && node.children.length === 1 && node.children[0]?.type === "strong";
}

function isBoldTag(node: PhrasingContent | undefined): boolean {
  return node?.type === "html" && /^<\/?(?:b|strong)\s*>$/i.test(node.value);
}

function withoutColon(text: string): string {
  return text.replace(/\s*[:：]$/, "");
}

function textsOf(block: RootContent): string[] {
  switch (block.type) {
    case "list":
      return block.children.map((item) => itemText(item)).filter((text) => text !== "");
    case "table":
      return block.children
        .slice(1)
        .map((row) =>
          row.children
            .map((cell) => plainText(cell.children))
            .filter((text) => text !== "")
            .join(" | "),
        )
        .filter((text) => text !== "");
    case "paragraph":
      return sentences(inlinePieces(block.children)).filter((sentence) => !/[:：]$/.test(sentence));
    default:
      return [];
  }
}

/** A list item with all that stands in it, on one line: its own text, then its inner items. */
function itemText(item: ListItem): string {
  return item.children
    .map((block) => (block.type === "list" ? innerItems(block) : ownText(block)))
    .reduce((text, more, index) => join(text, item.children[index]?.type === "list" ? ": " : " ", more), "");
}

function innerItems(list: List): string {
  return list.children.map(itemText).reduce((text, more) => join(text, "; ", more), "");
}

/** Where a text already ends in a sign, a space is joint enough. */
function join(text: string, joint: string, more: string): string {
  if (text === "" || more === "") return text + more;
  return text + (/[:：;,.!?…–-]$/.test(text) ? " " : joint) + more;
}

function ownText(block: RootContent): string {
  if (block.type === "paragraph" || block.type === "heading") return plainText(block.children);
  if (block.type === "blockquote") return block.children.map(ownText).filter(Boolean).join(" ");
  return textsOf(block).join("; ");
}
