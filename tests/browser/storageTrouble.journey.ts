import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { downloadBackup, kindsIn } from "./support/backups.ts";
import { arrive, expectAccessibleInBothThemes } from "./support/learner.ts";
import { answer, openHome, openSettings, ratingButton, studyTopic } from "./support/studying.ts";

test("without browser storage the app works, says what is not kept, and gives a backup", async () => {
  const refused =
    'Object.defineProperty(globalThis, "indexedDB", { get() { throw new DOMException("no", "SecurityError"); } });';
  const learner = await arrive({ initScript: refused });
  const { page } = learner;
  await openHome(page);
  await page.getByText(/keeps nothing for Recto after the tab is closed/).waitFor();
  await expectAccessibleInBothThemes(page);
  await studyTopic(page, "Network Routing");
  await answer(page, "3");
  expect(await backupKinds(page)).toContain("review");
  await learner.leave();
});

test("when the disk is full the answer stays, the learner is told, the backup has it, and it is saved in the end", async () => {
  const full = `
    const put = IDBObjectStore.prototype.add;
    const refuse = function () { throw new DOMException("full", "QuotaExceededError"); };
    globalThis.fillDisk = () => { IDBObjectStore.prototype.add = refuse; IDBObjectStore.prototype.put = refuse; };
    const originalPut = IDBObjectStore.prototype.put;
    globalThis.freeDisk = () => { IDBObjectStore.prototype.add = put; IDBObjectStore.prototype.put = originalPut; };`;
  const learner = await arrive({ initScript: full });
  const { page } = learner;
  await openHome(page);
  await studyTopic(page, "Network Routing");
  await page.evaluate("fillDisk()");
  await answer(page, "4");
  await page
    .getByText(/storage is full/)
    .first()
    .waitFor();
  await expectAccessibleInBothThemes(page);
  expect(await backupKinds(page)).toContain("review");

  // Whoever closes the tab now is asked whether they mean it, and may stay.
  expect(await isAskedOnClosing(page)).toBe(true);
  await page.evaluate("freeDisk()");
  await page.goto("./#/");
  await page.getByRole("button", { name: "Try again" }).click();
  await page
    .getByText(/storage is full/)
    .first()
    .waitFor({ state: "detached" });
  await page.locator("html[data-unsaved='0']").waitFor({ state: "attached" });
  await page.reload();
  await page.goto("./#/topic/kubernetes/network-routing");
  await expect.poll(() => page.getByText(/^Due in /).count()).toBe(1);
  await learner.leave();
});

test("an old tab lets a newer format have the database, says so, and writes nothing over it", async () => {
  // A browser that shows a picture by itself asks the site for a favicon, and this one has none by that name.
  const learner = await arrive({ expectedErrors: [/404/] });
  const { page } = learner;
  await openHome(page);
  await studyTopic(page, "Network Routing");
  await answer(page, "4");
  const other = await learner.newTab();
  await other.goto("./icon.svg");
  await other.evaluate(async () => {
    const [database] = await indexedDB.databases();
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(database?.name ?? "", (database?.version ?? 0) + 1);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => reject(request.error);
    });
  });
  await page
    .getByText(/newer version of Recto/)
    .first()
    .waitFor();
  await expectAccessibleInBothThemes(page);

  // What can no longer be saved is not taken.
  await page.keyboard.press("Space");
  expect(await ratingButton(page, "Good").isDisabled()).toBe(true);
  await page.keyboard.press("4");
  expect(await storedFacts(other)).toBe(2);

  await page.reload();
  await page
    .getByText(/newer version of Recto/)
    .first()
    .waitFor();
  const version = await other.evaluate(async () => (await indexedDB.databases())[0]?.version);
  expect(version).toBeGreaterThan(1);
  await learner.leave();
});

async function isAskedOnClosing(page: Page): Promise<boolean> {
  const asked = new Promise<boolean>((resolve) => {
    page.once("dialog", async (dialog) => {
      await dialog.dismiss();
      resolve(dialog.type() === "beforeunload");
    });
    setTimeout(() => resolve(false), 5_000);
  });
  await page.close({ runBeforeUnload: true });
  return asked;
}

/** How many single records the database holds, read past the app. */
function storedFacts(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const open = indexedDB.open("recto");
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const count = open.result.transaction("facts").objectStore("facts").count();
          count.onerror = () => reject(count.error);
          count.onsuccess = () => {
            open.result.close();
            resolve(count.result);
          };
        };
      }),
  );
}

/** Downloads a backup from Settings and lists the kinds of its facts. */
async function backupKinds(page: Page): Promise<readonly string[]> {
  await openSettings(page);
  return kindsIn(await downloadBackup(page));
}
