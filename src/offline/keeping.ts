import { isLiveIndex } from "./isLiveIndex.ts";
import { indexAddress, pageAddress } from "./requestKind.ts";
import {
  type BuildRecord,
  buildsToKeep,
  isIndexOf,
  isPageOf,
  keptName,
  keptNames,
  type SiteBuild,
} from "./siteBuild.ts";

/** The files of this build and of those before it whose code a tab may still run; each file is kept once. */
export interface Keeping {
  /** Fetches what is not kept yet; rejects, with what has come kept for the next try, unless everything is there. */
  keepAll(): Promise<void>;
  /** This build has the page now: forgets what only builds long gone have named. */
  takeOver(): Promise<void>;
  find(address: string): Promise<Response | undefined>;
  /** A file of this build that the browser has lost is fetched and kept again. */
  findOrFetch(address: string): Promise<Response>;
}

/** `root`: the site's address. */
export function keepingOf(build: SiteBuild, root: string): Keeping {
  const records = caches.open(`recto builds ${root}`);
  const files = caches.open(`recto files ${root}`);

  function nameOf(address: string): string {
    return root + keptName(address, build.files.get(address) ?? null);
  }

  async function remember(served: boolean): Promise<void> {
    const record: BuildRecord = { id: build.id, names: keptNames(build), served };
    await (await records).put(root + build.id, Response.json(record));
  }

  async function recordsInOrder(): Promise<readonly BuildRecord[]> {
    const cache = await records;
    const found = await Promise.all((await cache.keys()).map(async (key) => (await cache.match(key))?.json()));
    return found.filter((record) => record !== undefined);
  }

  async function fetchAndKeep(address: string): Promise<Response> {
    const isNamedByContent = build.files.get(address) === null;
    // At the site's root, where every host has the page; some lead away from its file's name.
    const url = address === pageAddress ? root : root + keptName(address, null);
    const response = await fetch(url, { cache: isNamedByContent ? "default" : "no-cache" });
    const whole = await wholeResponse(address, response);
    await (await files).put(nameOf(address), whole.clone());
    return whole;
  }

  /** Throws where the server gave something else than the file. */
  async function wholeResponse(address: string, response: Response): Promise<Response> {
    const isHtml = response.headers.get("content-type")?.includes("text/html") === true;
    if (!response.ok || (isHtml && !address.endsWith(".html")))
      throw new Error(`${address} did not come: the server answered ${response.status}.`);
    if (address === pageAddress && !isPageOf(await response.clone().text(), build))
      throw new Error("The page on the server is of another version.");
    if (address === indexAddress && !(await isOwnOrLive(response.clone())))
      throw new Error("The decks on the server are of another version.");
    // A response that was led elsewhere would not be taken for the page's.
    return new Response(await response.blob(), { status: 200, headers: response.headers });
  }

  async function isOwnOrLive(response: Response): Promise<boolean> {
    return (await isLiveIndex(response)) || isIndexOf(await response.json(), build);
  }

  return {
    keepAll: () =>
      oneAtATime(async () => {
        await remember(false);
        const cache = await files;
        const kept = new Set((await cache.keys()).map(({ url }) => url));
        const missing = [...build.files.keys()].filter((address) => !kept.has(nameOf(address)));
        await eachOf(missing, fetchAndKeep);
      }),
    takeOver: () =>
      oneAtATime(async () => {
        const inOrder = await recordsInOrder();
        const staying = buildsToKeep(inOrder, build.id);
        await remember(true);
        const names = new Set(
          [...keptNames(build), ...staying.flatMap(({ names }) => names)].map((name) => root + name),
        );
        const [cache, book] = [await files, await records];
        for (const key of await cache.keys()) if (!names.has(key.url)) await cache.delete(key);
        for (const { id } of inOrder) if (!staying.some((record) => record.id === id)) await book.delete(root + id);
      }),
    find: async (address) => (await files).match(nameOf(address)),
    findOrFetch: async (address) => (await (await files).match(nameOf(address))) ?? fetchAndKeep(address),
  };

  /** What one build fetches another must not clear away at the same time. */
  function oneAtATime(work: () => Promise<void>): Promise<void> {
    return navigator.locks.request(`recto files ${root}`, work);
  }
}

/** Some at once; the first that fails fails all. */
export async function eachOf<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  const waiting = items.values();
  const worker = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

const AT_ONCE = 6;
