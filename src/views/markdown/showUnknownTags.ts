import type { Root } from "hast";
import { visit } from "unist-util-visit";
import { isWritableTag } from "./allowedHtml.ts";

/**
 * Turns every tag that is not allowed into readable text before HTML is parsed: `<Snip>` is a word of the answer, and a
 * `<script>` that was written is seen instead of silently gone.
 */
export function showUnknownTags() {
  return (tree: Root) => {
    visit(tree, "raw", (node) => {
      node.value = node.value.replace(tagOrComment, (whole, name: string | undefined) =>
        name === undefined || isWritableTag(name) ? whole : `&lt;${whole.slice(1)}`,
      );
    });
  };
}

/** A comment, whole; or the beginning of a tag with its name. */
const tagOrComment = /<!--[\s\S]*?(?:-->|$)|<\/?([a-z][^\s/>]*)/gi;
