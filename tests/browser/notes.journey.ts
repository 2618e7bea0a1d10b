import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { zipOf } from "../notes/zipOf.ts";
import { killGroup, launch } from "./support/killable.ts";
import { arrive, expectAccessibleInBothThemes } from "./support/learner.ts";
import { card, choose, drop, notesFolder, openNotes } from "./support/notesFolder.ts";
import { smallTargets } from "./support/reaching.ts";
import { question, showAnswer } from "./support/studying.ts";

const wall = card("What does the cell wall do?", "It gives a plant cell its shape.\n\n![The cell](media/cell.png)");
const nucleus = card("What is in the nucleus?", "The chromosomes.");
const words = "#flashcards\nmitosis::division of a nucleus\nstroma::the fluid of a chloroplast\n";

const folderButton = (page: Page) => page.getByRole("button", { name: "Choose a folder" });
const filesButton = (page: Page) => page.getByRole("button", { name: "Choose files" });
const button = (page: Page, name: RegExp) => page.getByRole("button", { name });

test("a folder: previewed, switched, cancelled, added, studied with its picture, kept, and added again changed", async () => {
  const learner = await arrive();
  const { page } = learner;
  const folder = await notesFolder("Biology");
  await folder.write({ "cells.md": `# Cells\n${wall}\n${nucleus}`, "words.md": words, "draft.docx": "no notes" });
  await page.goto("./#/");
  await page.getByRole("link", { name: "Add your notes" }).click();
  await page.getByRole("heading", { level: 1, name: "Your notes" }).waitFor();
  await expectAccessibleInBothThemes(page);

  await choose(page, folderButton(page), folder.path);
  await button(page, /^Add 4\scards$/).waitFor();
  const taken = page.getByRole("combobox", { name: "Read Biology/words.md as" });
  expect(await taken.locator("option:checked").innerText()).toMatch(/^Obsidian/);
  await page.getByText(/^1\sfile that is nothing for Recto$/).waitFor();
  expect(await partsLoaded(page, /noteQuestions/), "a worker reads them, not the page").toEqual([]);
  await expectAccessibleInBothThemes(page);
  await taken.selectOption("native");
  await button(page, /^Add 2\scards$/).waitFor();
  await taken.selectOption("What is recognised");
  await button(page, /^Add 4\scards$/).waitFor();
  await button(page, /^Cancel$/).click();
  await page.getByRole("heading", { level: 1, name: "Your notes" }).waitFor();
  expect(await page.getByRole("article").count()).toBe(0);

  await choose(page, folderButton(page), folder.path);
  await button(page, /^Add 4\scards$/).click();
  await page.getByText(/^4\scards added\.$/).waitFor();
  await page.getByRole("link", { name: "Study" }).click();
  await showAnswer(page).waitFor();
  expect(await question(page)).toBe("What does the cell wall do?");
  await page.keyboard.press("Space");
  await expect.poll(() => widthOfFigure(page)).toBeGreaterThan(0);
  await page.reload();
  await expect.poll(() => widthOfFigure(page)).toBeGreaterThan(0);
  await page.keyboard.press("3");

  const [changed, moved] = [nucleus.replace("The", "Mostly the"), card("What is a ribosome?", "A protein factory.")];
  await folder.write({ "cells.md": `# Cells\n${changed}\n${moved}`, "walls.md": `# Walls\n${wall}` });
  await folder.remove("words.md");
  await openNotes(page);
  await choose(page, folderButton(page), folder.path);
  await button(page, /^Update 1\sdeck$/).waitFor();
  for (const summary of [/^1\snew card/, /^1\schanged card/, /^1\smoved card/, /^2\scards no longer there/])
    await page.getByText(summary).click();
  await page.getByText("Biology/cells.md:2 → Biology/walls.md:2").waitFor();
  await expectAccessibleInBothThemes(page);
  await page.getByRole("checkbox", { name: "Remove it here too" }).uncheck();
  await page.getByText(/no longer there/).waitFor({ state: "detached" });
  await page.getByRole("checkbox", { name: "Remove it here too" }).check();
  await page.getByText(/no longer there/).waitFor();
  await button(page, /^Update 1\sdeck$/).click();
  await page.getByText(/^1\scard added, 1 changed, 1 moved, 2 gone\.$/).waitFor();
  await button(page, /^Look at your decks$/).click();
  await page
    .getByRole("article", { name: "Biology" })
    .getByText(/^3\scards, 3\sfiles/)
    .waitFor();

  await choose(page, folderButton(page), folder.path);
  await page.getByRole("heading", { level: 1, name: "Nothing new here" }).waitFor();
  await button(page, /^Done$/).click();

  await button(page, /^Rename Biology$/).click();
  await page.keyboard.type("Cells and life");
  await page.keyboard.press("Enter");
  await button(page, /^Remove Cells and life$/).click();
  await button(page, /^Remove the deck$/).click();
  await page.getByText("Removed. What you know of its cards is kept.").waitFor();
  await expect.poll(() => page.getByRole("article").count()).toBe(0);
  await folder.end();
  await learner.leave();
});

