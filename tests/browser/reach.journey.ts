import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { arrive } from "./support/learner.ts";
import { focusedName, smallTargets, tabTo } from "./support/reaching.ts";
import { answer, finished, openHome, question, ratingButton, showAnswer } from "./support/studying.ts";

test("by keyboard alone: home, study, a figure opened large and closed, undo, keys, finished, home", async () => {
  const learner = await arrive();
  const { page } = learner;
  await openHome(page);
  await tabTo(page, /Network Routing/);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Network Routing" }).waitFor();
  await page.keyboard.press("Space");
  await showAnswer(page).waitFor();
  await page.keyboard.press("Enter");
  await ratingButton(page, "Good").waitFor();

  await tabTo(page, /Enlarge|Figure 4\.4/);
  await page.keyboard.press("Enter");
  await page.locator(".viewer").waitFor();
  await page.keyboard.press("+");
  await page.keyboard.press("0");
  await page.keyboard.press("Escape");
  await page.locator("dialog[open]").waitFor({ state: "detached" });
  expect(await focusedName(page)).toMatch(/Enlarge|Figure 4\.4/);

  const first = await question(page);
  await page.keyboard.press("4");
  await expect.poll(() => question(page)).not.toBe(first);
  await page.keyboard.press("u");
  await expect.poll(() => question(page)).toBe(first);
  for (let card = 0; card < 7; card++) {
    await showAnswer(page).waitFor();
    await page.keyboard.press("Space");
    await ratingButton(page, "Easy").waitFor();
    await page.keyboard.press("4");
    await ratingButton(page, "Easy").waitFor({ state: "detached" });
  }
  await finished(page).waitFor();
  await page.keyboard.press("?");
  await page.locator("dialog[open]").waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("t");
  await page.getByRole("heading", { name: "Decks" }).waitFor();
  await learner.leave();
});

test("by keyboard alone: bury, suspend, the settings, a backup, delete everything, restore it", async () => {
  const learner = await arrive();
  const { page } = learner;
  await openHome(page);
  await page.keyboard.press("Space");
  await showAnswer(page).waitFor();
  const asked = [await question(page)];
  for (const choice of [/^ ?Bury/, /^ ?Suspend/]) {
    await page.keyboard.press("m");
    await page.locator("dialog[open]").waitFor();
    await tabTo(page, choice);
    await page.keyboard.press("Enter");
    await expect.poll(() => question(page)).not.toBe(asked.at(-1));
    asked.push(await question(page));
  }
  expect(new Set(asked).size).toBe(3);
  await answer(page, "4");
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: "Decks" }).waitFor();

  await page.keyboard.press("s");
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  await tabTo(page, /system/);
  for (const theme of ["light", "dark"]) {
    await page.keyboard.press("ArrowDown");
    await page.locator(`html[data-theme=${theme}]`).waitFor();
  }
  for (const field of ["retention", "rollover"]) {
    const before = await page.locator(`#${field}`).inputValue();
    await tabTo(page, new RegExp(`#${field}`));
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.locator(`#${field}`).inputValue()).not.toBe(before);
  }
  const settings = await readSettings(page);
  expect(settings).toEqual({ retention: "0.92", rollover: "5" });

  const download = page.waitForEvent("download");
  await tabTo(page, /Download a backup/);
  await page.keyboard.press("Enter");
  const file = await (await download).path();
  await tabTo(page, /Delete all my data/);
  await page.keyboard.press("Enter");
  await page.locator("dialog[open]").waitFor();
  await tabTo(page, /Type “delete”/);
  await page.keyboard.type("delete");
  await page.keyboard.press("Enter");
  await page.getByText(/has 0\sentries/).waitFor();
  expect(await readSettings(page)).toEqual({ retention: "0.9", rollover: "4" });

  const chooser = page.waitForEvent("filechooser");
  await tabTo(page, /#file-in/);
  await page.keyboard.press("Enter");
  await (await chooser).setFiles(file);
  await page.getByRole("button", { name: "Bring it in" }).waitFor();
  await tabTo(page, /^ ?Bring it in /);
  await page.keyboard.press("Enter");
  await page.getByText(/^Brought in/).waitFor();
  await expect.poll(() => readSettings(page)).toEqual(settings);
  await page.locator("html[data-theme=dark]").waitFor();
  await learner.leave();
});

test("by touch alone on a phone: study, open a figure, more, undo, settings; targets are 44 px", async () => {
  const learner = await arrive({ options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } });
  const { page } = learner;
  await openHome(page);
  await page
    .getByRole("link", { name: /Network Routing/ })
    .first()
    .tap();
  await page
    .getByRole("link", { name: /^Study/ })
    .first()
    .tap();
  await showAnswer(page).tap();
  await ratingButton(page, "Good").waitFor();
  expect(await smallTargets(page)).toEqual([]);
  await page
    .getByRole("button", { name: /Enlarge|Figure 4\.4/ })
    .first()
    .tap();
  await page.locator(".viewer").waitFor();
  expect(await smallTargets(page)).toEqual([]);
  await page.locator("dialog[open]").getByRole("button", { name: /Close/ }).tap();
  const first = await question(page);
  await ratingButton(page, "Easy").tap();
  await expect.poll(() => question(page)).not.toBe(first);
  await page.getByRole("button", { name: /More/ }).tap();
  expect(await smallTargets(page)).toEqual([]);
  await page.locator("dialog[open]").getByRole("button", { name: /Undo/ }).tap();
  await expect.poll(() => question(page)).toBe(first);
  await page.getByRole("button", { name: /End/ }).tap();
  await page.getByRole("heading", { name: "Decks" }).waitFor();
  expect(await smallTargets(page)).toEqual([]);
  await page.getByRole("link", { name: "Settings" }).tap();
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  expect(await smallTargets(page)).toEqual([]);

  await page.getByText("Dark", { exact: true }).tap();
  await page.locator("html[data-theme=dark]").waitFor();
  // What a tap on a list opens is the phone's own.
  await page.getByLabel("Remember at least").selectOption("0.95");
  await page.getByLabel("A new day begins at").selectOption("midnight");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download a backup" }).tap();
  const file = await (await download).path();
  await page.getByRole("button", { name: /^Delete all my data/ }).tap();
  await page.locator("dialog[open]").waitFor();
  expect(await smallTargets(page)).toEqual([]);
  await page.getByRole("button", { name: "Keep everything" }).tap();
  const chooser = page.waitForEvent("filechooser");
  await page.getByLabel("A backup or a shared file").tap();
  await (await chooser).setFiles(file);
  await page.getByText(/^Nothing will change/).waitFor();
  expect(await smallTargets(page)).toEqual([]);
  await page.getByRole("button", { name: "Close" }).tap();
  await page.getByText(/^Nothing will change/).waitFor({ state: "detached" });
  expect(await readSettings(page)).toEqual({ retention: "0.95", rollover: "0" });
  await learner.leave();
});

async function readSettings(page: Page): Promise<{ retention: string; rollover: string }> {
  const [retention, rollover] = [page.locator("#retention"), page.locator("#rollover")];
  return { retention: await retention.inputValue(), rollover: await rollover.inputValue() };
}
