import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { downloadBy } from "./support/backups.ts";
import { arrive, expectAccessibleInBothThemes, type Learner } from "./support/learner.ts";
import { type GivenFile, sharedNotes } from "./support/ownNotes.ts";
import { answer, openHome, openSettings, openTopic, studyTopic } from "./support/studying.ts";

/** The smallest picture there is. */
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const cells = "# Cells\n\n### What is a cell?\n\nThe smallest unit of life.\n\n![A cell](media/cell.png)\n";
const notes = { "Biology/cells.md": cells, "Biology/media/cell.png": picture };

/** Stands in for the sheet of the system, which no test can press: it keeps what was given to it, as Chromium allows it. */
const sharing = `
  navigator.canShare = ({ files }) => files.every(({ name }) => /\\.txt$/.test(name));
  navigator.share = async ({ files: [file] }) => { window.shared = { name: file.name, text: await file.text() }; };
`;

test("laptop to phone and back by a file: nothing is lost, nothing comes twice", async () => {
  const laptop = await arrive({ initScript: sharing });
  await bringIn(laptop.page, await sharedNotes("desk", notes), [
    /^New deck: Biology \(1\sfile\)$/,
    /^1\snew card$/,
    /^1\spicture$/,
  ]);
  await studyTopic(laptop.page, "Network Routing");
  for (let card = 0; card < 2; card++) await answer(laptop.page, "4");
  await expectAccessibleInBothThemes(await settingsOf(laptop));
  const out = await share(laptop.page);

  const phone = await onPhone();
  await bringIn(phone.page, out, [/^2\sreviews of 2\scards$/, /^New deck: Biology/, /^1\spicture$/]);
  await studyTopic(phone.page, "Cells");
  await answer(phone.page, "4");
  await openSettings(phone.page);
  const back = await saved(phone.page);

  await bringIn(laptop.page, back, [/^1\sreview of 1\scard$/]);
  await openSettings(laptop.page);
  await expect.poll(() => entryCount(laptop.page)).toBe(await entryCount(phone.page));
  for (const [{ page }, file] of [
    [laptop, back],
    [phone, out],
  ] as const) {
    await openSettings(page);
    await page.locator("input[type=file]").setInputFiles(file);
    await page.getByText(/^Nothing will change/).waitFor();
  }

  await bringIn(laptop.page, await sharedNotes("tablet", { "Biology/cells.md": `${cells}\nIt divides.\n` }), [
    /^Changed deck: Biology \(1\schanged file\)$/,
    /^1\schanged card$/,
  ]);
  await laptop.page.getByText(/^1\sfile was changed on both devices/).waitFor();
  await chooseVersion(laptop.page, "Biology/cells.md", "It divides.");
  await laptop.leave();
  await phone.leave();
});

test("with notes left out a device knows them by name, and a later file brings them", async () => {
  const laptop = await arrive({ initScript: sharing });
  await bringIn(laptop.page, await sharedNotes("desk", notes), [/^New deck: Biology/]);
  const whole = await share(laptop.page);
  const bare = await share(laptop.page, [/^Notes/, /^Pictures/]);
  await laptop.leave();

  const phone = await onPhone();
  const { page } = phone;
  await bringIn(page, bare, [/^New deck: Biology/, /^It names 2\sfiles whose content is neither in it nor here/]);
  await page.getByText(/^The content of 2\sfiles is on another device only/).waitFor();
  await expectAccessibleInBothThemes(page);
  await bringIn(page, whole, [/^The text of 1\sfile that only had a name here$/, /^1\spicture$/]);
  await page.getByText(/^The content of/).waitFor({ state: "detached" });
  const reloaded = page.waitForEvent("load");
  await page.getByRole("button", { name: "Done" }).click();
  await reloaded;
  await studyTopic(page, "Cells");
  await phone.leave();
});

function onPhone(): Promise<Learner> {
  return arrive({ options: { viewport: { width: 390, height: 844 } } });
}

/** Brings a file in, once these lines have said what would come, and leaves the summary standing. */
async function bringIn(page: Page, file: GivenFile, lines: readonly RegExp[]): Promise<void> {
  await openSettings(page);
  await page.locator("input[type=file]").setInputFiles(file);
  for (const line of lines) await page.getByRole("status").getByText(line).first().waitFor();
  await page.getByRole("button", { name: "Bring it in" }).click();
  await page.getByText(/^Brought in/).waitFor();
}

/** Of a file that was changed on two devices, keeps the version that says so. */
async function chooseVersion(page: Page, path: string, words: string): Promise<void> {
  await page.goto("./#/notes");
  const parted = page.getByRole("article", { name: path });
  const version = parted.locator(".parted-versions > div").filter({ hasText: words });
  await version.waitFor();
  await expectAccessibleInBothThemes(page);
  await version.getByRole("button", { name: "Keep this one" }).click();
  await parted.waitFor({ state: "detached" });
  await openTopic(page, "Cells");
  await page.getByText("What is a cell?").click();
  await page.getByText(words).waitFor();
}

async function settingsOf({ page }: Learner): Promise<Page> {
  await openSettings(page);
  return page;
}

/** What the system's sheet is given. */
async function share(page: Page, leftOut: readonly RegExp[] = []): Promise<GivenFile> {
  await openHome(page);
  await openSettings(page);
  for (const box of leftOut) await page.getByRole("checkbox", { name: box }).uncheck();
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByText(/^Shared\./).waitFor();
  const { name, text } = await page.evaluate(() => Reflect.get(window, "shared"));
  expect(name).toMatch(/^recto-\d{4}-\d\d-\d\d\.txt$/);
  return { name, mimeType: "text/plain", buffer: Buffer.from(text) };
}

async function saved(page: Page): Promise<GivenFile> {
  const file = await downloadBy(page, page.getByRole("button", { name: "Save the file" }));
  return { name: "recto-phone.jsonl.gz", mimeType: "application/gzip", buffer: await readFile(file) };
}

async function entryCount(page: Page): Promise<number> {
  return Number((await page.getByText(/^Your study log has/).innerText()).replace(/\D/g, ""));
}
