import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { arrive } from "./support/learner.ts";
import { goesOn, openHome, question, ratingButton, showAnswer } from "./support/studying.ts";

/** Sums up by how much things moved that nobody had touched, and notes what they were. */
const observer = `
  globalThis.shifts = [];
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value, sources } of list.getEntries()) {
      if (hadRecentInput) continue;
      shifts.push({ value, what: sources.map(({ node }) => String(node?.outerHTML ?? node).slice(0, 200)) });
    }
  }).observe({ type: "layout-shift", buffered: true });`;

/**
 * How late things come, in milliseconds. What moves within 500 of a key press counts as its answer, so faces are later than
 * that, and figures so late that a quick learner reveals them before they are there.
 */
const late = { chunk: 100, face: 800, figure: 1_600 } as const;

test.each([390, 1440])(
  "nothing jumps while the guide is studied at %i px, however late its parts come",
  async (width) => {
    const learner = await arrive({ initScript: observer, options: { viewport: { width, height: 844 } } });
    const { page, context } = learner;
    await openHome(page);
    await page.evaluate(() => document.fonts.ready);
    let partsToCome = 0;
    const delay = (pattern: RegExp, millis: number, isPart: boolean) =>
      context.route(pattern, async (route) => {
        if (isPart) partsToCome++;
        await new Promise((resolve) => setTimeout(resolve, millis));
        await route.continue();
        if (isPart) partsToCome--;
      });
    await delay(/\.(js|css)$/, late.chunk, true);
    await delay(/\.woff2$/, late.face, true);
    await delay(/\.(png|svg)$/, late.figure, false);
    /** Until nothing has been on its way for a while: a chunk asks for its faces once it runs. */
    const settled = async () => {
      for (let quiet = 0; quiet < 5; quiet = partsToCome > 0 ? 0 : quiet + 1) await page.waitForTimeout(80);
    };
    await page.goto("./#/study/recto-guide");
    await showAnswer(page).waitFor();
    // The first question is read for a moment. After it what the next card needs comes while this one lies there.
    await settled();
    await page.evaluate("shifts.length = 0");
    const jumps: unknown[] = [];
    let figures = 0;
    while (await goesOn(page)) {
      const asked = await question(page);
      await page.keyboard.press("Space");
      await ratingButton(page, "Good").waitFor();
      await settled();
      figures += await figuresShown(page);
      const shifts = (await page.evaluate("shifts.splice(0)")) as { readonly value: number }[];
      if (shifts.reduce((sum, { value }) => sum + value, 0) >= 0.001) jumps.push({ asked, shifts });
      await page.keyboard.press("4");
      await ratingButton(page, "Good").waitFor({ state: "detached" });
    }
    expect(jumps).toEqual([]);
    expect(figures).toBeGreaterThan(0);
    await learner.leave();
  },
);

/** How many figures the sheet shows, once all of them are there. */
async function figuresShown(page: Page): Promise<number> {
  const state = () =>
    page.evaluate(() => {
      const shown = [...document.querySelectorAll("main img")].filter((image) => image.checkVisibility());
      return { shown: shown.length, toCome: shown.filter((image) => !(image as HTMLImageElement).complete).length };
    });
  await expect.poll(async () => (await state()).toCome, { timeout: 5_000 }).toBe(0);
  return (await state()).shown;
}
