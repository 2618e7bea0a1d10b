import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { backupLines } from "./support/backups.ts";
import { arriveWithFirefox } from "./support/firefoxLearner.ts";
import { kept } from "./support/keptSite.ts";
import { tabTo } from "./support/reaching.ts";
import { hostBelow } from "./support/staticHost.ts";
import { answer, openHome, openSettings, question, showAnswer, studyTopic } from "./support/studying.ts";

describe.skipIf(inject("firefox") === null)("in Firefox", () => {
  test("first run by keyboard: a topic is studied, and a reload finds the reviews and the same card", async () => {
    const learner = await arriveWithFirefox();
    const { page } = learner;
    await openHome(page);
    await tabTo(page, /Network Routing/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Network Routing" }).waitFor();
    await page.keyboard.press("Space");
    for (const key of ["4", "3", "4"] as const) await answer(page, key);
    const fourth = await question(page);
    await saved(page);
    await page.reload();
    await showAnswer(page).waitFor();
    expect(await question(page)).toBe(fourth);
    await page.keyboard.press("u");
    await expect.poll(() => question(page)).not.toBe(fourth);
    await answer(page, "4");
    await saved(page);
    await page.goto("./#/topic/kubernetes/network-routing");
    await expect.poll(() => page.getByText(/^Due in /).count()).toBe(3);
    await learner.leave();
  });

  test("a quiz of three questions: typed, checked, handed in, marked, to its report and the missed", async () => {
    const learner = await arriveWithFirefox();
    const { page } = learner;
    await page.goto("./#/quiz/new/kubernetes/network-routing");
    await page.getByText(/7\scards match/).waitFor();
    await page.getByLabel("Number of questions").focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("3");
    await page.getByRole("checkbox", { name: /^Have me type/ }).check();
    await page.getByRole("button", { name: "Start the quiz" }).click();
    await page.getByText(/^Question 1 of 3/).waitFor();
    await page.getByRole("textbox").focus();
    await page.keyboard.type("A flat overlay network that spans every cluster node");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("region", { name: "Marking" }).waitFor();
    await page.locator("mark").first().waitFor();
    await page.getByRole("button", { name: "Hand in" }).click();
    await page.locator("dialog[open]").getByRole("button", { name: "Hand in" }).click();
    await page.getByRole("button", { name: /^None/ }).click();
    await page.getByText(/^0 of \d+\spoints/).waitFor();
    await page.getByRole("button", { name: /^See the report/ }).click();
    await page.getByRole("heading", { name: "Question by question" }).waitFor();
    await page.getByRole("link", { name: "Study the missed" }).click();
    await showAnswer(page).waitFor();
    await learner.leave();
  });

  test("a figure of the gallery: found, enlarged, zoomed by keys and wheel, and back to its place", async () => {
    const learner = await arriveWithFirefox();
    const { page } = learner;
    await openHome(page);
    await page.keyboard.press("f");
    await page.getByRole("heading", { level: 1, name: "Figures" }).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("encapsul");
    const tile = page.getByRole("link", { name: /Figure 17\.5/ });
    await tile.waitFor();
    await expect.poll(() => page.locator(".tile").count()).toBe(1);
    const opener = async () => page.evaluate(() => document.activeElement?.id);
    await tile.focus();
    const before = await opener();
    await page.keyboard.press("Enter");
    await page.locator(".figure-view").waitFor();
    const size = page.locator(".viewer").getByRole("status", { name: "Size" }).first();
    await page.keyboard.press("+");
    await page.keyboard.press("+");
    await expect.poll(() => size.innerText()).toMatch(/^200/);
    await page.mouse.move(600, 400);
    await page.mouse.wheel(0, -200);
    await expect.poll(() => size.innerText()).not.toMatch(/^200/);
    await page.keyboard.press("0");
    await expect.poll(() => size.innerText()).toBe("Fitted");
    await page.keyboard.press("Escape");
    await page.locator("dialog[open]").waitFor({ state: "detached" });
    expect(await opener()).toBe(before);
    await learner.leave();
  });

  test("backup, delete everything, restore: the same reviews", async () => {
    const learner = await arriveWithFirefox();
    const { page } = learner;
    await openHome(page);
    await studyTopic(page, "Network Routing");
    for (const key of ["4", "3"] as const) await answer(page, key);
    await openSettings(page);
    const file = await learner.download(() =>
      page
        .getByRole("button", { name: /^Download/ })
        .first()
        .click(),
    );
    const reviews = (lines: readonly string[]) => lines.filter((line) => line.includes('"review"')).length;
    expect(reviews(await backupLines(file))).toBe(2);
    await page.getByRole("button", { name: /^Delete all my data/ }).click();
    await page.getByLabel(/Type/).focus();
    await page.keyboard.type("delete");
    await page.getByRole("button", { name: "Delete everything" }).click();
    await page.getByText(/has 0\sentries/).waitFor();
    await page.locator("input[type=file]").setInputFiles(file);
    await page.getByText(/^2\sreviews/).waitFor();
    await page.getByRole("button", { name: "Bring it in" }).click();
    await page.getByText(/^Brought in/).waitFor();
    await page.goto("./#/topic/kubernetes/network-routing");
    await expect.poll(() => page.getByText(/^Due in /).count()).toBe(2);
    await learner.leave();
  });

  test("after the first look it works without a server: a reload in the middle of a session, another page, another tab", async () => {
    const host = await hostBelow(() => inject("siteFolder"), "/a/b/");
    const learner = await arriveWithFirefox({ origin: `http://127.0.0.1:${host.port}/a/b/` });
    const { page, context } = learner;
    await openHome(page);
    await kept(page);
    await host.stop();
    await context.setOffline(true);
    await page.getByText("Offline. Everything you do is saved here.").waitFor();
    await studyTopic(page, "Network Routing");
    await answer(page, "4");
    await saved(page);
    await page.reload();
    await showAnswer(page).waitFor();
    const other = await learner.newTab();
    await other.goto("./#/figures");
    const picture = other.locator("main img").first();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    await openSettings(other);
    await other.getByText("You are offline now.").waitFor();
    await learner.leave();
  });
});

/** The page says how much is unsaved for as long as it is. */
async function saved(page: Page): Promise<void> {
  await page.locator("html[data-unsaved='0']").waitFor({ state: "attached" });
}
