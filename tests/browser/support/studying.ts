import type { Page } from "playwright-core";

/** The steps of a learner on the page, by the names that a screen reader says. */
export async function openHome(page: Page): Promise<void> {
  await page.goto("./#/");
  await page.getByRole("heading", { name: "Decks" }).waitFor();
}

export async function openTopic(page: Page, title: string): Promise<void> {
  await openHome(page);
  await page.getByRole("link", { name: title }).first().click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

export async function studyTopic(page: Page, title: string): Promise<void> {
  await openTopic(page, title);
  await page
    .getByRole("link", { name: /^Study/ })
    .first()
    .click();
  await showAnswer(page).waitFor();
}

export function showAnswer(page: Page) {
  return page.getByRole("button", { name: /Show the answer/ });
}

export function ratingButton(page: Page, rating: "Again" | "Hard" | "Good" | "Easy") {
  return page.getByRole("button", { name: new RegExp(`^${rating}`) });
}

export async function openSettings(page: Page): Promise<void> {
  await page.goto("./#/settings");
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
}

/** The question on the sheet. */
export async function question(page: Page): Promise<string> {
  await page.locator("main h1:visible").first().waitFor();
  return page.locator("main h1:visible").first().innerText();
}

/** Reveals the card on the sheet and rates it by key; resolves when the next thing stands. */
export async function answer(page: Page, key: "1" | "2" | "3" | "4"): Promise<string> {
  await showAnswer(page).waitFor();
  const asked = await question(page);
  await page.keyboard.press("Space");
  await ratingButton(page, "Good").waitFor();
  await page.keyboard.press(key);
  await ratingButton(page, "Good").waitFor({ state: "detached" });
  return asked;
}

export function finished(page: Page) {
  return page.getByRole("heading", { level: 1, name: "Done for now." });
}

/** Whether the session asks another card, once it has decided. */
export async function goesOn(page: Page): Promise<boolean> {
  await showAnswer(page).or(finished(page)).first().waitFor();
  return showAnswer(page).isVisible();
}

export function nothingDue(page: Page) {
  return page.getByRole("heading", { level: 1, name: "Nothing left for now." });
}
