import type { Plugin } from "vite";

/** For workers: the Markdown parser looks entities up in the page's document where it is built for browsers, and a worker has none. */
export function withoutDocument(): Plugin {
  return {
    name: "recto-without-document",
    enforce: "pre",
    async resolveId(source, importer) {
      if (source !== "decode-named-character-reference") return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found?.id.replace(/index\.dom\.js$/, "index.js") ?? null;
    },
  };
}
