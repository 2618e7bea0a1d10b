import type { Nodes, Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import { htmlImages, showsOnlyImages } from "./htmlImages.ts";
import { hasText } from "./inlineText.ts";

/** A picture in Markdown as written; `line` counts from 1 within the text. */
export interface FoundImage {
  readonly path: string;
  readonly alt: string;
  readonly line: number;
}

/** The pictures of a tree in order: inline, by reference, and `<img>` in HTML. */
export function imagesIn(tree: Root): FoundImage[] {
  const addresses = new Map<string, string>();
  visit(tree, "definition", (node) => {
    if (!addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
  });
  const images: FoundImage[] = [];
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === "image") images.push({ path: node.url, alt: node.alt ?? "", line });
    else if (node.type === "imageReference") {
      images.push({ path: addresses.get(node.identifier) ?? "", alt: node.alt ?? "", line });
    } else if (node.type === "html") {
      for (const { path, alt, linesBefore } of htmlImages(node.value))
        images.push({ path, alt, line: line + linesBefore });
    }
  });
  return images;
}

/** Whether these blocks show pictures and nothing else. */
export function showOnlyImages(blocks: readonly RootContent[], images: readonly FoundImage[]): boolean {
  return images.length > 0 && blocks.every(isOnlyImages);
}

function isOnlyImages(node: Nodes): boolean {
  switch (node.type) {
    case "definition":
      return true;
    case "html":
      return showsOnlyImages(node.value);
    case "paragraph":
      return !hasText(node) && node.children.every((child) => child.type !== "html" || isOnlyImages(child));
    default:
      return false;
  }
}
