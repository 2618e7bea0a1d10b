import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { arrive, type Learner } from "./support/learner.ts";
import { answer, question, ratingButton, showAnswer, studyTopic } from "./support/studying.ts";

test("two tabs see each other's reviews, and neither loses or doubles one", async () => {
  const learner = await arrive();
  const { page } = learner;
  const { first, other } = await bothTabsOnOneCard(learner);

  await answer(page, "4");
  await expect.poll(() => question(other)).not.toBe(first);
  const second = await question(other);
  await answer(other, "4");
  await expect.poll(() => question(page)).not.toBe(second);

  for (const tab of [page, other]) {
    await tab.goto("./#/topic/kubernetes/network-routing");
    await expect.poll(() => tab.getByText(/^Due in /).count()).toBe(2);
  }
  await learner.leave();
});

test("a rating on a card that another tab reviewed meanwhile is refused, said so, and the card is queued again", async () => {
  // The tabs cannot hear each other, as when the message is still on its way.
  const deaf = "BroadcastChannel.prototype.postMessage = () => {};";
  const learner = await arrive({ initScript: deaf });
  const { page } = learner;
  const { other } = await bothTabsOnOneCard(learner);
  await answer(page, "1");
  await page.waitForTimeout(300);
  await other.keyboard.press("Space");
  await ratingButton(other, "Good").waitFor();
  await other.keyboard.press("4");
  await other.getByText(/had just been reviewed in another tab/).waitFor();
  await showAnswer(other).waitFor();

  await other.goto("./#/topic/kubernetes/network-routing");
  await other.reload();
  // Again stands, Easy does not: the card comes back within minutes, not days.
  await expect.poll(() => other.getByText(/^Due (now|in .*minute)/).count()).toBe(1);
  expect(await other.getByText(/^Due in .* days/).count()).toBe(0);
  await learner.leave();
});

async function bothTabsOnOneCard({ page, newTab }: Learner): Promise<{ first: string; other: Page }> {
  await studyTopic(page, "Network Routing");
  const first = await question(page);
  const other = await newTab();
  await studyTopic(other, "Network Routing");
  expect(await question(other)).toBe(first);
  return { first, other };
}
