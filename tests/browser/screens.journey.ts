import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { arrive, expectAccessibleInBothThemes } from "./support/learner.ts";
import { answer, openHome, openTopic, ratingButton, showAnswer, studyTopic } from "./support/studying.ts";

/** With `RECTO_SHOTS=folder`, every screen that this test visits is also kept as a picture. */
const shots = process.env["RECTO_SHOTS"];
const widths = [390, 820, 1440] as const;

test.each(widths)(
  "every screen at %i px, in light and dark: nothing for axe to find, nothing wider than the screen",
  async (width) => {
    const viewport = { width, height: width === 390 ? 844 : 900 };
    const learner = await arrive({ options: { viewport, hasTouch: width === 390 } });
    const { page } = learner;
    const look = async (name: string) => {
      await page.evaluate(() => document.fonts.ready);
      await expectAccessibleInBothThemes(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(width);
      if (shots !== undefined) await keep(page, `${name}-${width}`);
    };

    await openHome(page);
    await look("home-first");
    await openTopic(page, "Network Routing");
    await look("topic-new");
    await studyTopic(page, "Network Routing");
    await look("question");
    await page.keyboard.press("Space");
    await ratingButton(page, "Good").waitFor();
    await look("answer");
    await page
      .getByRole("button", { name: /Enlarge|Figure 4\.4/ })
      .first()
      .click();
    await page.locator(".viewer").waitFor();
    await look("figure");
    await page.keyboard.press("Escape");
    await page.keyboard.press("m");
    await page.locator("dialog[open]").waitFor();
    await look("more");
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await page.locator("dialog[open]").waitFor();
    await look("keys");
    await page.keyboard.press("Escape");
    await page.keyboard.press("4");
    for (let card = 1; card < 4; card++) await answer(page, "4");
    await showAnswer(page).waitFor();
    await look("figure-prompt");
    for (let card = 4; card < 7; card++) await answer(page, "4");
    await page.getByRole("heading", { level: 1, name: "Done for now." }).waitFor();
    await look("finished");
    await openHome(page);
    await look("home");
    await page.goto("./#/study");
    await showAnswer(page).waitFor();
    for (let card = 0; card < 6; card++) {
      await page.keyboard.press("Space");
      await ratingButton(page, "Good").waitFor();
      await page.waitForTimeout(150);
      await look(`guide-${card}`);
      await page.keyboard.press("4");
      await showAnswer(page).waitFor();
    }
    await page.goto("./#/settings");
    await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
    await look("settings");
    await page
      .getByRole("button", { name: /Delete all/ })
      .first()
      .click();
    await page.locator("dialog[open]").waitFor();
    await look("delete");
    await page.keyboard.press("Escape");
    await page.goto("./#/topic/kubernetes/network-routing");
    await page.locator("details summary").first().click();
    await look("topic");
    await learner.leave();
  },
);

async function keep(page: Page, name: string): Promise<void> {
  mkdirSync(shots ?? "", { recursive: true });
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: path.join(shots ?? "", `${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: null });
}
