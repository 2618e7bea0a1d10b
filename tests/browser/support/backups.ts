import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import type { Locator, Page } from "playwright-core";

/** What a press of this button downloads. */
export async function downloadBy(page: Page, button: Locator): Promise<string> {
  const download = page.waitForEvent("download");
  await button.click();
  return (await download).path();
}

/** A backup file by the first button on the page that offers one. */
export function downloadBackup(page: Page): Promise<string> {
  return downloadBy(page, page.getByRole("button", { name: /^Download/ }).first());
}

/** The lines of a backup file: its header, its facts, its end. */
export async function backupLines(file: string): Promise<readonly string[]> {
  return gunzipSync(await readFile(file))
    .toString("utf8")
    .trim()
    .split("\n");
}

export async function kindsIn(file: string): Promise<readonly string[]> {
  return (await backupLines(file)).map((line) => String(JSON.parse(line).kind));
}
