import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { type ContentSite, eventsAddress, pictureFile } from "./contentSite.ts";
import { eventStream } from "./eventStream.ts";
import { THUMBNAILS, type Thumbnails } from "./thumbnails.ts";
import { type FolderWatch, watchFolders } from "./watchFolders.ts";

export interface LiveContentOptions {
  readonly contentRoot: string;
  /** The folder whose `media/` the pictures' addresses `media/…` mean. */
  readonly publicDir: string;
  /** Path that stands before every address, with `/` at both ends. */
  readonly base: string;
  /** Reads and parses everything; called again after every change. */
  readonly load: () => Promise<ContentSite>;
  readonly thumbnails: Pick<Thumbnails, "read">;
  readonly onFault: (error: unknown) => void;
}

/** Serves the content as it is on disk now, and tells open pages of every change. Sleeps until the first request. */
export interface LiveContent {
  readonly handle: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  close(): void;
}

export function liveContent({
  contentRoot,
  publicDir,
  base,
  load,
  thumbnails,
  onFault,
}: LiveContentOptions): LiveContent {
  const events = eventStream();
  const served = new Map<string, string>();
  let watching: FolderWatch | undefined;
  let loading: Promise<void> | undefined;

  function wake(): Promise<void> {
    watching ??= watchFolders([contentRoot, join(publicDir, "media")], changed, onFault);
    loading ??= watching.ready.then(reload);
    return loading;
  }

  function changed(): void {
    loading = (loading ?? Promise.resolve()).then(reload).then(() => events.send("change"));
  }

  /** After a fault the content stays as it was before: a file may be half-way through a save. */
  async function reload(): Promise<void> {
    try {
      keep((await load()).documents);
    } catch (error) {
      onFault(error);
    }
  }

  /** A page that has not yet heard of an edit may still ask for the topic as it was: earlier versions stay a while. */
  function keep(documents: ReadonlyMap<string, string>): void {
    for (const [address, text] of documents) {
      served.delete(address);
      served.set(address, text);
    }
    const surplus = served.size - documents.size - EARLIER_VERSIONS;
    for (const address of [...served.keys()].slice(0, Math.max(0, surplus))) served.delete(address);
  }

  async function answer(address: string, response: ServerResponse): Promise<boolean> {
    if (address.startsWith("content/")) {
      await wake();
      if (address === eventsAddress) {
        events.open(response);
        return true;
      }
      const text = served.get(address);
      if (text !== undefined) send(response, "application/json", text);
      return text !== undefined;
    }
    if (address.startsWith(THUMBNAILS)) return answerThumbnail(address, response);
    const file = pictureFile(address, contentRoot) ?? (address.startsWith("media/") ? join(publicDir, address) : null);
    return file !== null && answerPicture(file, response);
  }

  /** Where there can be none, the picture stands in its place. */
  async function answerThumbnail(address: string, response: ServerResponse): Promise<boolean> {
    await wake();
    const found = await thumbnails.read(address);
    if (found === null) return false;
    if ("picture" in found) return answerPicture(found.picture, response);
    send(response, "image/webp", found.thumbnail);
    return true;
  }

  async function answerPicture(file: string, response: ServerResponse): Promise<boolean> {
    const type = pictureTypes[extname(file).toLowerCase()];
    const picture = type === undefined ? null : await readFile(file).catch(() => null);
    if (type !== undefined && picture !== null) send(response, type, picture);
    return picture !== null;
  }

  return {
    handle(request, response, next) {
      const address = request.method === "GET" ? addressOf(request.url ?? "", base) : null;
      if (address === null) return next();
      answer(address, response).then(
        (answered) => {
          if (!answered) next();
        },
        (error: unknown) => {
          onFault(error);
          next();
        },
      );
    },
    close() {
      watching?.close();
      events.close();
    },
  };
}

const EARLIER_VERSIONS = 100;

/** The pictures that browsers show. */
const pictureTypes: Readonly<Record<string, string>> = {
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".svg": "image/svg+xml",
};

/** The decoded path below the base; null where there is none or it would climb out of its folder. */
function addressOf(url: string, base: string): string | null {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  if (!path.startsWith(base)) return null;
  try {
    const address = decodeURIComponent(path.slice(base.length));
    return address.split(/[/\\]/).includes("..") || address.includes("\0") ? null : address;
  } catch {
    return null;
  }
}

function send(response: ServerResponse, type: string, body: string | Uint8Array): void {
  response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-cache" });
  response.end(body);
}
