import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import axe from "axe-core";
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { expect, inject } from "vitest";
import { launchArguments } from "./chromium.ts";

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
  /** For the browser itself, besides those that every test gives it. */
  readonly browserArguments?: readonly string[];
}

export async function arrive(arrival: Arrival = {}): Promise<Learner> {
  const profile = await mkdtemp(path.join(tmpdir(), "recto-profile-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: inject("chromium"),
    args: [...launchArguments, ...(arrival.browserArguments ?? [])],
    viewport: { width: 1440, height: 900 },
    baseURL: inject("site"),
    // Most journeys are shorter than the fetching of the whole site, and some stand in for the server.
    serviceWorkers: "block",
    ...arrival.options,
  });
  context.setDefaultTimeout(15_000);
  if (arrival.clockAt !== undefined) await context.clock.install({ time: arrival.clockAt });
  if (arrival.initScript !== undefined) await context.addInitScript(arrival.initScript);
  const faults: string[] = [];
  const { origin } = new URL(arrival.origin ?? inject("site"));
  const expected = arrival.expectedErrors ?? [];
  const note = (fault: string) => {
    if (!expected.some((pattern) => pattern.test(fault))) faults.push(fault);
  };
  const watch = (page: Page) => {
    page.on("pageerror", (error) => note(`page error: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") note(`console: ${message.text()}`);
    });
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) note(`request left the origin: ${url.href}`);
    });
  };
  context.on("page", watch);
  const page = context.pages()[0] ?? (await context.newPage());
  watch(page);
  return {
    context,
    page,
    newTab: () => context.newPage(),
    async leave() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      expect(faults).toEqual([]);
    },
  };
}

/** Fails with every accessibility violation that axe finds on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    // The line above has put it on the page.
    const page = globalThis as typeof globalThis & { readonly axe: typeof axe };
    const { violations } = await page.axe.run(document, { resultTypes: ["violations"] });
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
  expect(violations).toEqual([]);
}

/** The same in light and in dark, whatever the page was in. */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await page.emulateMedia({ colorScheme: null });
}
