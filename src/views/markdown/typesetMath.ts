import type { Element, ElementContent, Root } from "hast";
import katex from "katex";
import { EXIT, SKIP, visit } from "unist-util-visit";

/**
 * Typesets what remark-math marked. KaTeX builds elements instead of an HTML string: parsing a string with `style`
 * attributes in it, as rehype-katex does, is refused by a Content-Security-Policy without inline styles.
 */
export function typesetMath() {
  return (tree: Root) => {
    visit(tree, "element", (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      const code = mathCode(node);
      if (code === null) return;
      parent.children[index] = typeset(code.text, code.display);
      return SKIP;
    });
  };
}

/** Inline formulas are a `code`; displayed ones a `pre` with the `code` in it. */
function mathCode(node: Element): { readonly text: string; readonly display: boolean } | null {
  const [first] = node.children;
  if (node.tagName === "pre" && first?.type === "element" && hasClass(first, "math-display")) {
    return { text: textOf(first), display: true };
  }
  return node.tagName === "code" && hasClass(node, "math-inline") ? { text: textOf(node), display: false } : null;
}

/** Up to this many characters of TeX a formula fits into a line of the narrowest screen. */
const longestUnbroken = 24;

function typeset(tex: string, displayMode: boolean): Element {
  const box = document.createElement(displayMode ? "div" : "span");
  // `maxSize` (em) and the absence of `trust` keep a formula inside its own box.
  katex.render(tex, box, { displayMode, maxSize: 20, strict: false, throwOnError: false, errorColor: "var(--again)" });
  if (!displayMode && tex.length <= longestUnbroken) box.className = "short-math";
  const element = elementOf(box);
  return displayMode ? scrollableByKey(element) : element;
}

/** A displayed formula may be wider than a phone and scrolls then, for the keyboard too. */
function scrollableByKey(box: Element): Element {
  visit(box, "element", (node) => {
    if (!hasClass(node, "katex-display")) return;
    Object.assign(node.properties, { tabIndex: 0, role: "group", ariaLabel: "Formula" });
    return EXIT;
  });
  return box;
}

function elementOf(element: globalThis.Element): Element {
  const properties: Element["properties"] = {};
  for (const { name, value } of element.attributes) {
    if (name === "class") properties["className"] = value.split(" ");
    else properties[name] = value;
  }
  const children = [...element.childNodes].flatMap((child): ElementContent[] => {
    if (child instanceof globalThis.Element) return [elementOf(child)];
    return child.nodeValue === null ? [] : [{ type: "text", value: child.nodeValue }];
  });
  return { type: "element", tagName: element.localName, properties, children };
}

function hasClass(node: Element, name: string): boolean {
  const names = node.properties["className"];
  return Array.isArray(names) && names.includes(name);
}

function textOf(node: Element): string {
  return node.children.map((child) => (child.type === "text" ? child.value : "")).join("");
}
