import type { CDPSession, Page } from "playwright-core";
import { expect, test } from "vitest";
import { arrive, expectAccessibleInBothThemes } from "./support/learner.ts";
import { focusedName, smallTargets, tabTo } from "./support/reaching.ts";
import { answer, goesOn, openTopic, question, ratingButton, showAnswer, studyTopic } from "./support/studying.ts";

const figure44 = "./#/figure/kubernetes/media%2Ffigure4-4.png";
const figure175 = "media%2Ffigure17-5.png";

test("from a review and back, by keyboard: zoomed, turned, gone back; the card, its answer and the focus are as before", async () => {
  const learner = await arrive();
  const { page } = learner;
  await studyTopic(page, "Network Routing");
  const asked = await question(page);
  await page.keyboard.press("Space");
  await ratingButton(page, "Good").waitFor();
  await tabTo(page, /Enlarge|Figure 4\.4/);
  const opener = await focusedName(page);
  const scrolled = await page.evaluate(() => document.documentElement.scrollTop);
  await page.keyboard.press("Enter");
  await viewer(page, "Figure 4.4").waitFor();
  expect(await focusedName(page)).toMatch(/^Picture/);
  expect(new URL(page.url()).hash).toBe("#/figure/kubernetes/media%2Ffigure4-4.png");

  await page.keyboard.press("+");
  await page.keyboard.press("+");
  await expect.poll(() => scaleOf(page)).toBe(2);
  expect(await size(page).innerText()).toMatch(/^200/);
  const before = await transformOf(page);
  await page.keyboard.press("ArrowRight");
  await expect.poll(async () => (await transformOf(page)).x).toBe(before.x - 80);
  await page.keyboard.press("0");
  await expect.poll(() => scaleOf(page)).toBe(1);
  await page.keyboard.press("n");
  await viewer(page, "Figure 17.4").waitFor();
  await page.keyboard.press("PageUp");
  await viewer(page, "Figure 4.4").waitFor();

  await page.goBack();
  await viewer(page).waitFor({ state: "detached" });
  expect(await question(page)).toBe(asked);
  expect(await ratingButton(page, "Good").isVisible()).toBe(true);
  expect(await focusedName(page)).toBe(opener);
  expect(await page.evaluate(() => document.documentElement.scrollTop)).toBe(scrolled);

  await page.keyboard.press("Enter");
  await viewer(page).waitFor();
  await page.reload();
  await viewer(page, "Figure 4.4").waitFor();
  await page.keyboard.press("Escape");
  await viewer(page).waitFor({ state: "detached" });
  // The figure may be there before the card below it; until that is, no key rates it.
  await ratingButton(page, "Good").waitFor();
  await page.keyboard.press("4");
  await expect.poll(() => question(page)).not.toBe(asked);
  await learner.leave();
});

test("while a question is asked, nothing of the answer is given away, also after a reload and by a key", async () => {
  const learner = await arrive();
  const { page } = learner;
  await studyTopic(page, "Network Routing");
  const figure = page.locator(".sheet > .figure:visible");
  while ((await figure.count()) === 0) await answer(page, "4").then(() => goesOn(page));
  const asked = await question(page);
  await figure.getByRole("button", { name: /^Enlarge/ }).click();
  for (const again of [false, true]) {
    if (again) await page.reload();
    await viewer(page).waitFor();
    await page.keyboard.press("n");
    await page.keyboard.press("i");
    expect(await viewer(page).getByRole("link").count()).toBe(0);
    expect(
      await viewer(page)
        .getByText(/Two nodes run two Pods/)
        .count(),
    ).toBe(0);
    expect(
      await viewer(page)
        .getByRole("button", { name: /figure$/ })
        .count(),
    ).toBe(0);
  }
  await expectAccessibleInBothThemes(page);
  await page.keyboard.press("Escape");
  await viewer(page).waitFor({ state: "detached" });
  expect(await question(page)).toBe(asked);
  expect(await showAnswer(page).isVisible()).toBe(true);
  await page.keyboard.press("Space");
  await ratingButton(page, "Good").waitFor();
  await learner.leave();
});

