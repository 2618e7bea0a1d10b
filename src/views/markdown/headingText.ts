import type { ElementContent, Root } from "hast";

/** A text to be parsed as what it was in its file, a heading: `1. What` is no list there and a last `#` stays. */
export function asHeading(text: string): string {
  return `# ${text.replace(/\s*[\r\n]+\s*/g, " ").trim()} #`;
}

/** Leaves only what stands in the heading, without pictures: a heading has no room for a figure. */
export function headingText() {
  return (tree: Root) => {
    const heading = tree.children.find((node) => node.type === "element" && node.tagName === "h1");
    tree.children = heading?.type === "element" ? withoutPictures(heading.children) : [];
  };
}

function withoutPictures(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== "element") return [node];
    return node.tagName === "img" ? [] : [{ ...node, children: withoutPictures(node.children) }];
  });
}
