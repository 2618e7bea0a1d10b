import type { Page } from "playwright-core";
import { arrive, type Learner } from "./learner.ts";

/** A learner whose browser may keep the site, at another address than the one all tests share. */
export function arriveToStay(site: string, { width = 1440, expectedErrors = [] }: Stay = {}): Promise<Learner> {
  const viewport = { width, height: 900 };
  return arrive({
    origin: site,
    options: { baseURL: site, serviceWorkers: "allow", viewport },
    expectedErrors,
    onDisk: true,
  });
}

interface Stay {
  readonly width?: number;
  /** Console errors that this test provokes. */
  readonly expectedErrors?: readonly RegExp[];
}

/** Resolves when all of the site is in the browser and the page comes from there. */
export async function kept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 30_000 });
}
