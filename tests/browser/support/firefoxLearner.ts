import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, expect, inject, onTestFinished } from "vitest";
import { watchFaults } from "./faults.ts";
import { launchFirefox } from "./firefox.ts";
import type { Learner } from "./learner.ts";

/** A learner with Firefox, as in learner.ts. */
export interface FirefoxLearner extends Learner {
  /** Resolves to the file that this does download: Firefox tells Playwright nothing of downloads that a page makes itself. */
  download(by: () => Promise<void>): Promise<string>;
}

/** Only where `inject("firefox")` is not null. `origin` is another site than the one all tests share. */
export async function arriveWithFirefox({
  origin = inject("site"),
  options = {},
}: {
  readonly origin?: string;
  readonly options?: BrowserContextOptions;
} = {}): Promise<FirefoxLearner> {
  const { browser, downloads } = await sharedFirefox();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, baseURL: origin, ...options });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(15_000);
  const faults = watchFaults(context, new URL(origin).origin);
  const page = await context.newPage();
  return {
    context,
    page,
    newTab: () => context.newPage(),
    async download(by) {
      const before = await readdir(downloads);
      await by();
      let file = "";
      await expect
        .poll(
          async () => {
            const come = (await readdir(downloads)).filter((name) => !before.includes(name));
            file = path.join(downloads, come[0] ?? "");
            // Until all of it is there, it lies beside an empty file of its name.
            return come.length === 1 && (await stat(file)).size > 0;
          },
          { timeout: 10_000 },
        )
        .toBe(true);
      return file;
    },
    async leave() {
      await context.close();
      expect(faults).toEqual([]);
    },
  };
}

interface SharedFirefox {
  readonly browser: Browser;
  readonly downloads: string;
}

let shared: Promise<SharedFirefox> | null = null;

/** One for all tests of a file: it starts slowly. */
function sharedFirefox(): Promise<SharedFirefox> {
  shared ??= start();
  return shared;
}

async function start(): Promise<SharedFirefox> {
  const executable = inject("firefox");
  if (executable === null) throw new Error("There is no Firefox.");
  const downloads = await mkdtemp(path.join(tmpdir(), "recto-downloads-"));
  return { browser: await launchFirefox(executable, downloads), downloads };
}

afterAll(async () => {
  if (shared === null) return;
  const { browser, downloads } = await shared;
  await browser.close();
  await rm(downloads, { recursive: true, force: true });
});
