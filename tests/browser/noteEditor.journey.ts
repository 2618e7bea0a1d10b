import { readFile } from "node:fs/promises";
import { BlobReader, TextWriter, ZipReader } from "@zip.js/zip.js";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { arrive, expectAccessible, expectAccessibleInBothThemes, type Learner } from "./support/learner.ts";
import { card, choose, notesFolder, openNotes } from "./support/notesFolder.ts";
import { focusedName, smallTargets, tabTo } from "./support/reaching.ts";
import { question, ratingButton, showAnswer } from "./support/studying.ts";

const text = [
  "# Cells",
  "Of which all living things are made.",
  card("What makes energy?", "The mitochondrion.\n\n![The cell](media/cell.png)"),
  card("What makes proteins?", "The ribosome."),
].join("\n");
const rewritten = "Which organelle is called the power house of every eukaryote?";

const field = (page: Page) => page.getByRole("textbox", { name: /^Text of/ });
const preview = (page: Page) => page.getByRole("region", { name: "Preview" });
const state = (page: Page, words: string) => page.getByRole("status").filter({ hasText: words });

async function withNotes(learner: Learner): Promise<void> {
  const { page } = learner;
  const folder = await notesFolder("Biology");
  await folder.write({ "cells.md": text });
  await openNotes(page);
  await choose(page, page.getByRole("button", { name: "Choose a folder" }), folder.path);
  await page.getByRole("button", { name: /^Add 2\scards$/ }).click();
  await page.getByText(/^2\scards added\.$/).waitFor();
  await folder.end();
}

async function openTopic(page: Page): Promise<void> {
  await page.goto("./#/topic/biology/cells");
  await page.getByRole("heading", { level: 1, name: "Cells" }).waitFor();
}

test("by keyboard alone: a card rewritten from its topic keeps its memory, one from studying is asked as it is now", async () => {
  const learner = await arrive();
  const { page } = learner;
  await withNotes(learner);
  await page.goto("./#/study/biology");
  await showAnswer(page).waitFor();
  await page.keyboard.press("Space");
  await page.keyboard.press("4");
  await expect.poll(() => question(page)).toBe("What makes proteins?");

  await page.keyboard.press("m");
  await page.getByRole("button", { name: /^Edit the card/ }).waitFor();
  await page.keyboard.press("w");
  await field(page).waitFor();
  expect(await field(page).inputValue()).toBe("### ❓ What makes proteins?\nThe ribosome.");
  await page.keyboard.press("End");
  await page.keyboard.type(" Tell all you know.");
  await preview(page).getByRole("heading", { name: "What makes proteins? Tell all you know." }).waitFor();
  await expectAccessibleInBothThemes(page);
  await page.keyboard.press("Control+Enter");
  await showAnswer(page).waitFor();
  expect(await question(page)).toBe("What makes proteins? Tell all you know.");
  await page.keyboard.press("Space");
  await ratingButton(page, "Good").waitFor();

  await openTopic(page);
  await tabTo(page, /What makes energy/);
  await page.keyboard.press("w");
  await field(page).waitFor();
  await page.keyboard.press("Control+a");
  await page.keyboard.type(`### ❓ ${rewritten}`);
  const issue = preview(page).getByRole("button", { name: /line 3/ });
  await issue.waitFor();
  await tabTo(page, /^ Note, line 3/);
  await page.keyboard.press("Enter");
  await expect.poll(() => focusedName(page)).toMatch(/^Text of/);
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\nThe one with the folds.\n\n![The cell](media/cell.png)\n");
  await issue.waitFor({ state: "detached" });
  await expect
    .poll(() =>
      preview(page)
        .locator("img")
        .evaluate((img: HTMLImageElement) => img.naturalWidth),
    )
    .toBeGreaterThan(0);
  await page.keyboard.press("Control+Enter");
  const leaf = page.getByRole("article").filter({ hasText: rewritten });
  await leaf.waitFor();
  expect(await leaf.locator(".standing").innerText()).toMatch(/^Due in/);
  expect(await leaf.locator("details").getAttribute("open")).not.toBeNull();
  await page.goto("./#/memories");
  await page.getByText(/Found by itself today/).waitFor();
  await learner.leave();
});

