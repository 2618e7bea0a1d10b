import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { arrive, expectAccessible } from "./support/learner.ts";
import { answer, openHome, studyTopic } from "./support/studying.ts";

test("backup, delete all, restore: the same memories, and the same file again changes nothing", async () => {
  const learner = await arrive();
  const { page } = learner;
  await openHome(page);
  await studyTopic(page, "Network Routing");
  for (let card = 0; card < 3; card++) await answer(page, "4");
  await openSettings(page);
  const file = await downloadBackup(page);
  await page
    .getByText(/The last backup was made/)
    .first()
    .waitFor();

  await page.getByRole("button", { name: /^Delete all my data/ }).click();
  await page.locator("dialog[open]").waitFor();
  await page.getByLabel(/Type/).fill("delete");
  await page.getByRole("button", { name: "Delete everything" }).click();
  await page.getByText(/has 0\sentries/).waitFor();
  expect(await dueCount(page)).toBe(0);

  await openSettings(page);
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByText(/^3\sreviews/).waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Restore", exact: true }).click();
  await expect.poll(() => dueCount(page)).toBe(3);

  await openSettings(page);
  await page.locator("input[type=file]").setInputFiles(file);
  await page
    .getByText(/^Nothing will change/)
    .first()
    .waitFor();
  await learner.leave();
});

test("a damaged, a foreign and a newer file are refused with a sentence and change nothing", async () => {
  const learner = await arrive();
  const { page } = learner;
  await openHome(page);
  await studyTopic(page, "Network Routing");
  await answer(page, "4");
  await openSettings(page);
  const whole = await readFile(await downloadBackup(page));
  const cut = path.join(tmpdir(), `recto-cut-${process.pid}.jsonl.gz`);
  await writeFile(cut, whole.subarray(0, whole.length - 9));
  await page.locator("input[type=file]").setInputFiles(cut);
  await page
    .getByText(/damaged|cut off/)
    .first()
    .waitFor();
  await page.locator("input[type=file]").setInputFiles(path.resolve(import.meta.dirname, "../../package.json"));
  await page
    .getByText(/no gzip file|no backup of Recto/)
    .first()
    .waitFor();
  expect(await dueCount(page)).toBe(1);
  await learner.leave();
});

async function openSettings(page: Page): Promise<void> {
  await page.goto("./#/settings");
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
}

async function downloadBackup(page: Page): Promise<string> {
  const download = page.waitForEvent("download");
  await page
    .getByRole("button", { name: /^Download/ })
    .first()
    .click();
  return (await download).path();
}

async function dueCount(page: Page): Promise<number> {
  await page.goto("./#/topic/kubernetes/network-routing");
  await page.getByRole("heading", { level: 1, name: "Network Routing" }).waitFor();
  await page
    .getByText(/^(New|Due in .*)$/)
    .first()
    .waitFor();
  return page.getByText(/^Due in /).count();
}
