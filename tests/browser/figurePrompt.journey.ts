import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { arrive } from "./support/learner.ts";
import { answer, openHome, ratingButton, showAnswer, studyTopic } from "./support/studying.ts";

test.each([
  [390, 844],
  [1440, 900],
])(
  "a figure prompt at %i × %i stands on the screen whole, keeps its answer, and stays in sight",
  async (width, height) => {
    const learner = await arrive({ options: { viewport: { width, height } } });
    const { page } = learner;
    await openHome(page);
    await studyTopic(page, "Network Routing");
    const figure = page.locator(".sheet > .figure:visible");
    while ((await figure.count()) === 0) {
      await answer(page, "4");
      await showAnswer(page).waitFor();
    }
    const asked = await edges(page);
    expect(asked.figureBottom).toBeLessThanOrEqual(asked.footTop);

    const words = page.getByText(/Two nodes run two Pods each/);
    await figure.getByRole("button", { name: /^Enlarge/ }).click();
    await page.locator(".viewer").waitFor();
    expect(await words.isVisible()).toBe(false);
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
    await page.keyboard.press("Space");
    await ratingButton(page, "Good").waitFor();
    expect(await words.isVisible()).toBe(true);
    const revealed = await edges(page);
    expect(revealed.figureTop).toBeGreaterThanOrEqual(revealed.barBottom);
    expect(revealed.answerTop).toBeLessThan(revealed.footTop);
    await learner.leave();
  },
);

/** Where things begin and end on the screen, in CSS pixels. */
function edges(page: Page) {
  return page.evaluate(() => {
    const box = (selector: string) =>
      [...document.querySelectorAll(selector)].find((one) => one.checkVisibility())?.getBoundingClientRect();
    const figure = box(".sheet > .figure");
    return {
      barBottom: box(".study-bar")?.bottom ?? 0,
      figureTop: figure?.top ?? 0,
      figureBottom: figure?.bottom ?? 0,
      answerTop: box(".verso")?.top ?? 0,
      footTop: box(".study-foot")?.top ?? 0,
    };
  });
}
