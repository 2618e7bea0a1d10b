import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import axe from "axe-core";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, expect, inject, onTestFinished } from "vitest";
import { launchArguments } from "./chromium.ts";
import { watchFaults } from "./faults.ts";

/** A learner with a browser profile of their own; what goes wrong on their pages fails the test at `leave`. */
export interface Learner {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Another tab of the same browser, watched like the first. */
  newTab(): Promise<Page>;
  /** Closes the browser; fails if a page logged an error, broke the content policy or called another origin. */
  leave(): Promise<void>;
}

export interface Arrival {
  readonly options?: BrowserContextOptions;
  /** The wall clock that the pages see; it goes on from there. */
  readonly clockAt?: Date;
  /** Console errors that this test provokes. */
  readonly expectedErrors?: readonly RegExp[];
  /** Another site than the one all tests share. */
  readonly origin?: string;
  /** Runs before any page script. */
  readonly initScript?: string;
  /** A browser of their own with a profile on disk, instead of one in memory beside those of other tests: it takes a second. */
  readonly onDisk?: boolean;
  /** For a browser of their own, besides those that every test gives it. */
  readonly browserArguments?: readonly string[];
}

export async function arrive(arrival: Arrival = {}): Promise<Learner> {
  const options = {
    viewport: { width: 1440, height: 900 },
    baseURL: inject("site"),
    // Most journeys are shorter than the fetching of the whole site, and some stand in for the server.
    serviceWorkers: "block",
    ...arrival.options,
  } as const;
  const ownBrowser = arrival.onDisk === true || arrival.browserArguments !== undefined;
  const context = ownBrowser
    ? await onDisk(options, arrival.browserArguments ?? [])
    : await (await sharedBrowser()).newContext(options);
  // Also where the test fails before they leave.
  onTestFinished(() => context.close());
  context.setDefaultTimeout(15_000);
  const page = context.pages()[0] ?? (await context.newPage());
  if (arrival.clockAt !== undefined) await context.clock.install({ time: arrival.clockAt });
  if (arrival.initScript !== undefined) await context.addInitScript(arrival.initScript);
  const { origin } = new URL(arrival.origin ?? inject("site"));
  const faults = watchFaults(context, origin, arrival.expectedErrors);
  return {
    context,
    page,
    newTab: () => context.newPage(),
    async leave() {
      await context.close();
      expect(faults).toEqual([]);
    },
  };
}

let shared: Promise<Browser> | null = null;

/** The browser of all tests of a file: starting one takes as long as a short journey. */
function sharedBrowser(): Promise<Browser> {
  shared ??= chromium.launch({ executablePath: inject("chromium"), args: launchArguments });
  return shared;
}

afterAll(async () => {
  await (await shared)?.close();
});

async function onDisk(options: BrowserContextOptions, moreArguments: readonly string[]): Promise<BrowserContext> {
  const profile = await mkdtemp(path.join(tmpdir(), "recto-profile-"));
  onTestFinished(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
  return chromium.launchPersistentContext(profile, {
    executablePath: inject("chromium"),
    args: [...launchArguments, ...moreArguments],
    ...options,
  });
}

/** Fails with every accessibility violation that axe finds on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolations(page, "everything");
}

/** The same in dark and in light, whatever the page was in: of the dark one the colours, all in which the two differ. */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNoViolations(page, "colours");
  await page.emulateMedia({ colorScheme: "light" });
  await expectNoViolations(page, "everything");
  await page.emulateMedia({ colorScheme: null });
}

async function expectNoViolations(page: Page, rules: "colours" | "everything"): Promise<void> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (rules) => {
    // The line above has put it on the page.
    const page = globalThis as typeof globalThis & { readonly axe: typeof axe };
    // What waits a moment before it shows has no contrast yet.
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
    const { violations } = await page.axe.run(document, {
      resultTypes: ["violations"],
      ...(rules === "colours" ? { runOnly: ["color-contrast", "link-in-text-block"] } : {}),
    });
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(" ")}`);
  }, rules);
  expect(violations).toEqual([]);
}
