import { cp, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { createLogger } from "vite";
import { pictureFile } from "../../../src/tools/contentSite.ts";
import { siteLoader } from "../../../src/tools/loadSite.ts";
import { thumbnails } from "../../../src/tools/thumbnails.ts";

/** Puts another content into a built site, as its own build would; resolves to the milliseconds that took. */
export async function exchangeContent(siteFolder: string, contentRoot: string, cacheFolder: string): Promise<number> {
  const from = performance.now();
  const publicDir = path.join(contentRoot, "nothing");
  const smaller = thumbnails({
    fileOf: (address) => pictureFile(address, contentRoot) ?? path.join(publicDir, address),
    cacheFolder,
    onWarning: () => {},
  });
  const options = { contentRoot, publicDir, folder: "content", live: false, addThumbnails: smaller.make };
  const site = await siteLoader(options, createLogger("silent"))();
  const put = async (address: string, body: string | Uint8Array) => {
    const file = path.join(siteFolder, address);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, body);
  };
  for (const [address, text] of site.documents) await put(address, text);
  for (const address of site.thumbnails) {
    const made = await smaller.read(address);
    if (made !== null && "thumbnail" in made) await put(address, made.thumbnail);
  }
  await cp(contentRoot, path.join(siteFolder, "content-media"), { recursive: true });
  return performance.now() - from;
}
