import { gfmAutolinkLiteralFromMarkdown } from "mdast-util-gfm-autolink-literal";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmAutolinkLiteral } from "micromark-extension-gfm-autolink-literal";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import type { Addition } from "./addition.ts";
import { readingPlugin } from "./readingPlugin.ts";

/** The rarer half of GitHub's Markdown: bare links and footnotes. */
export const gfmAddition: Addition = {
  remark: [
    readingPlugin([gfmAutolinkLiteral(), gfmFootnote()], [gfmAutolinkLiteralFromMarkdown(), gfmFootnoteFromMarkdown()]),
  ],
  rehype: [],
};
