import type { SiteBuild } from "./siteBuild.ts";

/** What a request asks for, and so where its answer comes from. `address` is the path below the site's root, decoded. */
export type RequestKind =
  /** Nothing that is kept: the browser sees to it as if there were no service worker. */
  | { readonly kind: "pass" }
  /** The page itself, of this build. */
  | { readonly kind: "page" }
  /** Which decks there are: of this build, or from a server that watches them, its last word. */
  | { readonly kind: "index" }
  /** Named by what it holds: whoever has it, it is the right one. */
  | { readonly kind: "version"; readonly address: string }
  /** A picture, which a server that watches its content may give anew. */
  | { readonly kind: "picture"; readonly address: string }
  /** Any other file of this build. */
  | { readonly kind: "file"; readonly address: string };

/** What of a `Request` tells. */
export interface Asked {
  readonly url: string;
  readonly method: string;
  readonly mode: string;
  readonly headers: { has(name: string): boolean };
}

export const pageAddress = "index.html";
export const indexAddress = "content/index.json";

export function requestKind(asked: Asked, root: string, build: SiteBuild): RequestKind {
  const address = asked.method === "GET" && !asked.headers.has("range") ? addressBelow(root, asked) : null;
  // The stream of a server that watches its content never ends, and is nothing to keep.
  if (address === null || address === "content/events") return { kind: "pass" };
  if (address === "" || address === pageAddress) return { kind: asked.mode === "navigate" ? "page" : "pass" };
  if (address === indexAddress) return { kind: "index" };
  if (/^(?:assets|content|content-thumbs)\//.test(address)) return { kind: "version", address };
  if (/^(?:content-media|media)\//.test(address)) return { kind: "picture", address };
  return build.files.has(address) ? { kind: "file", address } : { kind: "pass" };
}

/** Null for what lies elsewhere, has a query (but for the page's own) or no readable name. */
function addressBelow(root: string, { url, mode }: Asked): string | null {
  const { origin, pathname, search } = new URL(url);
  const below = `${origin}${pathname}`;
  if (!below.startsWith(root) || (search !== "" && mode !== "navigate")) return null;
  try {
    return decodeURIComponent(below.slice(root.length));
  } catch {
    return null;
  }
}
