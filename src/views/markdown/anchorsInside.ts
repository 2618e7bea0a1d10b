import type { Root } from "hast";
import { visit } from "unist-util-visit";

/**
 * Keeps footnotes and their like inside one text: gives ids a prefix that no other text on the page has, and points the
 * text's own links at them. A link to a place that is not in the text loses its address.
 */
export function anchorsInside(prefix: string) {
  return (tree: Root) => {
    const known = new Map<string, string>();
    visit(tree, "element", (node) => {
      const { id } = node.properties;
      if (typeof id !== "string") return;
      known.set(plain(id), `${prefix}${plain(id)}`);
      node.properties["id"] = `${prefix}${plain(id)}`;
    });
    visit(tree, "element", (node) => {
      const { href, ariaDescribedBy } = node.properties;
      if (typeof href === "string" && href.startsWith("#")) {
        const target = known.get(plain(href.slice(1)));
        if (target === undefined) delete node.properties["href"];
        else node.properties["href"] = `#${target}`;
      }
      if (Array.isArray(ariaDescribedBy)) {
        node.properties["ariaDescribedBy"] = ariaDescribedBy.map((id) => known.get(plain(String(id))) ?? String(id));
      }
    });
  };
}

/** Footnotes and the sanitiser each put this prefix before an id, once or twice. */
function plain(id: string): string {
  return id.replace(/^(?:user-content-)+/, "");
}
