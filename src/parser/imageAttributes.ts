import type { Root } from "mdast";
import { visit } from "unist-util-visit";

/** Takes out of a tree what Pandoc reads as attributes of a picture, as in "![alt](x.png){width=50%}": it is no text of the answer. */
export function dropImageAttributes(tree: Root): void {
  visit(tree, "text", (node, index, parent) => {
    const before = index === undefined ? undefined : parent?.children[index - 1];
    if (before?.type !== "image" && before?.type !== "imageReference") return;
    node.value = node.value.replace(ATTRIBUTES, "");
  });
}

/** "{#id .class key=value}", at least one of them. */
const ATTRIBUTES = /^\{\s*(?:(?:[#.][^\s{}#.=]+|[a-z][\w:-]*=(?:"[^"]*"|[^\s{}"]+))(?:\s+|(?=\})))+\}/i;
