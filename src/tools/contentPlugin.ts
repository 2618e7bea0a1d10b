import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Plugin, ResolvedConfig } from "vite";
import { pictureFile } from "./contentSite.ts";
import { type LiveContent, liveContent } from "./liveContent.ts";
import { siteLoader } from "./loadSite.ts";

/**
 * Builds the decks below `folder` (relative to Vite's root) into the site. The dev and preview servers serve the same
 * addresses from what is on disk now, and tell open pages of edits. Issues are printed; none stops a build.
 */
export function contentPlugin(folder = "content"): Plugin {
  let config: ResolvedConfig;
  let live: LiveContent | undefined;

  const contentRoot = () => resolve(config.root, folder);

  const serve = (): LiveContent => {
    live = liveContent({
      contentRoot: contentRoot(),
      publicDir: config.publicDir,
      // A relative base, "./", is served from the server's root.
      base: config.base.startsWith("/") ? config.base : "/",
      load: siteLoader({ contentRoot: contentRoot(), publicDir: config.publicDir, folder, live: true }, config.logger),
      onFault: (error) => config.logger.error(`content: ${error instanceof Error ? error.message : String(error)}`),
    });
    return live;
  };

  return {
    name: "recto-content",
    configResolved(resolved) {
      config = resolved;
    },
    async generateBundle() {
      const options = { contentRoot: contentRoot(), publicDir: config.publicDir, folder, live: false };
      const site = await siteLoader(options, config.logger)();
      for (const [fileName, source] of site.documents) this.emitFile({ type: "asset", fileName, source });
      for (const address of site.pictures) {
        const file = pictureFile(address, contentRoot());
        if (file !== null) this.emitFile({ type: "asset", fileName: address, source: await readFile(file) });
      }
    },
    /** The page asks for the index beside its scripts, not after them. */
    transformIndexHtml: () => [
      { tag: "link", attrs: { rel: "preload", href: "./content/index.json", as: "fetch", crossorigin: "" } },
    ],
    configureServer(server) {
      server.middlewares.use(serve().handle);
    },
    configurePreviewServer(server) {
      server.middlewares.use(serve().handle);
    },
    closeServer() {
      live?.close();
    },
    closePreviewServer() {
      live?.close();
    },
  };
}