test("by touch on a phone: a pinch zooms the picture and not the page, a double tap too, a finger moves it", async () => {
  const learner = await arrive({ options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } });
  const { page } = learner;
  await page.goto(figure44);
  await viewer(page, "Figure 4.4").waitFor();
  const touch = await page.context().newCDPSession(page);
  const box = await page.locator(".figure-view").boundingBox();
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
  await pinch(touch, x, y, 30, 90);
  await expect.poll(() => scaleOf(page)).toBeCloseTo(3, 1);
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
  const before = await transformOf(page);
  await drag(touch, [x, y], [x - 60, y]);
  expect((await transformOf(page)).x).toBeCloseTo(before.x - 60, 0);
  await page.waitForTimeout(600);
  for (const scale of [1, 2.5]) {
    await tap(touch, x, y);
    await tap(touch, x, y);
    await expect.poll(() => scaleOf(page)).toBe(scale);
    await page.waitForTimeout(600);
  }
  await viewer(page).getByRole("button", { name: "Fit" }).tap();
  await expect.poll(() => scaleOf(page)).toBe(1);
  expect(await smallTargets(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await learner.leave();
});

test("by mouse: the wheel zooms where it points, a drag moves, a double click enlarges and fits again", async () => {
  const learner = await arrive();
  const { page } = learner;
  await page.goto(figure44);
  await viewer(page, "Figure 4.4").waitFor();
  await page.mouse.move(300, 300);
  await page.mouse.wheel(0, -400);
  await expect.poll(() => scaleOf(page)).toBeGreaterThan(1.5);
  await page.waitForTimeout(300);
  const before = await transformOf(page);
  await page.mouse.down();
  await page.mouse.move(340, 320, { steps: 4 });
  await page.mouse.up();
  const after = await transformOf(page);
  expect(after.x).toBeGreaterThan(before.x);
  await page.mouse.dblclick(300, 300);
  await expect.poll(() => scaleOf(page)).toBe(1);
  await page.mouse.dblclick(300, 300);
  await expect.poll(() => scaleOf(page)).toBe(2.5);
  expect(await page.evaluate(() => document.documentElement.scrollTop)).toBe(0);
  await learner.leave();
});

test.each([
  [390, 844],
  [1440, 900],
])(
  "at %i × %i two figures stand together, each with its zoom; the address leads back to both",
  async (width, height) => {
    const learner = await arrive({ options: { viewport: { width, height } } });
    const { page } = learner;
    await page.goto(figure44);
    await viewer(page, "Figure 4.4").waitFor();
    await expectAccessibleInBothThemes(page);
    await viewer(page)
      .getByLabel("Compare with")
      .selectOption({ label: "Figure 17.5. Encapsulation on overlay network" });
    const stages = page.locator(".figure-view");
    await expect.poll(() => stages.count()).toBe(2);
    const [first, second] = [await stages.nth(0).boundingBox(), await stages.nth(1).boundingBox()];
    if (width < 900) expect(second?.y).toBeGreaterThan(first?.y ?? 0);
    else expect(second?.x).toBeGreaterThan(first?.x ?? 0);
    await stages.nth(1).focus();
    await page.keyboard.press("+");
    await expect.poll(() => scaleOf(page, 1)).toBe(1.5);
    expect(await scaleOf(page, 0)).toBe(1);
    await expectAccessibleInBothThemes(page);
    expect(await smallTargets(page)).toEqual([]);
    expect(page.url()).toContain(`/with/${figure175}`);

    const other = await learner.newTab();
    await other.goto(page.url());
    await expect.poll(() => other.locator(".figure-view").count()).toBe(2);
    await other.keyboard.press("Escape");
    await viewer(other).waitFor({ state: "detached" });
    expect(new URL(other.url()).hash).toBe("#/figures");
    await learner.leave();
  },
);

test("where it is used leads to the card, open and in focus; exactly its cards are studied, and asked in a quiz", async () => {
  const learner = await arrive();
  const { page } = learner;
  await page.goto(figure44);
  await viewer(page, "Figure 4.4").waitFor();
  const use = viewer(page).getByRole("link", { name: /^Describe the fundamental/ });
  const words = (await use.innerText()).trim();
  await use.click();
  await page.getByRole("heading", { level: 1, name: "Network Routing" }).waitFor();
  await expect.poll(() => focusedName(page)).toContain(words);
  await page.locator("details[open] .leaf-answer").waitFor();
  const top = await page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? -1);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(300);

  await page.goBack();
  await viewer(page, "Figure 4.4").waitFor();
  const study = viewer(page).getByRole("link", { name: /^Study/ });
  const count = Number(/\d+/.exec(await study.innerText())?.[0] ?? 1);
  await viewer(page).getByRole("link", { name: /^Quiz/ }).click();
  await page.getByText(`Question 1 of ${count}`).waitFor();
  await page.goBack();
  await viewer(page, "Figure 4.4").waitFor();
  await study.click();
  await showAnswer(page).waitFor();
  let studied = 0;
  while (await goesOn(page)) {
    await answer(page, "4");
    studied++;
  }
  expect(studied).toBeLessThanOrEqual(count);
  expect(studied).toBeGreaterThan(0);
  await learner.leave();
});

