import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";

/** Gives the text's highest headings the level `top` and the rest their place below it, with no level left out. */
export function levelHeadings(top: number) {
  return (tree: Root) => {
    const headings: Element[] = [];
    visit(tree, "element", (node) => {
      if (/^h[1-6]$/.test(node.tagName)) headings.push(node);
    });
    const depths = [...new Set(headings.map((heading) => heading.tagName))].sort();
    let previous = top - 1;
    for (const heading of headings) {
      const level = Math.min(top + depths.indexOf(heading.tagName), previous + 1, 6);
      heading.tagName = `h${level}`;
      previous = level;
    }
  };
}
