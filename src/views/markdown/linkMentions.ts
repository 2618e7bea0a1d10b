import type { ElementContent, Root, Text } from "hast";
import { SKIP, visit } from "unist-util-visit";
import { figureMentions } from "../../deck/figureMention.ts";

/**
 * Makes each "Figure 4.4" whose number is in `numbers` an element that carries it as `data-figure`. Leaves code, links,
 * buttons and formulas alone.
 */
export function linkMentions(numbers: ReadonlySet<string>) {
  return (tree: Root) => {
    if (numbers.size === 0) return;
    visit(tree, (node, index, parent) => {
      if (node.type === "element" && isClosed(node.tagName, node.properties["className"])) return SKIP;
      if (node.type !== "text" || parent === undefined || index === undefined) return;
      const pieces = split(node, numbers);
      parent.children.splice(index, 1, ...pieces);
      return index + pieces.length;
    });
  };
}

const closed = new Set(["a", "button", "code", "pre", "kbd", "samp", "summary"]);

function isClosed(tagName: string, className: unknown): boolean {
  return (
    closed.has(tagName) || (Array.isArray(className) && className.some((name) => String(name).startsWith("katex")))
  );
}

function split(text: Text, numbers: ReadonlySet<string>): ElementContent[] {
  const pieces: ElementContent[] = [];
  let end = 0;
  for (const mention of figureMentions(text.value)) {
    if (!numbers.has(mention.number)) continue;
    if (mention.start > end) pieces.push({ type: "text", value: text.value.slice(end, mention.start) });
    pieces.push({
      type: "element",
      tagName: "button",
      properties: { dataFigure: mention.number },
      children: [{ type: "text", value: text.value.slice(mention.start, mention.end) }],
    });
    end = mention.end;
  }
  if (end === 0) return [text];
  if (end < text.value.length) pieces.push({ type: "text", value: text.value.slice(end) });
  return pieces;
}