test("a figure of a topic opens over it, and closes to the same place", async () => {
  const learner = await arrive();
  const { page } = learner;
  await openTopic(page, "Network Routing");
  await page.locator(".leaf summary").first().click();
  const opener = page
    .locator(".leaf-answer")
    .getByRole("button", { name: /^Enlarge/ })
    .first();
  await opener.focus();
  const scrolled = await page.evaluate(() => document.documentElement.scrollTop);
  await page.keyboard.press("Enter");
  await viewer(page).waitFor();
  await viewer(page)
    .getByRole("button", { name: /^Close/ })
    .click();
  await viewer(page).waitFor({ state: "detached" });
  await expect.poll(() => new URL(page.url()).hash).toBe("#/topic/kubernetes/network-routing");
  expect(await focusedName(page)).toMatch(/^ ?Enlarge/);
  expect(await page.evaluate(() => document.documentElement.scrollTop)).toBe(scrolled);
  await page.goto("./#/figure/kubernetes/nothing");
  await page.getByText(/This figure is not there/).waitFor();
  await expectAccessibleInBothThemes(page);
  await learner.leave();
});

test("where the viewer itself does not come, that is said over the page, and a reload opens the figure", async () => {
  const refused = /FigureLayer.*\.js|Failed to load resource|dynamically imported module/;
  const learner = await arrive({ expectedErrors: [refused] });
  const { page } = learner;
  await openTopic(page, "Network Routing");
  await page.locator(".leaf summary").first().click();
  await page.route(/FigureLayer.*\.js/, (route) => route.abort());
  await page
    .locator(".leaf-answer")
    .getByRole("button", { name: /^Enlarge/ })
    .first()
    .click();
  await page.getByRole("heading", { name: "This screen failed." }).waitFor();
  await page.unroute(/FigureLayer.*\.js/);
  await page.getByRole("button", { name: "Reload" }).click();
  await viewer(page, "Figure 4.4").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { level: 1, name: "Network Routing" }).waitFor();
  await learner.leave();
});

function viewer(page: Page, name?: string) {
  const dialog = page.getByRole(
    "dialog",
    name === undefined ? {} : { name: new RegExp(`^${name.replace(".", "\\.")}(\\.|$)`) },
  );
  return dialog.filter({ has: page.locator(".viewer") });
}

function size(page: Page) {
  return viewer(page).getByRole("status", { name: "Size" }).first();
}

/** Where the picture has been moved, and how large it is, of its fitted size. */
function transformOf(page: Page, stage = 0): Promise<{ x: number; y: number; scale: number }> {
  return page
    .locator(".figure-layer")
    .nth(stage)
    .evaluate((layer) => {
      const [, x = 0, y = 0, scale = 1] =
        /translate\(([-\d.]+)px, ([-\d.]+)px\) scale\(([\d.]+)\)/
          .exec(layer.getAttribute("style") ?? "")
          ?.map(Number) ?? [];
      return { x, y, scale };
    });
}

async function scaleOf(page: Page, stage = 0): Promise<number> {
  return (await transformOf(page, stage)).scale;
}

type Point = readonly [x: number, y: number];

async function move(touch: CDPSession, from: readonly Point[], to: readonly Point[]): Promise<void> {
  const points = (share: number) =>
    from.map(([x, y], id) => {
      const [toX, toY] = to[id] ?? [x, y];
      return { x: x + (toX - x) * share, y: y + (toY - y) * share, id };
    });
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: points(0) });
  for (let step = 1; step <= 6; step++) {
    await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: points(step / 6) });
  }
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

/** Two fingers, so far left and right of a point, move apart. */
function pinch(touch: CDPSession, x: number, y: number, from: number, to: number): Promise<void> {
  const fingers = (apart: number): Point[] => [
    [x - apart, y],
    [x + apart, y],
  ];
  return move(touch, fingers(from), fingers(to));
}

function drag(touch: CDPSession, from: Point, to: Point): Promise<void> {
  return move(touch, [from], [to]);
}

async function tap(touch: CDPSession, x: number, y: number): Promise<void> {
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y, id: 0 }] });
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}
