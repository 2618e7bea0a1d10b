import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { RenderingNeeds } from "../deck/card.ts";

/** What a tree needs beyond plain Markdown and tables. Code needs highlighting when its fence names a language. */
export function needsOf(tree: Root): RenderingNeeds {
  let code = false;
  let math = false;
  let html = false;
  visit(tree, (node) => {
    if (node.type === "code") {
      const language = node.lang?.toLowerCase() ?? "";
      if (language === "math") math = true;
      else if (!PLAIN.has(language)) code = true;
    } else if (node.type === "math" || node.type === "inlineMath") math = true;
    else if (node.type === "html") html = true;
  });
  return { code, math, html };
}

/** What the views need for both texts together. */
export function joinNeeds(a: RenderingNeeds, b: RenderingNeeds): RenderingNeeds {
  return { code: a.code || b.code, math: a.math || b.math, html: a.html || b.html };
}

const PLAIN: ReadonlySet<string> = new Set([
  "",
  "text",
  "txt",
  "plain",
  "plaintext",
  "none",
  "nohighlight",
  "no-highlight",
]);
