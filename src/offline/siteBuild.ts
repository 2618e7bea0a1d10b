import type { ContentIndex } from "../deck/deck.ts";

/** One build of the site, as its service worker carries it. */
export interface SiteBuild {
  readonly id: string;
  /** Every file by its address below the site's root: what its bytes are called, null where the address says it. */
  readonly files: ReadonlyMap<string, string | null>;
}

/** As the build tool writes it into the service worker: each file's path, with a hash unless the path has one. */
export type BuildEntries = readonly { readonly url: string; readonly revision: string | null }[];

export function siteBuild(entries: BuildEntries): SiteBuild {
  const files = new Map(entries.map(({ url, revision }) => [url, revision]));
  const names = [...files].map(([address, revision]) => `${address} ${revision ?? ""}`).sort();
  return { id: shortHash(names.join("\n")), files };
}

/** What a file of the build is kept under, below the site's root: builds share what they have in common. */
export function keptName(address: string, revision: string | null): string {
  const name = address.split("/").map(encodeURIComponent).join("/");
  return revision === null ? name : `${name}?${revision}`;
}

export function keptNames({ files }: SiteBuild): readonly string[] {
  return [...files].map(([address, revision]) => keptName(address, revision));
}

/** What is remembered of a build while files of it are kept. */
export interface BuildRecord {
  readonly id: string;
  readonly names: readonly string[];
  /** Whether it ever had the page: then a tab may still run its code. */
  readonly served: boolean;
}

/**
 * Which builds keep their files when this one takes over, of all in the order in which they came: itself, those before it
 * whose code a tab may still run, and those after it, which are being fetched.
 */
export function buildsToKeep(records: readonly BuildRecord[], own: string): readonly BuildRecord[] {
  const at = records.findIndex(({ id }) => id === own);
  const earlier = records.slice(0, Math.max(0, at)).filter(({ served }) => served);
  return [...earlier.slice(-EARLIER_BUILDS), ...records.slice(Math.max(0, at))];
}

/** A tab left open over more updates than this must be loaded anew for what it has not yet loaded. */
const EARLIER_BUILDS = 2;

/**
 * Whether a page is of this build, as far as the scripts and styles that it names tell. While a site is being put on a
 * server, the new service worker may stand beside the old page.
 */
export function isPageOf(html: string, { files }: SiteBuild): boolean {
  const named = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"?#]+)"/g)].map((match) => match[1] ?? "");
  return named.length > 0 && named.every((address) => files.has(address));
}

/** The same of an index of decks, by the documents that it names. */
export function isIndexOf(index: unknown, { files }: SiteBuild): boolean {
  const { decks, figures } = index as ContentIndex;
  const topics = decks.flatMap(({ topics }) => topics.map(({ version }) => version));
  return [...topics, `figures-${figures}`].every((name) => files.has(`content/${name}.json`));
}

/** FNV-1a over UTF-16 units, twice with different starts: names a build among a handful, and guards nothing. */
function shortHash(text: string): string {
  return [0x811c9dc5, 0x01000193].map((start) => fnv(text, start).toString(16).padStart(8, "0")).join("");
}

function fnv(text: string, start: number): number {
  let hash = start;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}
