import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { arrive, expectAccessible, type Learner } from "./support/learner.ts";
import {
  answer,
  finished,
  goesOn,
  nothingDue,
  openHome,
  question,
  ratingButton,
  showAnswer,
  studyTopic,
} from "./support/studying.ts";

/** Two hours east of UTC in winter, so that a day of theirs is none of UTC's. */
const timezoneId = "Europe/Helsinki";
const morning = new Date("2026-03-02T09:00:00+02:00");

test("first run: all seven cards, a reload, and on the next study day those that are due and no others", async () => {
  const learner = await arrive({ clockAt: morning, options: { timezoneId } });
  const { page } = learner;
  await openHome(page);
  await studyTopic(page, "Network Routing");
  // What each card's last button promised. Good and Again lead to steps of minutes first, which come at once when
  // nothing else is left.
  const promised = new Map<string, string>();
  const firstRating = ["4", "3", "1", "4", "3", "1", "2"] as const;
  for (let answers = 0; await goesOn(page); answers++) {
    const { asked, words } = await rate(page, firstRating[answers] ?? "3");
    promised.set(asked, words);
  }
  expect(promised.size).toBe(7);
  expect([...promised.values()].every((words) => /^\d+\sdays?$/.test(words))).toBe(true);
  const dueIn = (days: RegExp) => [...promised].filter(([, words]) => days.test(words)).map(([asked]) => asked);
  const tomorrow = dueIn(/^1\sday$/).sort();
  const inTwoDays = dueIn(/^2\sdays$/).sort();
  expect(tomorrow.length).toBeGreaterThan(0);
  expect(inTwoDays.length).toBeGreaterThan(0);
  expect(tomorrow.length + inTwoDays.length).toBeLessThan(6);
  await expectAccessible(page);

  await page.reload();
  await openHome(page);
  await page.goto("./#/topic/kubernetes/network-routing");
  await expect.poll(() => page.getByText(/^Due (tomorrow|in )/).count()).toBe(7);
  await expectAccessible(page);

  await studyAt(learner, "2026-03-03T03:59:00+02:00");
  await nothingDue(page).waitFor();
  expect(await studiedAt(learner, "2026-03-03T04:01:00+02:00")).toEqual(tomorrow);
  expect(await studiedAt(learner, "2026-03-04T04:01:00+02:00")).toEqual(inTwoDays);
  await learner.leave();
});

/** Reveals and rates the card on the sheet; what the button promised comes along. */
async function rate(page: Page, key: "1" | "2" | "3" | "4"): Promise<{ asked: string; words: string }> {
  await showAnswer(page).waitFor();
  const asked = await question(page);
  await page.keyboard.press("Space");
  const button = ratingButton(page, ({ 1: "Again", 2: "Hard", 3: "Good", 4: "Easy" } as const)[key]);
  const words = await button.locator("span").first().innerText();
  await page.keyboard.press(key);
  await ratingButton(page, "Good").waitFor({ state: "detached" });
  return { asked, words };
}

/** Opens the topic's session anew, the clock moved. */
async function studyAt({ page }: Learner, time: string): Promise<void> {
  await page.clock.setSystemTime(new Date(time));
  await page.goto("./#/study/kubernetes/network-routing");
  await page.reload();
}

/** Every card that is asked then, sorted; each is let go for many days. */
async function studiedAt(learner: Learner, time: string): Promise<string[]> {
  await studyAt(learner, time);
  const { page } = learner;
  await showAnswer(page).waitFor();
  const asked: string[] = [];
  while (await goesOn(page)) asked.push(await answer(page, "4"));
  return asked.sort();
}

test("Again brings a card back in the same session, Easy lets it go at once", async () => {
  const learner = await arrive({ clockAt: morning });
  const { page } = learner;
  await openHome(page);
  await studyTopic(page, "Network Routing");
  const first = await answer(page, "1");
  for (let answers = 0; answers < 6; answers++) await answer(page, "4");
  expect(await answer(page, "4")).toBe(first);
  await finished(page).waitFor();
  await learner.leave();
});
