import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { killGroup, launch } from "./support/killable.ts";
import { arrive, expectAccessibleInBothThemes } from "./support/learner.ts";
import { smallTargets, tabTo } from "./support/reaching.ts";
import { openHome, openTopic, question, showAnswer } from "./support/studying.ts";

/** Where the questions stand beside the sheet. */
const wide = { width: 1440, height: 900 };

test("build, answer, kill the browser, go on, hand in, mark, report on paper, study the missed", async () => {
  const profile = await mkdtemp(path.join(tmpdir(), "recto-quiz-"));
  const first = await launch(profile);
  await first.page.setViewportSize(wide);
  await first.page.goto(new URL("#/quiz/new/kubernetes/network-routing", inject("site")).href);
  await first.page.getByText(/7\scards match/).waitFor();
  await first.page.getByLabel("Number of questions").fill("3");
  await first.page.getByRole("checkbox", { name: /^Have me type/ }).check();
  await first.page.getByRole("button", { name: "Start the quiz" }).click();
  const asked = await question(first.page);
  await first.page.getByRole("textbox").fill("A flat overlay network that spans every cluster node");
  await first.page.getByRole("button", { name: "Unsure" }).click();
  await questionButton(first.page, /^Question 1: answered/).waitFor();
  await first.page.keyboard.press("j");
  await questionNumber(first.page, 2).waitFor();
  await saved(first.page);
  await killGroup(first);

  const second = await launch(profile);
  const { page } = second;
  await page.setViewportSize(wide);
  await page.goto(new URL("#/quiz", inject("site")).href);
  await page.getByText(/1 of 3 answered/).waitFor();
  await page.getByRole("link", { name: /^Go on/ }).click();
  await questionNumber(page, 2).waitFor();
  await questionButton(page, /^Question 1/).click();
  await questionNumber(page, 1).waitFor();
  expect(await question(page)).toBe(asked);
  expect(await page.getByRole("textbox").inputValue()).toContain("flat overlay network");

  await page.getByRole("button", { name: "Hand in" }).click();
  const dialog = page.locator("dialog[open]");
  await dialog.getByText(/2\squestions are not answered: 2, 3/).waitFor();
  await dialog.getByRole("button", { name: "Hand in" }).click();
  await page.locator("mark").first().waitFor();
  await page.getByRole("button", { name: /^None/ }).click();
  await page.getByText(/^0 of \d+\spoints/).waitFor();
  await page.getByRole("button", { name: /^See the report/ }).click();
  await page.getByRole("heading", { name: "Missed", exact: true }).waitFor();
  expect(page.url()).toContain("#/quiz/report/");
  await page.getByText("Cilium being the most popular").first().waitFor();
  expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(20_000);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(":is(.bar, .tabs, .star, .report-ways):visible").count()).toBe(0);
  await page.getByText("Cilium being the most popular").first().waitFor();
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("link", { name: "Study the missed" }).click();
  await showAnswer(page).waitFor();
  await second.browser.close();
  second.child.kill();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

test("time that runs out hands in what is there, also while the quiz is closed", async () => {
  const learner = await arrive({ clockAt: new Date("2026-03-02T09:00:00Z") });
  const { page, context } = learner;
  await page.goto("./#/quiz/new/kubernetes");
  await page.getByRole("radio", { name: /^Exam/ }).check();
  await page.getByLabel("Time limit in minutes").fill("6");
  await page.getByRole("button", { name: "Start the quiz" }).click();
  await page.getByRole("textbox").fill("A flat network");
  await page.getByRole("timer").waitFor();
  await context.clock.runFor(65_000);
  await page.getByText("Five minutes left.").waitFor({ state: "attached" });
  // At once, as when a lid is opened again.
  await context.clock.fastForward(300_000);
  await page.getByText(/^The time is up/).waitFor();
  await page.getByText("A flat network").waitFor();
  await page.goto("./#/quiz");
  await page.getByText(/handed in/).waitFor();
  await learner.leave();
});

test("by keyboard alone: a quiz from a topic, revealed, ticked, flagged, handed in, the missed studied; nothing for axe to find", async () => {
  const learner = await arrive();
  const { page } = learner;
  await openTopic(page, "Network Routing");
  await page.keyboard.press("q");
  await questionNumber(page, 1).waitFor();
  await expectAccessibleInBothThemes(page);
  await page.keyboard.press("Space");
  await page.getByRole("region", { name: "Marking" }).waitFor();
  await page.keyboard.press("1");
  await page.keyboard.press("2");
  await page.getByText(/^2 of \d+\spoints/).waitFor();
  await page.keyboard.press("n");
  await page.getByText(/^0 of \d+\spoints/).waitFor();
  await page.keyboard.press("f");
  await page.keyboard.press("s");
  await page.getByRole("button", { name: "Starred" }).waitFor();
  await questionButton(page, /^Question 1: marked, flagged/).waitFor();
  await expectAccessibleInBothThemes(page);
  await page.keyboard.press("ArrowRight");
  await questionNumber(page, 2).waitFor();
  await page.keyboard.press("k");
  await questionNumber(page, 1).waitFor();
  await page.keyboard.press("?");
  await page.locator("dialog[open]").getByText("Flag the question").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("dialog[open]").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Hand in" }).focus();
  await page.keyboard.press("Enter");
  await page.locator("dialog[open]").waitFor();
  await expectAccessibleInBothThemes(page);
  await page.keyboard.press("Escape");
  await page.locator("dialog[open]").waitFor({ state: "detached" });
  await page.locator("main h1").focus();
  await page.keyboard.press("Escape");
  await page.getByText(/1 of 7 answered/).waitFor();
  await expectAccessibleInBothThemes(page);
  await tabTo(page, /^\s*Go on/);
  await page.keyboard.press("Enter");
  await questionNumber(page, 1).waitFor();
  await tabTo(page, /^\s*Hand in/);
  await page.keyboard.press("Enter");
  await page.locator("dialog[open]").waitFor();
  await tabTo(page, /^\s*Hand in/);
  await page.keyboard.press("Enter");
  // Nothing is left to mark: the one question that was shown has its points.
  await page.getByRole("heading", { name: "Missed", exact: true }).waitFor();
  await tabTo(page, /^\s*Study the missed/);
  await page.keyboard.press("Enter");
  await showAnswer(page).waitFor();
  await page.goto("./#/quiz/new");
  await page.getByText(/cards match/).waitFor();
  await expectAccessibleInBothThemes(page);
  await learner.leave();
});

test("by touch alone on a phone: a quiz from a deck to its report; targets are 44 px, nothing wider than the screen", async () => {
  const learner = await arrive({ options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } });
  const { page } = learner;
  await openHome(page);
  await page.getByRole("link", { name: "Quiz Kubernetes" }).tap();
  await questionNumber(page, 1).waitFor();
  expect(await smallTargets(page)).toEqual([]);
  await page.getByRole("button", { name: "Sure", exact: true }).tap();
  await page.getByRole("button", { name: /Show the answer/ }).tap();
  await page.getByRole("checkbox").first().tap();
  expect(await smallTargets(page)).toEqual([]);
  await page.getByRole("button", { name: /all questions/ }).tap();
  expect(await smallTargets(page)).toEqual([]);
  await page
    .locator("dialog[open]")
    .getByRole("button", { name: /^Question 3/ })
    .tap();
  await questionNumber(page, 3).waitFor();
  await page.getByRole("button", { name: "Hand in" }).tap();
  await page.locator("dialog[open]").getByRole("button", { name: "Hand in" }).tap();
  // What was looked at for a moment only is marked by itself; the rest of them by the learner.
  const report = page.getByRole("heading", { name: "Question by question" });
  for (let turn = 0; turn < 8 && !(await report.isVisible()); turn++) {
    const none = page.getByRole("button", { name: /^(None|0 Nothing)/ });
    if (await page.getByText("Not marked yet").isVisible()) await none.tap();
    await page.getByRole("region", { name: "Ways on" }).getByRole("button").nth(1).tap();
    await page.waitForTimeout(300);
  }
  await report.waitFor();
  await expectAccessibleInBothThemes(page);
  expect(await smallTargets(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await learner.leave();
});

function questionNumber(page: Page, number: number) {
  return page.getByText(new RegExp(`^Question ${number} of `));
}

function questionButton(page: Page, name: RegExp) {
  return page.getByRole("navigation", { name: "Questions" }).getByRole("button", { name });
}

/** The page says how much is unsaved for as long as it is. */
async function saved(page: Page): Promise<void> {
  await page.locator("html[data-unsaved='0']").waitFor({ state: "attached" });
}
