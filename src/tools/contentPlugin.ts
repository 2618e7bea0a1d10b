import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Plugin, ResolvedConfig } from "vite";
import { pictureFile } from "./contentSite.ts";
import { type LiveContent, liveContent } from "./liveContent.ts";
import { siteLoader } from "./loadSite.ts";
import { type Thumbnails, thumbnails } from "./thumbnails.ts";

/**
 * Builds the decks below `folder` (relative to Vite's root) into the site. The dev and preview servers serve the same
 * addresses from what is on disk now, and tell open pages of edits. Issues are printed; none stops a build.
 */
export function contentPlugin(folder = "content"): Plugin {
  let config: ResolvedConfig;
  let live: LiveContent | undefined;
  let smaller: Thumbnails;

  const contentRoot = () => resolve(config.root, folder);

  const places = () => ({ contentRoot: contentRoot(), publicDir: config.publicDir });

  const serve = (): LiveContent => {
    live = liveContent({
      ...places(),
      // A relative base, "./", is served from the server's root.
      base: config.base.startsWith("/") ? config.base : "/",
      load: siteLoader({ ...places(), folder, live: true, addThumbnails: smaller.plan }, config.logger),
      thumbnails: smaller,
      onFault: (error) => config.logger.error(`content: ${error instanceof Error ? error.message : String(error)}`),
    });
    return live;
  };

  return {
    name: "recto-content",
    configResolved(resolved) {
      config = resolved;
      smaller = thumbnails({
        fileOf: (path) => pictureFile(path, contentRoot()) ?? join(config.publicDir, path),
        cacheFolder: join(config.root, "node_modules/.cache/recto-thumbs"),
        onWarning: (message) => config.logger.warn(`content: ${message}`),
      });
    },
    async generateBundle() {
      const options = { ...places(), folder, live: false, addThumbnails: smaller.make };
      const site = await siteLoader(options, config.logger)();
      for (const [fileName, source] of site.documents) this.emitFile({ type: "asset", fileName, source });
      for (const address of site.pictures) {
        const file = pictureFile(address, contentRoot());
        if (file !== null) this.emitFile({ type: "asset", fileName: address, source: await readFile(file) });
      }
      for (const fileName of site.thumbnails) {
        const made = await smaller.read(fileName);
        if (made !== null && "thumbnail" in made) this.emitFile({ type: "asset", fileName, source: made.thumbnail });
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