test("nothing typed is lost: undo, versions, a reload, the way back, another tab; edited files are exported as they are", async () => {
  const learner = await arrive();
  const { page } = learner;
  await withNotes(learner);
  await openTopic(page);
  await page.getByRole("link", { name: "Edit the notes" }).click();
  await field(page).waitFor();
  const original = await field(page).inputValue();
  const written = (words: string) => original.replace("The ribosome.", words);
  await field(page).fill(written("Saved once."));
  await page.keyboard.press("Control+s");
  await state(page, "Saved").waitFor();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await state(page, "Taken back").waitFor();
  expect(await field(page).inputValue()).toBe(original);

  await page.getByRole("button", { name: "Earlier versions" }).click();
  const versions = page.getByRole("dialog", { name: "Earlier versions" });
  await versions.locator("summary").filter({ hasText: "Edited" }).click();
  await versions.locator("mark").waitFor();
  await expectAccessible(page);
  await versions.getByRole("button", { name: "Bring this one back" }).click();
  await state(page, "Brought back").waitFor();
  expect(await field(page).inputValue()).toBe(written("Saved once."));

  page.on("dialog", (dialog) => void dialog.accept());
  await field(page).fill(written("Not saved."));
  await page.reload();
  await page.getByText("This is what you had typed and not saved.").waitFor();
  expect(await field(page).inputValue()).toBe(written("Not saved."));
  await page.goBack();
  await page.getByRole("dialog", { name: "Not saved yet" }).waitFor();
  await page.keyboard.press("Escape");
  expect(await field(page).inputValue()).toBe(written("Not saved."));

  const other = await learner.newTab();
  await other.goto("./#/notes/edit/Biology/cells.md");
  await field(other).fill(written("From another tab."));
  await other.keyboard.press("Control+s");
  await state(other, "Saved").waitFor();
  await other.close();
  await page.getByRole("heading", { name: "This file was changed elsewhere" }).waitFor();
  await page
    .getByRole("region", { name: "The other text" })
    .locator("mark", { hasText: "From another tab." })
    .waitFor();
  await expectAccessible(page);
  await field(page).fill(written("From both."));
  await page.getByRole("button", { name: "Keep mine" }).click();
  await state(page, "Saved").waitFor();

  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("heading", { level: 1, name: "Cells" }).waitFor();
  await openNotes(page);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: /^Download 1\sfile$/ }).click();
  const archive = new Blob([await readFile(await (await download).path())]);
  const [entry, ...more] = await new ZipReader(new BlobReader(archive)).getEntries();
  expect([entry?.filename, more]).toEqual(["Biology/cells.md", []]);
  expect(entry?.directory === false && (await entry.getData(new TextWriter()))).toBe(written("From both."));
  await learner.leave();
});

test("on a phone, text and preview take turns", async () => {
  const learner = await arrive({ options: { viewport: { width: 390, height: 844 }, hasTouch: true } });
  const { page } = learner;
  await withNotes(learner);
  await openTopic(page);
  await page.locator("summary").last().click();
  await page.getByRole("link", { name: /^Edit What makes proteins/ }).click();
  await field(page).fill("### ❓ And now?\n");
  await page.getByRole("radio", { name: "Preview (1)" }).check();
  await preview(page).getByRole("heading", { name: "And now?" }).waitFor();
  expect(await smallTargets(page)).toEqual([]);
  await expectAccessible(page);
  await preview(page)
    .getByRole("button", { name: /line \d/ })
    .click();
  await expect.poll(() => focusedName(page)).toMatch(/^Text of/);
  expect(await smallTargets(page)).toEqual([]);
  await page.getByRole("link", { name: /^Back to/ }).click();
  await page.getByRole("button", { name: "Leave it unsaved" }).click();
  await page.getByRole("heading", { level: 1, name: "Cells" }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await learner.leave();
});
