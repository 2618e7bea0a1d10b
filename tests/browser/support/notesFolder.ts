import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Locator, Page } from "playwright-core";

/** A folder of notes on the disk, with a picture beside them. */
export interface NotesFolder {
  /** Its path; its name is what Recto is told. */
  readonly path: string;
  write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void>;
  remove(file: string): Promise<void>;
  end(): Promise<void>;
}

export async function notesFolder(name: string): Promise<NotesFolder> {
  const parent = await mkdtemp(path.join(tmpdir(), "recto-notes-"));
  const folder = path.join(parent, name);
  await mkdir(path.join(folder, "media"), { recursive: true });
  await copyFile("public/media/figure4-4.png", path.join(folder, "media/cell.png"));
  return {
    path: folder,
    async write(files) {
      for (const [file, text] of Object.entries(files)) await writeFile(path.join(folder, file), text);
    },
    remove: (file) => rm(path.join(folder, file)),
    end: () => rm(parent, { recursive: true, force: true }),
  };
}

/** A card of the native format. */
export function card(question: string, answer: string): string {
  return `### ❓ ${question}\n${answer}\n`;
}

export async function openNotes(page: Page): Promise<void> {
  await page.goto("./#/notes");
  await page.getByRole("heading", { level: 1, name: "Your notes" }).waitFor();
}

/** Gives these files, or this folder, to the dialog that the button opens. */
export async function choose(page: Page, button: Locator, files: string | string[]): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await button.click();
  await (await chooser).setFiles(files);
}

/** Drops files and folders from the disk in the middle of the page, as a hand would. */
export async function drop(page: Page, files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await session.send("Input.dispatchDragEvent", { type, x: 600, y: 400, data });
  await session.detach();
}
