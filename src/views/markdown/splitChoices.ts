import type { Element, ElementContent, Root } from "hast";
import { visit } from "unist-util-visit";

/**
 * Where a text begins with choices (a task list of at least two, some checked and some not), wraps all that follows them
 * in one `div` with `data-after-choices`, so that it can be kept back until the answer is shown.
 */
export function splitChoices() {
  return (tree: Root) => {
    const first = tree.children.findIndex((node) => node.type === "element");
    const list = tree.children[first];
    if (list?.type !== "element" || !isChoices(list)) return;
    const rest = tree.children.slice(first + 1).filter((node): node is ElementContent => node.type !== "doctype");
    if (!rest.some((node) => node.type === "element")) return;
    tree.children.splice(first + 1, rest.length, {
      type: "element",
      tagName: "div",
      properties: { dataAfterChoices: true },
      children: rest,
    });
  };
}

function isChoices(list: Element): boolean {
  if (list.tagName !== "ul" && list.tagName !== "ol") return false;
  const marks: boolean[] = [];
  visit(list, "element", (node) => {
    if (node.tagName === "input") marks.push(node.properties["checked"] === true);
  });
  return marks.length >= 2 && marks.includes(true) && marks.includes(false);
}
