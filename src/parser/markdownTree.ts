import type { Definition, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { mathFromMarkdown } from "mdast-util-math";
import { gfm } from "micromark-extension-gfm";
import { math } from "micromark-extension-math";
import { visit } from "unist-util-visit";
import { readWithinLimits } from "./limits.ts";

/** CommonMark with tables, task lists, footnotes, strikethrough, bare links and math: what the views render. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, EXTENSIONS);
}

const EXTENSIONS = {
  extensions: [gfm(), math()],
  mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()],
};

/** A heading's text, which is inline Markdown on one line, as Markdown of its own behind definitions. */
export function headingSource(content: string, definitions: string): string {
  return `${definitions}# ${content} #`;
}

/** Link reference definitions that this text holds, by identifier, each written out on a line of its own. */
export function definitionsIn(text: string): Map<string, string> {
  const found = new Map<string, string>();
  if (!text.includes("]:")) return found;
  readWithinLimits(text, () =>
    visit(parseMarkdown(text), "definition", (node) => {
      if (!found.has(node.identifier)) found.set(node.identifier, writeDefinition(node));
    }),
  );
  return found;
}

function writeDefinition({ label, identifier, url, title }: Definition): string {
  const address = url.replace(/[<>\\\n]/g, (character) => encodeURIComponent(character));
  const caption = title ? ` "${title.replace(/\s+/g, " ").replace(/["\\]/g, "\\$&")}"` : "";
  return `[${(label ?? identifier).replace(/\s+/g, " ")}]: <${address}>${caption}\n`;
}
