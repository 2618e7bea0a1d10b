/** What becomes of the site in this browser, whoever changed it: this tab, another, or the browser. */
export interface SiteEvents {
  /** All of the site is kept here: it works without a network. */
  onKept(): void;
  /** A newer version is ready; a reload brings it. */
  onNewer(): void;
}

/** Whether the browser can keep the site at all: not on pages that are not served securely, nor while developing. */
export function canKeepSite(): boolean {
  return import.meta.env.MODE === "production" && workers() !== undefined;
}

/** Has all of the site kept for use without a network, and newer versions fetched beside it. */
export async function keepSite({ onKept, onNewer }: SiteEvents): Promise<void> {
  const container = workers();
  if (!canKeepSite() || container === undefined) return;
  let hadWorker = container.controller !== null;
  if (hadWorker) onKept();
  container.addEventListener("controllerchange", () => {
    // The first one only keeps what is here already; a later one was let in by another tab.
    if (hadWorker) onNewer();
    hadWorker = true;
    onKept();
  });
  const url = new URL("./serviceWorker.js", document.baseURI);
  const registration = await container.register(url);
  if (registration.waiting !== null) onNewer();
  registration.addEventListener("updatefound", async () => {
    const { installing } = registration;
    if (installing !== null && (await isInstalled(installing)) && registration.active !== null) onNewer();
  });
  let lookedAt = performance.now();
  document.addEventListener("visibilitychange", () => {
    // A page left open for days starts no worker anew, which is when browsers look by themselves.
    if (document.hidden || performance.now() - lookedAt < LOOK_AGAIN_MILLIS) return;
    lookedAt = performance.now();
    registration.update().catch(() => {});
  });
}

/** Loads the page anew, with the newest version that is here. */
export async function reloadNewest(): Promise<void> {
  await Promise.race([letInNewest().catch(() => {}), after(PATIENCE_MILLIS)]);
  location.reload();
}

/** Resolves when the page would come from it. */
async function letInNewest(): Promise<void> {
  const container = workers();
  const registration = await container?.getRegistration();
  if (container === undefined || registration === undefined) return;
  const here = registration.waiting ?? registration.installing;
  // A tab that came by another way may have a newer version before this one has heard of it.
  if (here === null) await registration.update();
  const newest = here ?? registration.waiting ?? registration.installing;
  if (newest === null || !(await isInstalled(newest))) return;
  const changed = new Promise((resolve) => container.addEventListener("controllerchange", resolve, { once: true }));
  newest.postMessage("take over");
  await changed;
}

/** False where it fails, or gives way to one that is newer still. */
function isInstalled(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state !== "installing") resolve(worker.state !== "redundant");
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

function workers(): ServiceWorkerContainer | undefined {
  try {
    return "serviceWorker" in navigator ? navigator.serviceWorker : undefined;
  } catch {
    // Some browsers refuse even to be asked where the learner lets sites store nothing.
    return undefined;
  }
}

const LOOK_AGAIN_MILLIS = 3_600_000;
const PATIENCE_MILLIS = 5_000;

function after(millis: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, millis));
}