test("a folder dropped on the first page, and files dropped on the notes, are read", async () => {
  const learner = await arrive();
  const { page } = learner;
  const folder = await notesFolder("Biology");
  await folder.write({ "cells.md": `# Cells\n${wall}\n${nucleus}` });
  await page.goto("./#/");
  await page.getByRole("heading", { name: "Decks" }).waitFor();
  // That page listens only when all else is done; the place for what it says then comes last.
  await page.locator("#root ~ div").waitFor({ state: "attached" });
  await drop(page, [folder.path]);
  await button(page, /^Add 2\scards$/).waitFor();
  await page.getByText("Biology/cells.md: 2\u00a0cards, 1\u00a0figure").waitFor();
  await drop(page, [path.join(folder.path, "cells.md")]);
  await page.getByText(/^cells\.md: 2\scards/).waitFor();
  await folder.end();
  await learner.leave();
});

test("by touch on a phone: a zip is chosen, looked at and added; every target is 44 px", async () => {
  const learner = await arrive({ options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } });
  const { page } = learner;
  const folder = await notesFolder("zipped");
  const packed = [
    { path: "Biology/cells.md", bytes: new TextEncoder().encode(`# Cells\n${nucleus}\n### ❓ Empty?\n`) },
    { path: "Biology/words.md", bytes: new TextEncoder().encode(words) },
  ];
  await folder.write({ "notes.zip": new Uint8Array(await zipOf(packed).arrayBuffer()) });
  await openNotes(page);
  expect(await smallTargets(page)).toEqual([]);
  const chooser = page.waitForEvent("filechooser");
  await filesButton(page).tap();
  await (await chooser).setFiles(path.join(folder.path, "notes.zip"));
  await button(page, /^Add 4\scards$/).waitFor();
  await page.getByText("Biology/cells.md:5").waitFor();
  expect(await smallTargets(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expectAccessibleInBothThemes(page);
  await button(page, /^Add 4\scards$/).tap();
  await page.getByText(/^4\scards added/).waitFor();
  await button(page, /^Look at your decks$/).tap();
  expect(await smallTargets(page)).toEqual([]);
  await expectAccessibleInBothThemes(page);
  await folder.end();
  await learner.leave();
});

test("killed in the middle of adding, nothing is there; killed after it, everything", async () => {
  const folder = await notesFolder("Biology");
  const cards = Array.from({ length: 300 }, (_, n) =>
    card(`What is number ${n}?`, `It is ${n}. ![](media/${n % 6}.png)`),
  );
  await folder.write({ "cells.md": `# Cells\n${cards.join("\n")}` });
  // More than is kept in one go, so that there is a middle.
  const picture = await readFile(path.join(folder.path, "media/cell.png"));
  for (let n = 0; n < 6; n++)
    await folder.write({ [`media/${n}.png`]: Buffer.concat([picture, randomBytes(8_000_000)]) });
  for (const moment of ["adding", "added"]) {
    // Its own, since the kill in the middle may come when everything is there.
    const profile = await mkdtemp(path.join(tmpdir(), "recto-notes-kill-"));
    const { page, ...killable } = await launch(profile);
    await page.goto(`${inject("site")}#/notes`);
    await choose(page, folderButton(page), folder.path);
    await button(page, /^Add 300\scards$/).click();
    if (moment === "added") await page.getByRole("heading", { level: 1, name: "Your notes are here." }).waitFor();
    else await page.waitForFunction(() => (document.querySelector("progress")?.value ?? 1) > 0.2);
    await killGroup(killable);
    const { page: after, ...again } = await launch(profile);
    await after.goto(`${inject("site")}#/notes`);
    await after.getByRole("heading", { level: 1, name: "Your notes" }).waitFor();
    const holdings = (await after.getByRole("article").allInnerTexts()).join();
    expect(holdings).toMatch(moment === "added" ? /300\scards, 8\sfiles/ : /^$|300\scards, 8\sfiles/);
    await killGroup(again);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  await folder.end();
});

/** The parts of the app that the page has asked for, by name. */
function partsLoaded(page: Page, name: RegExp): Promise<string[]> {
  return page.evaluate(
    (pattern) =>
      performance
        .getEntriesByType("resource")
        .map((resource) => resource.name)
        .filter((address) => new RegExp(pattern).test(address)),
    name.source,
  );
}

function widthOfFigure(page: Page): Promise<number> {
  return page
    .locator("main figure img")
    .first()
    .evaluate((image: HTMLImageElement) => image.naturalWidth);
}
