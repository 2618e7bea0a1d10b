import { expect, inject, test } from "vitest";
import { backupLines, downloadBackup } from "./support/backups.ts";
import { arrive } from "./support/learner.ts";
import { serveBelow } from "./support/staticHost.ts";
import { answer, openHome, openSettings, ratingButton, studyTopic } from "./support/studying.ts";

test("the build works below any path of a static host: decks, figures, chunks, settings", async () => {
  const port = await serveBelow(inject("siteFolder"), "/a/b/");
  const site = `http://127.0.0.1:${port}/a/b/`;
  const learner = await arrive({ origin: site, options: { baseURL: site } });
  const { page } = learner;
  const outside: string[] = [];
  page.on("request", (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(site)) outside.push(request.url());
  });
  const missing: string[] = [];
  page.on("response", (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  await openHome(page);
  await studyTopic(page, "Network Routing");
  await page.keyboard.press("Space");
  await ratingButton(page, "Good").waitFor();
  const figure = page.locator("main img").first();
  await expect.poll(() => figure.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await page.keyboard.press("4");
  await openSettings(page);
  expect((await backupLines(await downloadBackup(page))).length).toBeGreaterThan(3);
  await page.reload();
  await page.goto("./#/topic/kubernetes/network-routing");
  await expect.poll(() => page.getByText(/^Due in /).count()).toBe(1);
  expect([...outside, ...missing]).toEqual([]);
  await learner.leave();
});

test("on a page that is not served securely the app works, keeps the reviews, and says what is not promised", async () => {
  const port = await serveBelow(inject("siteFolder"), "/");
  const site = `http://recto.test:${port}/`;
  const learner = await arrive({
    origin: site,
    options: { baseURL: site },
    // A name that is no loopback address, and so no secure context: no locks, no storage manager, no random UUIDs.
    browserArguments: ["--host-resolver-rules=MAP recto.test 127.0.0.1"],
  });
  const { page } = learner;
  await openHome(page);
  expect(
    await page.evaluate(() => [isSecureContext, "locks" in navigator, "storage" in navigator, "randomUUID" in crypto]),
  ).toEqual([false, false, false, false]);
  await studyTopic(page, "Network Routing");
  for (const key of ["4", "3"] as const) await answer(page, key);
  await page.locator("html[data-unsaved='0']").waitFor({ state: "attached" });
  await page.reload();
  await openSettings(page);
  await page.getByText(/does not say whether it keeps it when space runs short\. A backup now and then/).waitFor();
  expect((await backupLines(await downloadBackup(page))).filter((line) => line.includes('"review"'))).toHaveLength(2);
  await learner.leave();
});
