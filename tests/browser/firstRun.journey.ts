import { expect, test } from "vitest";
import { arrive, expectAccessible } from "./support/learner.ts";
import { answer, finished, openHome, showAnswer, studyTopic } from "./support/studying.ts";

const morning = new Date("2026-03-02T09:00:00Z");

test("first run: all seven cards of Network Routing, a reload, and on a later day the right cards", async () => {
  const learner = await arrive({ clockAt: morning });
  const { page } = learner;
  await openHome(page);
  await studyTopic(page, "Network Routing");
  const asked = new Set<string>();
  // Good twice: the first step is ten minutes, shown at once when nothing else is left; the second lets the card go.
  for (let answers = 0; answers < 14; answers++) asked.add(await answer(page, "3"));
  await finished(page).waitFor();
  expect(asked.size).toBe(7);
  await expectAccessible(page);

  await page.reload();
  await openHome(page);
  await page.goto("./#/topic/kubernetes/network-routing");
  await expect.poll(() => page.getByText(/^Due in /).count()).toBe(7);
  await expectAccessible(page);

  await page.clock.setSystemTime(new Date("2026-03-06T09:00:00Z"));
  await page.goto("./#/study/kubernetes/network-routing");
  await page.reload();
  await showAnswer(page).waitFor();
  const due = new Set<string>();
  for (let answers = 0; answers < 7; answers++) due.add(await answer(page, "3"));
  await finished(page).waitFor();
  expect(due).toEqual(asked);
  await learner.leave();
});

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
