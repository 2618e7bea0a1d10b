import { answerTo } from "./answers.ts";
import { isLiveIndex } from "./isLiveIndex.ts";
import { keepingOf } from "./keeping.ts";
import { liveCopyOf } from "./liveCopy.ts";
import { indexAddress, requestKind } from "./requestKind.ts";
import { type BuildEntries, siteBuild } from "./siteBuild.ts";
import type { WorkerScope } from "./workerScope.ts";

declare const self: WorkerScope & {
  /** The build tool puts the list of all files here. */
  readonly __WB_MANIFEST: BuildEntries;
};

/**
 * Stands between the pages and the server, so that all works without one after the first visit. A newer one waits until
 * the learner asks for it, or no page is open; then it has all pages, those of earlier builds as well.
 */
const build = siteBuild(self.__WB_MANIFEST);
const root = self.registration.scope;
const keeping = keepingOf(build, root);
const live = liveCopyOf(keeping, root);

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", ({ data }) => {
  if (data === "take over") void self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const kind = requestKind(request, root, build);
  if (kind.kind === "pass") return;
  const ask = () => fetch(request);
  event.respondWith(answerTo(kind, { keeping, live, ask, behind: (work) => event.waitUntil(work) }));
});

async function install(): Promise<void> {
  await keeping.keepAll();
  const index = await keeping.find(indexAddress);
  if (index !== undefined && (await isLiveIndex(index))) await live.follow(index);
}

async function takeOver(): Promise<void> {
  await keeping.takeOver();
  await self.clients.claim();
}
