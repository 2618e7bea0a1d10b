import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { downloadBy, kindsIn } from "./support/backups.ts";
import { arrive, expectAccessibleInBothThemes } from "./support/learner.ts";
import { answer, openHome, openSettings, showAnswer, studyTopic } from "./support/studying.ts";

/** A browser that notes what it is asked for: to keep the data (`grants` or not), and to keep the screen on. */
function noting(grants: boolean): string {
  return `
    globalThis.asked = 0;
    globalThis.locks = 0;
    let kept = false;
    StorageManager.prototype.persist = async () => { asked++; kept = ${grants}; return kept; };
    StorageManager.prototype.persisted = async () => kept;
    WakeLock.prototype.request = async () => { locks++; return { release: async () => void locks-- }; };`;
}

test("the browser is asked to keep the data after the first review, and the screen stays on while studying", async () => {
  const learner = await arrive({ initScript: noting(true) });
  const { page } = learner;
  await openHome(page);
  expect(await page.evaluate("[asked, locks]")).toEqual([0, 0]);
  await studyTopic(page, "Network Routing");
  await page.keyboard.press("Space");
  await expect.poll(() => page.evaluate("[asked, locks]")).toEqual([0, 1]);
  await page.keyboard.press("4");
  await showAnswer(page).waitFor();
  await answer(page, "4");
  expect(await page.evaluate("[asked, locks]")).toEqual([1, 1]);
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: "Decks" }).waitFor();
  await expect.poll(() => page.evaluate("locks")).toBe(0);
  await openSettings(page);
  await page.getByText(/has agreed to keep it/).waitFor();
  await learner.leave();
});

test("where the browser does not promise to keep the data, a week without a backup brings a reminder", async () => {
  const learner = await arrive({ initScript: noting(false), clockAt: new Date("2026-03-02T09:00:00Z") });
  const { page } = learner;
  await openHome(page);
  await studyTopic(page, "Network Routing");
  await answer(page, "4");
  await openSettings(page);
  await page.getByText(/may delete it when space runs short/).waitFor();
  expect(await reminder(page).count()).toBe(0);

  await laterAtHome(page, "2026-03-08T09:00:00Z");
  expect(await reminder(page).count()).toBe(0);
  await laterAtHome(page, "2026-03-09T09:00:00Z");
  await page.getByText(/there is no backup yet/).waitFor();
  await expectAccessibleInBothThemes(page);
  const file = await downloadBy(page, page.getByRole("button", { name: "Download a backup" }));
  expect(await kindsIn(file)).toContain("review");
  await reminder(page).waitFor({ state: "detached" });

  await laterAtHome(page, "2026-03-16T08:59:00Z");
  expect(await reminder(page).count()).toBe(0);
  await laterAtHome(page, "2026-03-16T09:10:00Z");
  await page.getByText(/your last backup is more than a week old/).waitFor();
  await learner.leave();
});

function reminder(page: Page) {
  return page.getByText(/The browser may delete your reviews/);
}

/** Comes back home at that time, in a page that has asked the browser what it keeps. */
async function laterAtHome(page: Page, time: string): Promise<void> {
  await page.clock.setSystemTime(new Date(time));
  await page.goto("./#/");
  await page.reload();
  await openHome(page);
  await page.waitForTimeout(100);
}
