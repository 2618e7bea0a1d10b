import type { BrowserContext } from "playwright-core";
import { expect, test } from "vitest";
import { downloadBackup, kindsIn } from "./support/backups.ts";
import { arrive, expectAccessibleInBothThemes } from "./support/learner.ts";
import { answer, openHome, studyTopic } from "./support/studying.ts";

/** What the browser logs of files that do not come, and React of the screen that missed them. */
const expectedErrors = [/ERR_FAILED/, /dynamically imported module/];

test("a screen that fails leaves the rest alive and offers the backup, which says so when it fails too", async () => {
  const learner = await arrive({ expectedErrors });
  const { page, context } = learner;
  await lose(context, "SettingsPage", "offerBackup");
  await openHome(page);
  await studyTopic(page, "Network Routing");
  await answer(page, "4");
  await page.goto("./#/settings");
  await page.getByRole("heading", { level: 1, name: "This screen failed." }).waitFor();
  await page.getByRole("button", { name: "Download a backup" }).click();
  await page.getByText(/^No backup was made/).waitFor();
  await expectAccessibleInBothThemes(page);

  await find(context, "offerBackup");
  expect(await kindsIn(await downloadBackup(page))).toContain("review");
  await page.getByText(/^No backup was made/).waitFor({ state: "detached" });

  await page.getByRole("link", { name: "Back to today" }).click();
  await page.getByRole("heading", { name: "Decks" }).waitFor();
  await studyTopic(page, "Network Routing");
  await find(context, "SettingsPage");
  await page.goto("./#/settings");
  await page.getByRole("button", { name: "Reload" }).click();
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  await learner.leave();
});

test("a start that fails says so and leads on, also where not even its words come", async () => {
  const refused =
    'Object.defineProperty(globalThis, "indexedDB", { get() { throw new DOMException("no", "SecurityError"); } });';
  const learner = await arrive({ expectedErrors, initScript: refused });
  const { page, context } = learner;
  await lose(context, "memoryStorage");
  await page.goto("./");
  await page.getByText(/did not come \(.*memoryStorage/).waitFor();
  await expectAccessibleInBothThemes(page);
  await lose(context, "StartFailed");
  await page.getByRole("button", { name: "Reload" }).click();
  await page.getByText(/^A part of it did not come\. Nothing is lost/).waitFor();
  await expectAccessibleInBothThemes(page);
  await find(context, "memoryStorage");
  await page.getByRole("button", { name: "Reload" }).click();
  await page.getByRole("heading", { name: "Decks" }).waitFor();
  await learner.leave();
});

test("decks that do not come, and an address without cards, say so and lead on", async () => {
  const learner = await arrive({ expectedErrors: [/ERR_FAILED/] });
  const { page, context } = learner;
  await context.route("**/content/index.json", (route) => route.abort());
  await page.goto("./");
  await page.getByText(/could not be loaded/).waitFor();
  await expectAccessibleInBothThemes(page);
  await page.goto("./#/study");
  await page.getByText(/could not be loaded/).waitFor();
  await expectAccessibleInBothThemes(page);
  await context.unroute("**/content/index.json");
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("button", { name: /Show the answer/ }).waitFor();

  await page.goto("./#/study/no-such-deck");
  await page.getByRole("heading", { level: 1, name: "Nothing here." }).waitFor();
  await expectAccessibleInBothThemes(page);
  await page.goto("./#/topic/kubernetes/no-such-topic");
  await page.getByRole("heading", { level: 1, name: "Nothing here." }).waitFor();
  await expectAccessibleInBothThemes(page);
  await page.getByRole("link", { name: "Back to today" }).click();
  await page.getByRole("heading", { name: "Decks" }).waitFor();
  await learner.leave();
});

/** Chunks whose name begins so do not come any more. */
async function lose(context: BrowserContext, ...names: readonly string[]): Promise<void> {
  for (const name of names) await context.route(`**/assets/${name}-*.js`, (route) => route.abort());
}

async function find(context: BrowserContext, name: string): Promise<void> {
  await context.unroute(`**/assets/${name}-*.js`);
}
