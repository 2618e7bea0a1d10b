import { expect, test } from "vitest";
import { arrive } from "./support/learner.ts";
import { answer, openHome, question, ratingButton, showAnswer, studyTopic } from "./support/studying.ts";

test("undo walks back one by one, across a reload, to the very first answer", async () => {
  const learner = await arrive();
  const { page } = learner;
  await openHome(page);
  await studyTopic(page, "Network Routing");
  const first = await answer(page, "4");
  const second = await answer(page, "3");
  const third = await question(page);

  await page.keyboard.press("u");
  await expect.poll(() => question(page)).toBe(second);
  await answer(page, "3");
  await expect.poll(() => question(page)).toBe(third);

  await page.reload();
  await showAnswer(page).waitFor();
  expect(await question(page)).toBe(third);
  await page.keyboard.press("u");
  await expect.poll(() => question(page)).toBe(second);
  await page.keyboard.press("u");
  await expect.poll(() => question(page)).toBe(first);
  await page.keyboard.press("u");

  await page.goto("./#/topic/kubernetes/network-routing");
  await expect.poll(() => page.getByText("New", { exact: true }).count()).toBe(7);
  await learner.leave();
});

test("a card being studied survives a reload, its answer shown as before", async () => {
  const learner = await arrive();
  const { page } = learner;
  await openHome(page);
  await studyTopic(page, "Network Routing");
  await answer(page, "3");
  const asked = await question(page);
  await page.keyboard.press("Space");
  await ratingButton(page, "Good").waitFor();
  await page.reload();
  await ratingButton(page, "Good").waitFor();
  expect(await question(page)).toBe(asked);
  await learner.leave();
});
