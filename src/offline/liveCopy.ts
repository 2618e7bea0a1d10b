import type { ContentIndex } from "../deck/deck.ts";
import type { FigureCatalog } from "../deck/figureCatalog.ts";
import { eachOf, type Keeping } from "./keeping.ts";
import { indexAddress } from "./requestKind.ts";
import { keptName } from "./siteBuild.ts";

/** What a server that watches its content last said, beside the build's own files. Empty on a static host. */
export interface LiveCopy {
  /** Whether this site's server was one that watches, when it was last heard. */
  isLive(): Promise<boolean>;
  find(address: string): Promise<Response | undefined>;
  keep(address: string, response: Response): Promise<void>;
  /** Takes in a new index: fetches all that it names and nobody has, and forgets what only earlier ones named. */
  follow(index: Response): Promise<void>;
  /** The server does not watch any more: what the build says counts again. */
  forget(): Promise<void>;
}

export function liveCopyOf(keeping: Keeping, root: string): LiveCopy {
  const name = `recto live ${root}`;
  let following = Promise.resolve();

  const open = () => caches.open(name);
  const urlOf = (address: string) => root + keptName(address, null);
  const find = async (address: string) => (await open()).match(urlOf(address));
  const keep = async (address: string, response: Response) => (await open()).put(urlOf(address), response);

  async function get(address: string): Promise<Response> {
    const kept = (await keeping.find(address)) ?? (await find(address));
    if (kept !== undefined) return kept;
    const response = await fetch(urlOf(address));
    if (!response.ok) throw new Error(`${address} did not come: the server answered ${response.status}.`);
    await keep(address, response.clone());
    return response;
  }

  async function followNow(response: Response): Promise<void> {
    const index: ContentIndex = await response.json();
    const figures = `content/figures-${index.figures}.json`;
    const documents = index.decks.flatMap(({ topics }) => topics.map(({ version }) => `content/${version}.json`));
    await eachOf(documents, get);
    const catalog: FigureCatalog = await (await get(figures)).json();
    const pictures = picturesIn(catalog);
    // A picture that is not there is the learner's to mend, and no reason to keep nothing else.
    await eachOf(pictures, (address) => get(address).catch(() => {}));
    const named = new Set([indexAddress, figures, ...documents, ...pictures].map(urlOf));
    const cache = await open();
    for (const key of await cache.keys()) if (!named.has(key.url)) await cache.delete(key);
  }

  return {
    isLive: async () => (await find(indexAddress)) !== undefined,
    find,
    keep,
    async follow(index) {
      await keep(indexAddress, index.clone());
      // In order; what fails is tried with the next index.
      following = following.then(() => followNow(index)).catch(() => {});
      await following;
    },
    forget: async () => void (await caches.delete(name)),
  };
}

/** Addresses of all pictures on the site that the catalog shows, and of their smaller copies. */
export function picturesIn({ figures }: FigureCatalog): readonly string[] {
  const addresses = figures.flatMap(({ figure: { source }, thumbnail }) => [
    ...(source.kind === "local" ? [source.path] : []),
    ...(thumbnail === null ? [] : [thumbnail.path]),
  ]);
  return [...new Set(addresses)];
}
