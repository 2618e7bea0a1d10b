/// <reference types="remark-parse" />
import type { Data, Plugin } from "unified";

type SyntaxExtensions = NonNullable<Data["micromarkExtensions"]>;
type TreeExtensions = NonNullable<Data["fromMarkdownExtensions"]>;

/**
 * A remark plugin that adds syntax for reading only. The ready-made ones (remark-gfm) bring a writer of Markdown too,
 * which no screen needs and which is a tenth of what a first card loads.
 */
export function readingPlugin(syntax: SyntaxExtensions, tree: TreeExtensions): Plugin {
  return function attach() {
    const data = this.data();
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ...syntax];
    data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), ...tree];
  };
}
