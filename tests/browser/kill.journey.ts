import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { killGroup, launch } from "./support/killable.ts";
import { answer } from "./support/studying.ts";

/** Of each of two browsers beside each other: more of either would only take longer. */
const kills = 10;

test(`every review shown as saved is there after each of ${2 * kills} kills of the whole browser`, async () => {
  await Promise.all([studyAndKill(), studyAndKill()]);
});

async function studyAndKill(): Promise<void> {
  const profile = await mkdtemp(path.join(tmpdir(), "recto-kill-"));
  let saved = 0;
  for (let launches = 0; launches <= kills; launches++) {
    const { browser, child, page } = await launch(profile);
    await page.goto(inject("site"));
    await page.getByRole("heading", { name: "Decks" }).waitFor();
    expect(await reviewsInLog(page)).toBe(saved);
    if (launches === kills) {
      await browser.close();
      child.kill();
      break;
    }
    await page.goto(new URL("#/study/kubernetes/network-routing", page.url()).href);
    await answer(page, "1");
    // The page says how much is unsaved for as long as it is; nothing else may be waited for.
    await page.locator("html[data-unsaved='0']").waitFor({ state: "attached" });
    saved++;
    await killGroup({ browser, child });
  }
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** How many reviews Settings says there are to lose. */
async function reviewsInLog(page: Page): Promise<number> {
  await page.goto(new URL("#/settings", page.url()).href);
  await page.getByRole("button", { name: /^Delete all my data/ }).click();
  const sentence = await page
    .locator("dialog[open]")
    .getByText(/reviews? and everything else/)
    .innerText();
  await page.keyboard.press("Escape");
  return Number(/^[\d,]+/.exec(sentence)?.[0].replaceAll(",", ""));
}
