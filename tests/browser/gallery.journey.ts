import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { arrive, expectAccessibleInBothThemes } from "./support/learner.ts";
import { serveContent } from "./support/ownContent.ts";
import { smallTargets } from "./support/reaching.ts";
import { openHome } from "./support/studying.ts";

async function openGallery(page: Page): Promise<void> {
  await page.goto("./#/figures");
  await page.getByRole("heading", { level: 1, name: "Figures" }).waitFor();
}

const status = (page: Page) => page.locator(".gallery-count [role=status]");
const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id);
const top = (page: Page) => page.evaluate(() => Math.round(scrollY));

/** Forty topics of three figures without pictures: far more than a screen. */
const many = Object.fromEntries(
  Array.from({ length: 40 }, (_, topic) => [
    `deck/topic-${String(topic).padStart(2, "0")}.md`,
    [1, 2, 3]
      .map(
        (n) => `### ❓ Question ${topic}.${n}?\nSome words.\n\n![Figure ${topic}.${n} - Part](img/${topic}-${n}.png)\n`,
      )
      .join("\n"),
  ]),
);

test("a key opens the gallery, a search finds a figure by the text around it, and the way back keeps both", async () => {
  const learner = await arrive();
  const { page } = learner;
  await openHome(page);
  await page.keyboard.press("f");
  await page.getByRole("heading", { level: 1, name: "Figures" }).waitFor();
  expect(await status(page).innerText()).toMatch(/^\d+\sfigures$/);
  await page.keyboard.press("/");
  await page.keyboard.type("encapsul");
  await expect.poll(() => status(page).innerText()).toMatch(/^1 of /);
  expect(page.url()).toContain("words=encapsul");
  const tile = page.getByRole("link", { name: /Figure 17\.5/ });
  await tile.focus();
  await page.keyboard.press("Enter");
  await page.locator("dialog[open]").waitFor();
  expect(page.url()).toContain("#/figure/kubernetes/media%2Ffigure17-5.png");
  await page.goBack();
  await page.locator("dialog[open]").waitFor({ state: "detached" });
  expect(await page.getByRole("searchbox").inputValue()).toBe("encapsul");
  expect(await focusedId(page)).toBe("figure-kubernetes-media/figure17-5.png");
  await page.getByRole("button", { name: "Show all" }).click();
  await expect.poll(() => status(page).innerText()).toMatch(/^\d+\sfigures$/);
  expect(new URL(page.url()).hash).toBe("#/figures");
  await learner.leave();
});

test("small copies of the pictures are shown, and the place of each is kept before it comes", async () => {
  const learner = await arrive({ initScript: shiftWatch });
  const { page, context } = learner;
  await context.route(/content-thumbs/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await openGallery(page);
  const pictures = page.locator(".tile img");
  await expect
    .poll(() => pictures.evaluateAll((all) => all.every((one) => (one as HTMLImageElement).naturalWidth > 0)))
    .toBe(true);
  const widths = await pictures.evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth));
  expect(new Set(widths)).toEqual(new Set([480]));
  expect(await page.evaluate("shifts")).toBe(0);
  await learner.leave();
});

test("filters narrow what is shown, in the address too, and one press takes them away", async () => {
  const learner = await arrive();
  const { page } = learner;
  await openGallery(page);
  await page.getByLabel("From").selectOption({ label: "All of Kubernetes" });
  await expect.poll(() => status(page).innerText()).toMatch(/^3 of /);
  await page.getByLabel("Only").selectOption("seen");
  await page.getByText("No figure is like that.").waitFor();
  await page.reload();
  await page.getByText("No figure is like that.").waitFor();
  expect(await page.getByLabel("Only").inputValue()).toBe("seen");
  await page.getByRole("button", { name: "Show all" }).click();
  await page.locator(".tile").first().waitFor();
  await learner.leave();
});

test("a missing figure says which file, line and card want it, and coming back finds the page as it was", async () => {
  const learner = await arrive();
  const { page, context } = learner;
  await serveContent(context, many);
  await openGallery(page);
  const wanted = page.getByRole("link", { name: "deck/topic-33.md:9 Question 33.2?" });
  await wanted.scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 150);
  await page.waitForTimeout(200);
  await wanted.focus();
  const before = await top(page);
  expect(before).toBeGreaterThan(2_000);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: /topic 33/i }).waitFor();
  await page.goBack();
  await wanted.waitFor();
  await expect.poll(() => top(page)).toBe(before);
  // One that comes by a link begins at the top.
  await page.keyboard.press("t");
  await page.getByRole("heading", { name: "Decks" }).waitFor();
  await page.keyboard.press("f");
  await page.getByRole("heading", { level: 1, name: "Figures" }).waitFor();
  await expect.poll(() => top(page)).toBe(0);
  await learner.leave();
});

test("a figure far down is found again, with the focus, after its topic was read", async () => {
  const learner = await arrive({ options: { viewport: { width: 1440, height: 300 } } });
  const { page } = learner;
  await openGallery(page);
  const topic = page.locator(".gallery-topic h3 a").last();
  await topic.focus();
  const [before, name] = [await top(page), await topic.innerText()];
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name }).waitFor();
  await page.goBack();
  await topic.waitFor();
  await expect.poll(() => top(page)).toBe(before);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(name);
  await learner.leave();
});

test("decks without a picture say how one comes here", async () => {
  const learner = await arrive();
  await serveContent(learner.context, { "deck/a.md": "### ❓ One?\nWords alone." });
  await openGallery(learner.page);
  await learner.page.getByText("Your decks show no picture yet.").waitFor();
  await expectAccessibleInBothThemes(learner.page);
  await learner.leave();
});

test("figures that do not come are asked for again", async () => {
  const learner = await arrive({ expectedErrors: [/Failed to load resource/] });
  const { page, context } = learner;
  await context.route(/content\/figures-/, (route) => route.fulfill({ status: 500 }));
  await page.goto("./#/figures");
  await page.getByRole("heading", { name: "Your figures did not come." }).waitFor();
  await context.unroute(/content\/figures-/);
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("heading", { level: 1, name: "Figures" }).waitFor();
  await learner.leave();
});

describe.each([390, 820, 1440])("at %i px", (width) => {
  test.each(["shipped", "missing"])("the gallery of %s figures: axe, width, targets", async (which) => {
    const learner = await arrive({ options: { viewport: { width, height: 844 }, hasTouch: width === 390 } });
    const { page, context } = learner;
    if (which === "missing") await serveContent(context, many);
    await openGallery(page);
    await page.locator(".tile, .missing-figure").first().waitFor();
    await expectAccessibleInBothThemes(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await smallTargets(page)).toEqual([]);
    await learner.leave();
  });
});

/** Sums up by how much things moved that nobody had touched. */
const shiftWatch = `
  globalThis.shifts = 0;
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value } of list.getEntries()) if (!hadRecentInput) shifts += value;
  }).observe({ type: "layout-shift", buffered: true });`;

test("what is shown can be asked: the figures found, and no others", async () => {
  const learner = await arrive();
  const { page } = learner;
  await openGallery(page);
  await page.getByRole("searchbox").fill("encapsul");
  await expect.poll(() => status(page).innerText()).toMatch(/^1 of /);
  await page.getByRole("link", { name: "Quiz these figures" }).click();
  await page.getByText(/Question 1 of \d, /).waitFor();
  expect(await page.getByRole("img").first().getAttribute("src")).toMatch(/figure17-5/);
  await learner.leave();
});
