import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { arrive, expectAccessibleInBothThemes } from "./support/learner.ts";
import { smallTargets, tabTo } from "./support/reaching.ts";

test("by keyboard: build a quiz of figures, name, find, explain, reload in the middle, hand in, report", async () => {
  const learner = await arrive();
  const { page } = learner;
  await page.goto("./#/quiz/new-figures/kubernetes");
  await page.getByText(/3\sfigures match\. 9\squestions/).waitFor();
  await expectAccessibleInBothThemes(page);
  await page.getByLabel("Number of questions").fill("3");
  await page.keyboard.press("Enter");

  await asks(page, 1, "name the figure");
  await expectNothingTold(page);
  await expectAccessibleInBothThemes(page);
  const right = page.getByRole("radio", { name: "Pod Network Diagram" });
  await page.keyboard.press(await keyOf(page, "Pod Network Diagram"));
  expect(await right.isChecked()).toBe(true);
  await goOn(page);
  await page.getByText(/^Right, 100/).waitFor();
  await page.getByText("Figure 4.4. Pod Network Diagram").waitFor();
  await expectAccessibleInBothThemes(page);

  await goOn(page);
  await asks(page, 2, "find the picture");
  await expectNothingTold(page);
  await expectAccessibleInBothThemes(page);
  const before = page.url();
  await tabTo(page, /^\s*Enlarge picture 2/);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Picture 2 of 3" });
  await dialog.locator("img").waitFor();
  await page.keyboard.press("+");
  await dialog.locator('[data-zoomed="true"]').waitFor();
  await expectAccessibleInBothThemes(page);
  expect(page.url()).toBe(before);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await page.keyboard.press("Enter");
  await dialog.locator("img").waitFor();
  await page.goBack();
  await dialog.waitFor({ state: "detached" });
  await asks(page, 2, "find the picture");
  expect(page.url()).toBe(before);
  await page.goForward();
  await page.waitForFunction(() => history.state === null);
  expect(page.url()).toBe(before);
  await page.keyboard.press("2");
  expect(await page.getByRole("radio", { name: /^Picture 2 of 3/ }).isChecked()).toBe(true);
  await page.locator("html[data-unsaved='0']").waitFor({ state: "attached" });
  await page.waitForTimeout(1_500);

  await page.getByRole("button", { name: "Enlarge picture 2" }).click();
  await dialog.locator("img").waitFor();
  await page.reload();
  await asks(page, 2, "find the picture");
  await page.waitForFunction(() => history.state === null);
  expect(page.url()).toBe(before);
  expect(await page.getByRole("radio", { name: /^Picture 2 of 3/ }).isChecked()).toBe(true);
  await page.keyboard.press("j");
  await asks(page, 3, "explain the figure");
  await expectNothingTold(page);
  await goOn(page);
  await page.getByText("How much of it did you have?").waitFor();
  await page.getByText("Pod A (10.1.1.5) on node 1").last().waitFor();
  await page.keyboard.press("2");
  await page.getByText(/^50/).waitFor();

  await goOn(page);
  await page.locator("dialog[open]").getByRole("button", { name: "Hand in" }).click();
  const report = page.getByRole("heading", { name: "Question by question" });
  await report.waitFor();
  await page.getByRole("heading", { name: "1. Name the figure: Pod Network Diagram" }).waitFor();
  await expectAccessibleInBothThemes(page);
  expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(20_000);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as CSV" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  await page.goto("./#/quiz");
  await page.getByRole("link", { name: "Figures of Kubernetes" }).waitFor();
  await learner.leave();
});

test("by touch on a phone: ten figures from the quiz's page; targets are 44 px, nothing moves or is wider than the screen", async () => {
  const learner = await arrive({ options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } });
  const { page } = learner;
  await page.goto("./#/quiz");
  await page.getByRole("link", { name: "Ten figures" }).tap();
  await page.getByText(/^Question 1 of 10/).waitFor();
  expect(await smallTargets(page)).toEqual([]);
  let found = 0;
  for (let number = 1; number <= 10; number++) {
    await page.getByText(new RegExp(`^Question ${number} of 10`)).waitFor();
    await expectNothingTold(page);
    if (await page.getByText(/, find the picture$/).isVisible()) {
      found++;
      expect(await smallTargets(page)).toEqual([]);
      const frame = page.locator(".picture-frame").first();
      const box = await frame.boundingBox();
      await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
      expect((await frame.boundingBox())?.height).toBe(box?.height);
      await page
        .locator("label")
        .filter({ has: page.getByRole("radio", { name: /^Picture 1/ }) })
        .tap();
      expect(await page.getByRole("radio", { name: /^Picture 1/ }).isChecked()).toBe(true);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    if (number < 10) await page.getByRole("button", { name: "Next", exact: true }).tap();
  }
  expect(found).toBe(3);
  await page.getByRole("button", { name: "Hand in" }).tap();
  await page.locator("dialog[open]").getByRole("button", { name: "Hand in" }).tap();
  const report = page.getByRole("heading", { name: "Question by question" });
  for (let turn = 0; turn < 12 && !(await report.isVisible()); turn++) {
    if (await page.getByText("Not marked yet").isVisible())
      await page.getByRole("button", { name: /^(None|0 Nothing)/ }).tap();
    await page.getByRole("region", { name: "Ways on" }).getByRole("button").nth(1).tap();
    await page.waitForTimeout(300);
  }
  await report.waitFor();
  await expectAccessibleInBothThemes(page);
  expect(await smallTargets(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await learner.leave();
});

test("chosen figures have an address of their own; one that leads to none says so", async () => {
  const learner = await arrive();
  const { page } = learner;
  const id = encodeURIComponent("media/forgetting-curve.png");
  await page.goto(`./#/quiz/these-figures/recto-guide/${id}`);
  await page.getByText(/^Question 1 of 2, name the figure/).waitFor();
  await page.getByRole("textbox").fill("The curve of forgetting, with three reviews and without");
  await page.keyboard.press("Control+Enter");
  await page.getByText(/^1 of 1\spoint/).waitFor();
  await page.goto("./#/quiz/these-figures/recto-guide/nothing.png");
  await page.getByText(/^No figure matches/).waitFor();
  await page.getByRole("link", { name: "Build one" }).click();
  await page.getByText(/4\sfigures match/).waitFor();
  await learner.leave();
});

/** Two presses within a quarter of a second are one. */
async function goOn(page: Page): Promise<void> {
  await page.waitForTimeout(300);
  await page.keyboard.press("Space");
}

function asks(page: Page, number: number, kind: string): Promise<void> {
  return page.getByText(new RegExp(`^Question ${number} of \\d+, ${kind}$`)).waitFor();
}

/** The key beside an option. */
async function keyOf(page: Page, name: string): Promise<string> {
  const names = await page.locator(".option").allInnerTexts();
  return String(names.findIndex((one) => one.includes(name)) + 1);
}

/** No caption, number or file on the sheet, beyond the names to pick from and the name to be found; none in the address. */
async function expectNothingTold(page: Page): Promise<void> {
  const told = await page.locator("article.figure-sheet").evaluate((sheet) => {
    const words = ["alt", "title", "aria-label", "href"];
    const attributes = [...sheet.querySelectorAll("*")].flatMap((one) => words.map((name) => one.getAttribute(name)));
    return [(sheet as HTMLElement).innerText, ...attributes].join("\n");
  });
  expect(told).not.toMatch(/Figure \d|\d+\.\d+ [-–]|\.png|media\//);
  expect(page.url()).not.toMatch(/png|media/);
}
