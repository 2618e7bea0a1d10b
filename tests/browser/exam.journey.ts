import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { arrive, expectAccessibleInBothThemes } from "./support/learner.ts";
import { smallTargets, tabTo } from "./support/reaching.ts";
import { answer, finished, goesOn, openHome, showAnswer } from "./support/studying.ts";

const firstDay = new Date("2026-11-24T09:00:00");

test("an exam is made, planned, studied for a day; the plan changes overnight; the result stands beside the prediction", async () => {
  const learner = await arrive({ clockAt: firstDay });
  const { page, context } = learner;
  await openHome(page);
  await page.getByRole("link", { name: "Exams" }).first().click();
  await page.getByText("No exam is ahead.").waitFor();
  await expectAccessibleInBothThemes(page);
  await page.getByRole("link", { name: "New exam" }).click();
  await page.getByRole("button", { name: "Plan this exam" }).click();
  await page.getByText("Give the exam a name.").waitFor();
  await expectAccessibleInBothThemes(page);

  await page.getByLabel("Name").fill("CKA");
  await page.getByLabel("Date").fill("2026-12-04");
  await page.getByRole("checkbox", { name: "Kubernetes" }).check();
  await page.getByRole("checkbox", { name: "Recto guide" }).check();
  await page.getByLabel("Weight of Kubernetes").selectOption("3");
  await page.getByLabel("Minutes on Monday").fill("3");
  await page.getByRole("button", { name: "Monday’s minutes on every day" }).click();
  await page.getByLabel("A day off").fill("2026-11-28");
  await page.getByRole("button", { name: "Add the day" }).click();
  await page.getByLabel(/Target/).fill("80");
  await page.getByRole("button", { name: "Plan this exam" }).click();
  await predicted(page).waitFor();
  await expectAccessibleInBothThemes(page);
  const before = await planOf(page);
  await page.getByText("The same in numbers").click();
  await page.getByRole("row", { name: /Sat 28 Nov off/ }).waitFor();

  await page.getByRole("slider").fill("30");
  await page.getByText(/points more/).waitFor();
  await page.getByRole("button", { name: "As planned" }).click();
  await page.getByLabel("The exam were on").fill("2026-11-26");
  await page.getByText(/points less/).waitFor();

  await page.getByRole("link", { name: /Study today’s plan/ }).click();
  while (await goesOn(page)) await answer(page, "3");
  await page.goto("./#/exam");
  await page.getByRole("link", { name: /^CKA, in 10\sdays/ }).click();
  await page.getByText("Today’s plan is done.").waitFor();
  const after = await planOf(page);
  expect(after.score).toBeGreaterThan(before.now);

  await nextMorning(page, new Date("2026-11-25T09:00:00"));
  await page
    .locator(".next-exam")
    .getByText(/Today’s plan: \d+\scards?/)
    .waitFor();
  await expectAccessibleInBothThemes(page);
  await page.getByRole("link", { name: /^CKA, in 9\sdays/ }).click();
  await predicted(page).waitFor();
  expect((await planOf(page)).today).not.toBe(before.today);

  await page.getByRole("link", { name: "Cram sheet" }).click();
  await page.getByRole("article").first().waitFor();
  await expectAccessibleInBothThemes(page);
  await page.getByRole("slider").fill("10");
  await expect.poll(() => page.getByRole("article").count()).toBe(10);
  await page.getByRole("button", { name: "Star", exact: true }).first().click();
  await page.getByRole("button", { name: "Starred" }).waitFor();
  await expectOnPaper(page);

  await nextMorning(page, new Date("2026-12-04T07:00:00"));
  await page.getByRole("link", { name: /^CKA, today/ }).click();
  await page.getByText(/Predicted 9\sdays ago/).waitFor();
  await expectAccessibleInBothThemes(page);
  await nextMorning(page, new Date("2026-12-05T09:00:00"));
  expect(await page.locator(".next-exam").count()).toBe(0);
  await page.getByRole("link", { name: "Exams" }).first().click();
  await page.getByRole("link", { name: "Enter it" }).click();
  await page.getByLabel("Your result, in percent").fill("78,5");
  await page.getByRole("button", { name: "Keep the result" }).click();
  await page.getByText(/than predicted, (within|outside)/).waitFor();
  await expectAccessibleInBothThemes(page);
  await page.getByRole("link", { name: "Exams" }).first().click();
  await page.getByText(/79\s%/).waitFor();
  await expectAccessibleInBothThemes(page);
  await context.clock.resume();
  await learner.leave();
});

