import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { backupLines, downloadBackup } from "./support/backups.ts";
import { arrive, expectAccessible } from "./support/learner.ts";
import { answer, openHome, openSettings, studyTopic } from "./support/studying.ts";

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
  await page.getByText("Everything was deleted.").waitFor();
  expect(await dueCount(page)).toBe(0);

  await openSettings(page);
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByText(/^3\sreviews/).waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Bring it in" }).click();
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
  const made = await downloadBackup(page);
  const whole = await readFile(made);
  const lines = await backupLines(made);
  const text = lines.map((line) => `${line}\n`).join("");
  const refusals: readonly [name: string, bytes: Uint8Array, sentence: RegExp][] = [
    ["cut", whole.subarray(0, whole.length - 9), /^Nothing was changed\. .*cut off/],
    ["changed", gzipSync(text.replace('"easy"', '"good"')), /^Nothing was changed\. .*checksum/],
    ["foreign", Buffer.from('{"name":"recto"}'), /^Nothing was changed\. .*no backup of Recto/],
    ["newer", gzipSync(text.replace('"version":2', '"version":3')), /^Nothing was changed\. .*newer version of Recto/],
  ];
  for (const [name, bytes, sentence] of refusals) {
    const file = { name: `recto-${name}.jsonl.gz`, mimeType: "application/gzip", buffer: Buffer.from(bytes) };
    await page.locator("input[type=file]").setInputFiles(file);
    await page.getByRole("status").getByText(sentence).waitFor();
  }
  const facts = (all: readonly string[]) => all.slice(1, -1).filter((line) => !line.includes('"backup-made"'));
  expect(facts(await backupLines(await downloadBackup(page)))).toEqual(facts(lines));
  expect(await dueCount(page)).toBe(1);
  await learner.leave();
});

async function dueCount(page: Page): Promise<number> {
  await page.goto("./#/topic/kubernetes/network-routing");
  await page.getByRole("heading", { level: 1, name: "Network Routing" }).waitFor();
  await page
    .getByText(/^(New|Due in .*)$/)
    .first()
    .waitFor();
  return page.getByText(/^Due in /).count();
}
