import path from "node:path";
import type { Plugin } from "vite";

const lib = path.resolve(import.meta.dirname, "../../node_modules/property-information/lib");
const name = "\0recto:html-names";

/**
 * Leaves SVG's table of attributes (3 kB) out of what a first card loads. react-markdown asks for it by way of
 * hast-util-to-jsx-runtime, but no answer's HTML may hold SVG, and KaTeX writes its attributes as React wants them.
 */
export function withoutSvgNames(): Plugin {
  return {
    name: "recto:without-svg-names",
    enforce: "pre",
    resolveId(source, importer) {
      const isAsked = source === "property-information" && importer?.includes("hast-util-to-jsx-runtime");
      return isAsked ? name : null;
    },
    load(id) {
      return id === name ? htmlNames : null;
    },
  };
}

/** The package's own entrance with SVG's part left out. */
const htmlNames = `
import { merge } from "${lib}/util/merge.js";
import { aria } from "${lib}/aria.js";
import { html as names } from "${lib}/html.js";
import { xlink } from "${lib}/xlink.js";
import { xml } from "${lib}/xml.js";
export { find } from "${lib}/find.js";
export { hastToReact } from "${lib}/hast-to-react.js";
export const html = merge([aria, names, xlink, xml], "html");
export const svg = html;
`;
