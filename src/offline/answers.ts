import { isLiveIndex } from "./isLiveIndex.ts";
import type { Keeping } from "./keeping.ts";
import type { LiveCopy } from "./liveCopy.ts";
import { indexAddress, pageAddress, type RequestKind } from "./requestKind.ts";

export interface AnswerParts {
  readonly keeping: Keeping;
  readonly live: LiveCopy;
  /** Asks the server for what the page asked for. */
  readonly ask: () => Promise<Response>;
  /** Waits for what goes on behind the answer; to be called at once. */
  readonly behind: (work: Promise<unknown>) => void;
}

/** The answer to a request that is not to be passed on. */
export function answerTo(kind: Exclude<RequestKind, { readonly kind: "pass" }>, parts: AnswerParts): Promise<Response> {
  switch (kind.kind) {
    case "page":
      return parts.keeping.findOrFetch(pageAddress);
    case "file":
      return parts.keeping.findOrFetch(kind.address);
    case "version":
      return versionOf(kind.address, parts);
    case "picture":
      return pictureOf(kind.address, parts);
    case "index":
      return indexOf(parts);
  }
}

/** Kept with this build, with one before it whose code a tab still runs, or from a server that watches; else only there. */
async function versionOf(address: string, { keeping, live, ask }: AnswerParts): Promise<Response> {
  const kept = (await keeping.find(address)) ?? (await live.find(address));
  if (kept !== undefined) return kept;
  const response = await ask();
  if (response.ok && (await live.isLive())) await live.keep(address, response.clone());
  return response;
}

async function pictureOf(address: string, { keeping, live, ask, behind }: AnswerParts): Promise<Response> {
  const kept = async () => (await live.find(address)) ?? keeping.find(address);
  if (!(await live.isLive())) return (await kept()) ?? ask();
  const asked = ask();
  behind(asked.then((response) => (response.ok ? live.keep(address, response.clone()) : undefined)).catch(() => {}));
  const response = await inTime(asked);
  return response?.ok === true ? response : ((await kept()) ?? asked);
}

/**
 * From a static host it comes from the build, as the code does that reads it: the server may already have the next one's.
 * A server that watches its content is asked first, for edits to arrive at once.
 */
async function indexOf({ keeping, live, ask, behind }: AnswerParts): Promise<Response> {
  const own = () => keeping.find(indexAddress);
  const asked = ask().then(async (response) => ({
    response,
    isLive: response.ok && (await isLiveIndex(response.clone())),
  }));
  behind(
    asked
      .then(({ response, isLive }) =>
        isLive ? live.follow(response.clone()) : response.ok ? live.forget() : undefined,
      )
      .catch(() => {}),
  );
  if (!(await live.isLive())) return (await own()) ?? (await asked).response;
  const heard = await inTime(asked);
  if (heard?.isLive === true) return heard.response;
  const kept = heard?.response.ok === true ? await own() : ((await live.find(indexAddress)) ?? (await own()));
  return kept ?? (await asked).response;
}

/** What the server says if it says it soon; null where it does not, or is not there. */
function inTime<Said>(asked: Promise<Said>): Promise<Said | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MILLIS));
  return Promise.race([asked.catch(() => null), late]);
}

/** A server nearby answers in some milliseconds, one that is gone at once; this is for networks that only seem to be there. */
const PATIENCE_MILLIS = 3_000;
