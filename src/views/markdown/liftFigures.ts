import type { Element, ElementContent, Root } from "hast";

/**
 * Pictures stand in paragraphs; figures stand between them. Splits every paragraph and heading at its pictures and takes
 * pictures out of links and emphasis, so that each becomes a block of its own.
 */
export function liftFigures() {
  return (tree: Root) => lift(tree);
}

const phrasing = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "dt"]);

function lift(parent: Root | Element): void {
  const children: ElementContent[] = [];
  for (const child of parent.children) {
    if (child.type === "doctype") continue;
    if (child.type === "element" && phrasing.has(child.tagName)) {
      children.push(...split(child));
      continue;
    }
    if (child.type === "element") lift(child);
    children.push(child);
  }
  parent.children = children;
}

function split(block: Element): Element[] {
  const pieces: Element[] = [];
  let run: ElementContent[] = [];
  const closeRun = () => {
    const text = trimmed(run);
    if (text.length > 0) pieces.push({ ...block, children: text });
    run = [];
  };
  for (const child of block.children) {
    const pictures = picturesIn(child);
    if (pictures.length === 0) {
      run.push(child);
      continue;
    }
    if (child !== pictures[0]) run.push(child);
    closeRun();
    pieces.push(...pictures);
  }
  closeRun();
  return pieces;
}

/** The pictures of an inline node, taken out of it; a link that held nothing else keeps their text. */
function picturesIn(node: ElementContent): Element[] {
  if (node.type !== "element") return [];
  if (node.tagName === "img") return [node];
  const pictures = node.children.flatMap(picturesIn);
  if (pictures.length === 0) return [];
  node.children = node.children.filter((child) => child.type !== "element" || child.tagName !== "img");
  if (node.tagName === "a" && trimmed(node.children).length === 0) {
    const names = pictures.map((picture) => picture.properties["alt"]).filter((alt) => alt !== undefined && alt !== "");
    node.children = [{ type: "text", value: names.join(", ") || String(node.properties["href"] ?? "") }];
  }
  return pictures;
}

function trimmed(run: readonly ElementContent[]): ElementContent[] {
  const first = run.findIndex((node) => !isBlank(node));
  const last = run.findLastIndex((node) => !isBlank(node));
  return first === -1 ? [] : run.slice(first, last + 1);
}

function isBlank(node: ElementContent): boolean {
  if (node.type === "text") return node.value.trim() === "";
  if (node.type !== "element") return node.type === "comment";
  return node.tagName === "br" || (inlineWrappers.has(node.tagName) && node.children.every(isBlank));
}

const inlineWrappers = new Set(["em", "strong", "del", "span"]);