test("by keyboard alone: made, planned, studied, changed and deleted", async () => {
  const learner = await arrive({ clockAt: firstDay });
  const { page } = learner;
  await openHome(page);
  await page.keyboard.press("e");
  await page.getByText("No exam is ahead.").waitFor();
  await page.keyboard.press("n");
  await page.getByRole("heading", { level: 1, name: "New exam" }).waitFor();
  await tabTo(page, /#name/);
  await page.keyboard.type("CKA");
  await tabTo(page, /^ ?Kubernetes/);
  await page.keyboard.press("Space");
  await tabTo(page, /Minutes on Monday/);
  await page.keyboard.press("ArrowUp");
  expect(await page.getByLabel("Minutes on Monday").inputValue()).toBe("21");
  await tabTo(page, /#target/);
  await page.keyboard.type("80");
  await page.keyboard.press("Enter");
  await predicted(page).waitFor();
  await tabTo(page, /#what-minutes/);
  await page.keyboard.press("End");
  await page.getByText(/points more|no difference/).waitFor();
  await page.keyboard.press("Shift+Tab");
  await tabTo(page, /^ ?The same in numbers #/);
  await page.keyboard.press("Enter");
  await page.getByRole("table").waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press("Space");
  await showAnswer(page).waitFor();
  while (await goesOn(page)) await answer(page, "4");
  await finished(page).waitFor();
  await tabTo(page, /^ ?Back to the exam/);
  await page.keyboard.press("Enter");
  await page.getByText("Today’s plan is done.").waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await tabTo(page, /^ ?Change/);
  await page.keyboard.press("Enter");
  await tabTo(page, /^ ?Delete this exam/);
  await page.keyboard.press("Enter");
  await page.locator("dialog[open]").waitFor();
  await expectAccessibleInBothThemes(page);
  await tabTo(page, /^ ?Delete /);
  await page.keyboard.press("Enter");
  await page.getByText("No exam is ahead.").waitFor();
  await learner.leave();
});

test("while it plans, when planning fails and when nothing is asked, axe finds nothing, and keys lead on at 390 px", async () => {
  const learner = await arrive({
    clockAt: firstDay,
    options: { viewport: { width: 390, height: 844 } },
    initScript: heldPlanner,
  });
  const { page } = learner;
  await page.goto("./#/exam/new");
  await page.getByRole("heading", { level: 1, name: "New exam" }).waitFor();
  await tabTo(page, /#name/);
  await page.keyboard.type("CKA");
  await tabTo(page, /topics?\s+in Kubernetes/);
  await page.keyboard.press("Enter");
  await tabTo(page, /^ ?Network Routing/);
  await page.keyboard.press("Space");
  await tabTo(page, /^ ?Plan this exam/);
  await page.keyboard.press("Enter");
  await page.getByText("Planning your days").first().waitFor();
  await expectAccessibleInBothThemes(page);
  await answerOfPlanner(page, { ok: false, fault: "The planner was told to fail." });
  await page.getByText("The plan could not be made.").waitFor();
  await expectAccessibleInBothThemes(page);
  await tabTo(page, /^ ?Plan again/);
  await page.keyboard.press("Enter");
  const forecast = {
    exams: [{ exam: 0, day: 0, expected: 0, withoutStudy: 0, low: 0, high: 0 }],
    topics: [],
    days: [],
  };
  const rest = { method: "prices", expected: 0, bound: 0, unseenCards: 0, dropFirst: [], prices: [] };
  await answerOfPlanner(page, { ok: true, value: { ...forecast, ...rest } });
  await page.getByText("This exam asks nothing.").waitFor();
  await expectAccessibleInBothThemes(page);
  await tabTo(page, /^ ?Choose its topics/);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "CKA" }).waitFor();
  await learner.leave();
});

/** Put in place of the planner's worker: it answers when the test does. */
const heldPlanner = `globalThis.Worker = class {
  constructor() { globalThis.heldPlanner = this; }
  addEventListener(kind, listener) { if (kind === "message") this.answer = (data) => listener({ data }); }
  postMessage() { this.asked = (this.asked ?? 0) + 1; }
};`;

/** Answers the question that the planner was asked last, once there is one. */
async function answerOfPlanner(page: Page, answer: unknown): Promise<void> {
  type Held = { asked?: number; answer(data: unknown): void };
  await page.waitForFunction(() => ((globalThis as { heldPlanner?: Held }).heldPlanner?.asked ?? 0) > 0);
  await page.evaluate((data) => {
    const held = (globalThis as { heldPlanner?: Held }).heldPlanner;
    if (held === undefined) throw new Error("No planner was started.");
    held.asked = 0;
    held.answer(data);
  }, answer);
}

test("by touch alone on a phone: every target is 44 px, nothing is wider than the screen", async () => {
  const learner = await arrive({
    clockAt: firstDay,
    options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  });
  const { page } = learner;
  const fits = async (name: string) => {
    expect(await smallTargets(page), name).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(390);
  };
  await openHome(page);
  await page.getByRole("navigation", { name: "Main places" }).getByRole("link", { name: "Exams" }).tap();
  await page.getByRole("link", { name: "New exam" }).tap();
  await page.getByLabel("Name").fill("CKA");
  await page.getByText(/topics?\s+in Kubernetes/).tap();
  await page.getByRole("checkbox", { name: /Network Routing/ }).tap();
  await page.getByLabel("A day off").fill("2026-11-28");
  await page.getByRole("button", { name: "Add the day" }).tap();
  await fits("form");
  await page.getByRole("button", { name: "Plan this exam" }).tap();
  await predicted(page).waitFor();
  await page.getByText("The same in numbers").tap();
  await fits("exam");
  await page.getByRole("link", { name: "Cram sheet" }).tap();
  await page.getByRole("article").first().waitFor();
  await fits("cram sheet");
  await page.goBack();
  await page.getByRole("link", { name: "Change" }).tap();
  await page.getByRole("button", { name: /Delete this exam/ }).tap();
  await page.locator("dialog[open]").waitFor();
  await fits("delete");
  await page.getByRole("button", { name: "Keep it" }).tap();
  await page.goto("./#/exam");
  await page.getByRole("link", { name: /^CKA, in/ }).waitFor();
  await fits("list");
  await openHome(page);
  await page.locator(".next-exam").waitFor();
  await fits("home");
  await learner.leave();
});

/** What a printer gets: the cards with their figures, none torn apart, and nothing to press. */
async function expectOnPaper(page: Page): Promise<void> {
  const figures = await page.locator(".cram-entry img:visible").count();
  expect(figures).toBeGreaterThan(0);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  expect(
    await page.locator(":is(.bar, .tabs, .crumb, .cram-ways, .star, .enlarge, button, input):visible").count(),
  ).toBe(0);
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain("Cram sheet for CKA");
  await page.getByText("how likely it is to be known on the day").waitFor();
  expect(await page.locator(".cram-entry:visible").count()).toBe(10);
  expect(await page.locator(".cram-entry img:visible").count()).toBe(figures);
  const styles = await page
    .locator(".cram-entry")
    .evaluateAll((entries) =>
      entries.map((entry) => [getComputedStyle(entry).breakInside, getComputedStyle(entry).color]),
    );
  expect(new Set(styles.map(String))).toEqual(new Set(["avoid,rgb(0, 0, 0)"]));
  // Figures are whole, and are there when the page is printed.
  const images = page.locator(".cram-entry img");
  expect(await images.evaluateAll((all) => all.every((image) => (image as HTMLImageElement).naturalWidth > 0))).toBe(
    true,
  );
  // A column of an A4 sheet is 267 mm high.
  await page.setViewportSize({ width: 695, height: 1017 });
  const heights = await page
    .locator(".cram-entry")
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(Math.max(...heights)).toBeLessThan(1017);
  await page.emulateMedia({ media: "screen", colorScheme: null });
  await page.setViewportSize({ width: 1440, height: 900 });
  expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(10_000);
}

function predicted(page: Page) {
  return page.getByRole("heading", { name: "Predicted score on the day" });
}

/** What the exam's screen says: the score, the score without study, today's cards. */
async function planOf(page: Page): Promise<{ score: number; now: number; today: string }> {
  const sheet = (await page.locator(".exam-sheet").innerText()).replaceAll(/\s/g, " ");
  const percent = (pattern: RegExp) => Number(pattern.exec(sheet)?.[1]);
  return {
    score: percent(/(\d+) % likely/),
    now: percent(/Without any more study it would be (\d+) %/),
    today: /Today .*$/.exec(sheet)?.[0] ?? "",
  };
}

/** The learner comes back at this time, to the first page. */
async function nextMorning(page: Page, at: Date): Promise<void> {
  await page.goto("about:blank");
  await page.context().clock.setSystemTime(at);
  await openHome(page);
}
