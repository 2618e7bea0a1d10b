import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { arrive, expectAccessibleInBothThemes } from "./support/learner.ts";
import { card, choose, notesFolder, openNotes } from "./support/notesFolder.ts";
import { showAnswer } from "./support/studying.ts";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

test("own notes in every room: gallery, viewer, boxes over an own drawing, a quiz of figures, an exam", async () => {
  const learner = await arrive();
  const { page } = learner;
  const folder = await notesFolder("Biology");
  const shown = ["cell", "net"].map((name, n) =>
    card(`What does picture ${n + 1} show?`, `![Figure 1.${n + 1} - The ${name}](media/${name}.${n ? "svg" : "png"})`),
  );
  await folder.write({
    "media/net.svg": svg,
    "cells.md": `# Cells\n${shown.join("\n")}\n${card("What is ATP?", "A fuel.")}`,
  });
  await openNotes(page);
  await choose(page, button(page, "Choose a folder"), folder.path);
  await button(page, /^Add 3\scards$/).click();
  await page.getByText(/^3\scards added\.$/).waitFor();

  await page.goto("./#/figures/deck=biology");
  await expect.poll(() => loadedPictures(page, ".tile img, main img")).toBeGreaterThan(1);
  await page
    .getByRole("link", { name: /The net/ })
    .first()
    .click();
  const viewer = page.getByRole("dialog");
  await expect.poll(() => loadedPictures(page, "dialog img")).toBe(1);
  await page.keyboard.press("Escape");
  await viewer.waitFor({ state: "detached" });

  await page.goto(`./#/figure/biology/${encodeURIComponent("own-media/Biology/media/net.svg")}/cover`);
  await button(page, "Boxes from the labels (2)").click();
  await button(page, "Save").click();
  await page.getByText("Saved here").waitFor();
  await page.reload();
  await button(page, "Study these 2 cards").click();
  await showAnswer(page).waitFor();

  await page.goto("./#/quiz/new-figures/biology");
  await page.getByText(/2\sfigures match/).waitFor();
  await page.getByLabel("Number of questions").fill("2");
  await page.keyboard.press("Enter");
  await expect.poll(() => loadedPictures(page, "main img")).toBeGreaterThan(0);

  await page.goto("./#/exam/new");
  await page.getByRole("checkbox", { name: /Biology/ }).waitFor();
  await folder.end();
  await learner.leave();
});

test("a connected folder: what changes on the disk arrives, an edit goes back, one press after a restart", async () => {
  // A folder of the browser's own stands for one on the disk: the dialog that chooses one is the system's.
  const learner = await arrive({
    initScript: `window.showDirectoryPicker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle("Biology");
      if (sessionStorage.getItem("restarted")) FileSystemHandle.prototype.queryPermission = async () => self.asked ? "granted" : "prompt";
      FileSystemHandle.prototype.requestPermission = async () => { self.asked = true; return "granted"; };`,
  });
  const { page } = learner;
  await openNotes(page);
  await write(page, "cells.md", `# Cells\n${card("What makes energy?", "The mitochondrion.")}`);
  await button(page, "Connect a folder").click();
  await button(page, /^Add 1\scard$/).click();
  await page.getByText(/^1\scard added\.$/).waitFor();
  await button(page, "Look at your decks").click();
  await page.getByText("What changes there arrives here.").waitFor();
  await expectAccessibleInBothThemes(page);
  await write(
    page,
    "cells.md",
    `# Cells\n${card("What makes energy?", "The power house.")}${card("Another?", "Yes.")}`,
  );
  await page.getByText(/^1\sfile taken in at/).waitFor();
  await page.getByText(/^2\scards, 1\sfile/).waitFor();

  await page.goto("./#/notes/edit/Biology/cells.md");
  const text = page.getByRole("textbox").first();
  await text.fill(`# Cells\n${card("What makes energy?", "Edited in the app.")}`);
  await page.keyboard.press("Control+s");
  await expect.poll(() => read(page, "cells.md")).toContain("Edited in the app.");

  await page.evaluate(() => sessionStorage.setItem("restarted", "yes"));
  await page.goto("./#/");
  await page.reload();
  await page.getByText(/^The folder Biology is not connected/).waitFor();
  await write(page, "cells.md", `# Cells\n${card("What makes energy?", "Edited on the disk.")}`);
  await button(page, "Connect again").click();
  await page.getByText(/^The folder Biology is not connected/).waitFor({ state: "detached" });
  await openNotes(page);
  await page.getByText(/^1\sfile taken in at/).waitFor();
  await button(page, /^Disconnect/).click();
  await page.getByText(/^Connect a folder, and what you change there/).waitFor();
  await learner.leave();
});

/** How many pictures of these are there with pixels. */
function loadedPictures(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .evaluateAll((pictures) => pictures.filter((one) => (one as HTMLImageElement).naturalWidth > 0).length);
}

function write(page: Page, name: string, text: string): Promise<void> {
  return page.evaluate(
    async ([name, text]) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle("Biology", { create: true });
      const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await stream.write(text);
      await stream.close();
    },
    [name, text] as const,
  );
}

function read(page: Page, name: string): Promise<string> {
  return page.evaluate(async (name) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("Biology");
    return (await (await folder.getFileHandle(name)).getFile()).text();
  }, name);
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200" width="800" height="400">
<rect width="400" height="200" fill="#fff"/>
<text x="40" y="60" font-size="20">Kernel</text>
<text x="240" y="140" font-size="20">Socket</text>
</svg>`;
