import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { arrive } from "./support/learner.ts";
import { finished, openHome, question, ratingButton, showAnswer } from "./support/studying.ts";

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
  await page.locator("dialog[open]").waitFor();
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
  await page.locator("dialog[open]").waitFor();
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
  await learner.leave();
});

test("an address that names no deck says so and leads back", async () => {
  const learner = await arrive();
  const { page } = learner;
  await page.goto("./#/study/no-such-deck");
  await page.getByText(/no cards at this address/).waitFor();
  await page.getByRole("button", { name: "Back to today" }).click();
  await page.getByRole("heading", { name: "Decks" }).waitFor();
  await learner.leave();
});

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    if (name.test(await focusedName(page))) return;
  }
  throw new Error(`Tab never reached ${name}.`);
}

function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return `${element?.getAttribute("aria-label") ?? ""} ${element?.textContent ?? ""}`;
  });
}

/** What can be pressed and is hit less than 44 px across in either direction, but for links inside running text. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scope = document.querySelector("dialog[open]") ?? document;
    const isSmall = (element: HTMLElement) => {
      element.scrollIntoView({ block: "center" });
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const corners = [
        [x, y - 21],
        [x, y + 21],
        [x - 21, y],
        [x + 21, y],
      ] as const;
      return corners.some(([atX, atY]) => {
        const hit = document.elementFromPoint(atX, atY);
        return hit === null || !(element.contains(hit) || hit.contains(element.closest("label")));
      });
    };
    return (
      [...scope.querySelectorAll<HTMLElement>("a[href], button, input, select, summary")]
        .filter((element) => element.checkVisibility() && element.closest(".prose, p, .inline-text") === null)
        // The skip link comes into view with the focus: no finger meets it.
        .filter((element) => element.getBoundingClientRect().width > 1 && !element.matches(".skip"))
        .filter(isSmall)
        .map((element) => element.outerHTML.slice(0, 160))
    );
  });
}
