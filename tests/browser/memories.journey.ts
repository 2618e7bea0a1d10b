import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { arrive, expectAccessible, expectAccessibleInBothThemes } from "./support/learner.ts";
import { serveContent } from "./support/ownContent.ts";
import { answer, finished, openHome, studyTopic } from "./support/studying.ts";

const hides =
  "It hides the networks below it from the Pods, and lets them talk as if there were one wire between them.";
const before = `# Network

### ❓ What does an overlay network hide?
${hides}

### ❓ Is etcd distributed?
Yes.

### ❓ Which port does VXLAN use?
UDP 4789.
`;
const after = `# Network

### ❓ What is hidden by an overlay network?
${hides}

### ❓ Is etcd always distributed?
Yes.

### ❓ Where do the wrapped packets of VXLAN go?
To UDP port 4789 of the other node.
`;

test("edited cards: one is found by itself and can be undone, one is asked about once, one is matched by hand", async () => {
  const learner = await arrive();
  const { page, context } = learner;
  await serveContent(context, { "k8s/network.md": before });
  await openHome(page);
  await studyTopic(page, "Network");
  for (let card = 0; card < 3; card++) await answer(page, "4");
  await finished(page).waitFor();

  await context.unrouteAll();
  await serveContent(context, { "k8s/network.md": after });
  await page.goto("./#/memories");
  await page.reload();
  await page.getByRole("heading", { name: "1 memory found again" }).waitFor();
  await expectAccessibleInBothThemes(page);
  // What is asked here is not announced above it as well.
  expect(await page.getByRole("button", { name: "Compare" }).count()).toBe(0);

  await page.getByRole("button", { name: /^No, another card/ }).click();
  await page.getByRole("heading", { name: "2 memories without a card" }).waitFor();
  await page.reload();
  await page.getByRole("heading", { name: "2 memories without a card" }).waitFor();
  await page.waitForTimeout(300);
  expect(await page.getByRole("heading", { name: /Is it the same card/ }).count()).toBe(0);

  await page.getByRole("button", { name: /^Find its card.*Which port/ }).click();
  await page.getByRole("searchbox", { name: /^Words of the card/ }).waitFor();
  await page.keyboard.type("wrapped");
  await page.getByText("1 card", { exact: true }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "2 memories found again" }).waitFor();

  await page.getByRole("button", { name: /^Undo.*What is hidden/ }).click();
  await page.getByRole("heading", { name: "2 memories without a card" }).waitFor();
  await page.reload();
  await page.getByRole("heading", { name: "1 memory found again" }).waitFor();
  await page.waitForTimeout(300);
  await page.getByRole("heading", { name: "2 memories without a card" }).waitFor();
  await learner.leave();
});

/** With `RECTO_SHOTS=folder`, as in screens.journey.ts. */
const shots = process.env["RECTO_SHOTS"];

test.runIf(shots !== undefined)("the pages about edited cards, in every width and theme", async () => {
  const words = (n: number) =>
    `the ${["inner", "outer", "early", "late", "first"][n % 5]} part ${n} of a long procedure`;
  const note = (n: number, what: string) =>
    `### ❓ What does ${words(n)} ${what}?\nAnswer number ${n} of its own kind.\n`;
  for (const width of [390, 820, 1440]) {
    for (const colorScheme of ["light", "dark"] as const) {
      const learner = await arrive({
        options: { viewport: { width, height: 900 }, colorScheme, hasTouch: width < 500 },
      });
      const { page, context } = learner;
      await serveContent(context, {
        "k8s/network.md": before,
        "long/steps.md": `# Steps\n${note(1, "do")}${note(2, "do")}`,
      });
      await openHome(page);
      for (const [topic, count] of [
        ["Network", 3],
        ["Steps", 2],
      ] as const) {
        await studyTopic(page, topic);
        for (let card = 0; card < count; card++) await answer(page, "4");
        await finished(page).waitFor();
      }
      await context.unrouteAll();
      await serveContent(context, { "k8s/network.md": after });
      await page.goto("./#/memories");
      await page.reload();
      await page.getByRole("heading", { name: "1 memory found again" }).waitFor();
      await page.waitForTimeout(200);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await keep(page, `memories-${width}-${colorScheme}`);
      await page
        .getByRole("button", { name: /^Find its card/ })
        .first()
        .click();
      await page.getByText("3 cards", { exact: true }).waitFor();
      await expectAccessible(page);
      await keep(page, `search-${width}-${colorScheme}`);
      await page.keyboard.press("Escape");
      await page.goto("./#/settings");
      await page.getByRole("heading", { name: "Edited cards" }).scrollIntoViewIfNeeded();
      await keep(page, `settings-${width}-${colorScheme}`);
      await page.goto("./#/");
      await page.getByRole("button", { name: "Compare" }).waitFor();
      await keep(page, `home-${width}-${colorScheme}`);
      await learner.leave();
    }
  }
});

async function keep(page: Page, name: string): Promise<void> {
  mkdirSync(shots ?? "", { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path.join(shots ?? "", `${name}.png`), fullPage: true });
}
