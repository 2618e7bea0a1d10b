import { expect, inject, test } from "vitest";
import { backupLines, downloadBackup } from "./support/backups.ts";
import { arriveToStay, kept } from "./support/keptSite.ts";
import { expectAccessibleInBothThemes } from "./support/learner.ts";
import { smallTargets } from "./support/reaching.ts";
import { hostBelow } from "./support/staticHost.ts";
import { answer, openHome, openSettings, openTopic, question, showAnswer, studyTopic } from "./support/studying.ts";

test("after one look at the first page every screen works without a server, and what is done there stays", async () => {
  const host = await hostBelow(() => inject("siteFolder"), "/a/b/");
  const site = `http://127.0.0.1:${host.port}/a/b/`;
  const learner = await arriveToStay(site);
  const { page } = learner;
  await openHome(page);
  await kept(page);
  await host.stop();

  await studyTopic(page, "Network Routing");
  for (const key of ["4", "3", "4"] as const) await answer(page, key);
  const figure = page.locator("main img").first();
  await expect.poll(() => figure.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await page.locator("html[data-unsaved='0']").waitFor({ state: "attached" });

  // A reload, and a tab that never met the server.
  await page.reload();
  await showAnswer(page).waitFor();
  const other = await learner.newTab();
  await openTopic(other, "Network Routing");
  await expect.poll(() => other.getByText(/^Due in /).count()).toBe(3);

  await other.goto("./#/quiz/start/kubernetes");
  await other
    .getByRole("button", { name: /Show the answer|Hand in|Check/ })
    .first()
    .waitFor();
  expect(await question(other)).not.toBe("");

  await other.goto("./#/figures");
  await other.locator("main img").first().waitFor();
  const pictures = other.locator("main img");
  await expect
    .poll(() => pictures.first().evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);

  await other.goto("./#/exam");
  await other.getByRole("link", { name: "New exam" }).click();
  await other.getByLabel("Name").fill("CKA");
  await other.getByLabel("Date").fill(inDays(await other.evaluate(() => Date.now()), 10));
  await other.getByRole("checkbox", { name: "Kubernetes" }).check();
  await other.getByRole("button", { name: "Plan this exam" }).click();
  await other.getByText("The same in numbers").waitFor();

  await openSettings(other);
  await other.getByText("All of Recto is kept in this browser: it works without a network.").waitFor();
  expect((await backupLines(await downloadBackup(other))).filter((line) => line.includes('"review"'))).toHaveLength(3);
  await learner.leave();
});

test("without a network the first page and Settings say so in one quiet line, and only while it lasts", async () => {
  const host = await hostBelow(() => inject("siteFolder"), "/");
  const learner = await arriveToStay(`http://127.0.0.1:${host.port}/`, { width: 390 });
  const { page, context } = learner;
  await openHome(page);
  await kept(page);
  await context.setOffline(true);
  const offline = page.getByText("Offline. Everything you do is saved here.");
  await offline.waitFor();
  await expectAccessibleInBothThemes(page);
  await openSettings(page);
  await offline.waitFor();
  await page.getByText("You are offline now.").waitFor();
  await expectAccessibleInBothThemes(page);
  expect(await smallTargets(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await studyTopic(page, "Network Routing");
  expect(await offline.count()).toBe(0);
  await openHome(page);
  await context.setOffline(false);
  await offline.waitFor({ state: "detached" });
  await learner.leave();
});

test("the browser finds nothing that keeps the app from being installed", async () => {
  const host = await hostBelow(() => inject("siteFolder"), "/a/b/");
  const learner = await arriveToStay(`http://127.0.0.1:${host.port}/a/b/`);
  const { page, context } = learner;
  await openHome(page);
  await kept(page);
  const session = await context.newCDPSession(page);
  const { errors, url } = await session.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  expect(url).toContain("/a/b/manifest.webmanifest");
  expect((await session.send("Page.getInstallabilityErrors")).installabilityErrors).toEqual([]);
  const missing = await page.evaluate(async (address) => {
    const manifest = await (await fetch(address)).json();
    const sources = [...manifest.icons, ...manifest.screenshots].map(({ src }: { src: string }) => src);
    const answers = await Promise.all(sources.map((src: string) => fetch(new URL(src, address))));
    return answers.filter(({ ok }) => !ok).map(({ url }) => url);
  }, url);
  expect(missing).toEqual([]);
  await learner.leave();
});

function inDays(epochMillis: number, days: number): string {
  return new Date(epochMillis + days * 86_400_000).toISOString().slice(0, 10);
}
