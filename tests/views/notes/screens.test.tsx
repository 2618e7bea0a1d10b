// @vitest-environment jsdom
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { DropVeil } from "../../../src/views/notes/DropVeil.tsx";
import type { OwnDeckRow } from "../../../src/views/notes/ownDeckRow.ts";
import { teachDialogs } from "../support/dialog.ts";
import { issueAt, previewOf } from "./previews.ts";
import { show } from "./shown.tsx";

beforeAll(() => {
  teachDialogs();
  vi.stubGlobal("scrollTo", () => {});
});
afterEach(cleanup);

const heading = () => screen.getByRole("heading", { level: 1 });

describe("the way in", () => {
  test("says what can be added, and what becomes of it", () => {
    show({});
    expect(heading().textContent).toBe("Your notes");
    expect(screen.getAllByRole("term").map(({ textContent }) => textContent)).toEqual([
      "Files",
      "A folder",
      "A zip",
      "Written for",
    ]);
    screen.getByText(/Nothing leaves this device/);
    expect(screen.getByRole("link", { name: "How to write a card" }).getAttribute("href")).toBe("#/guide");
  });

  test("files and folders are chosen by buttons", async () => {
    const { onPick } = show({});
    const [files, folder] = document.querySelectorAll<HTMLInputElement>("input[type=file]");
    expect(files?.hasAttribute("webkitdirectory")).toBe(false);
    expect(folder?.hasAttribute("webkitdirectory")).toBe(true);
    if (files === undefined) throw new Error("No field for files.");
    const pressed = vi.spyOn(files, "click").mockImplementation(() => {});
    await userEvent.click(screen.getByRole("button", { name: "Choose files" }));
    expect(pressed).toHaveBeenCalledOnce();
    pressed.mockRestore();
    const file = new File(["# A"], "a.md");
    await userEvent.upload(files, file);
    expect(onPick).toHaveBeenCalledExactlyOnceWith([file]);
  });

  test("where no folder can be chosen, a zip is what is left", () => {
    show({ canPickFolder: false });
    expect(screen.queryByRole("button", { name: "Choose a folder" })).toBeNull();
    screen.getByText(/A folder comes along as a zip/);
  });
});

describe("on the way", () => {
  test("each step takes the focus to its heading, but a preview made anew keeps it where it is", () => {
    const { again } = show({});
    expect(document.activeElement).toBe(document.body);
    again({ state: { kind: "reading", progress: null } });
    expect(heading().textContent).toBe("Reading your notes");
    expect(document.activeElement).toBe(heading());
    const preview = previewOf({ files: { gone: ["a.md"], sameCount: 1 } });
    again({ state: { kind: "preview", preview } });
    expect(document.activeElement).toBe(heading());
    const box = screen.getByRole("checkbox");
    box.focus();
    again({ state: { kind: "rereading", preview, progress: 0.5 } });
    again({ state: { kind: "preview", preview } });
    expect(document.activeElement).not.toBe(heading());
  });

  test.each(["reading", "adding"] as const)("%s shows how far it is and can be cancelled", async (kind) => {
    const { onCancel } = show({ state: { kind, progress: 0.4, preview: previewOf({}) } });
    expect(screen.getByRole<HTMLProgressElement>("progressbar").value).toBe(0.4);
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(onCancel).toHaveBeenCalledOnce();
  });

  test("what is being written at last can no longer be cancelled", () => {
    show({ state: { kind: "adding", progress: 1, preview: previewOf({}) } });
    expect(screen.queryByRole("button")).toBeNull();
  });

  test("what was refused is read out with its cure", async () => {
    const { onDone } = show({ state: { kind: "refused", sentence: "Free some disk space and try again." } });
    expect(heading().textContent).toBe("Nothing was changed.");
    expect(screen.getByRole("alert").textContent).toBe("Free some disk space and try again.");
    await userEvent.click(screen.getByRole("button", { name: "Back to your notes" }));
    expect(onDone).toHaveBeenCalledOnce();
  });

  const summary = { deckSlugs: ["biology"], addedCards: 214, changedCards: 3, movedCards: 0, goneCards: 1 };

  test("what was added is said, with the ways on", async () => {
    const { onDone } = show({ state: { kind: "added", summary } });
    screen.getByText(/^214\scards added, 3 changed, 1 gone\.$/);
    expect(screen.getByRole("link", { name: "Study" }).getAttribute("href")).toBe("#/study/biology");
    expect(screen.getByRole("link", { name: /only reworded/ }).getAttribute("href")).toBe("#/memories");
    await userEvent.click(screen.getByRole("button", { name: "Look at your decks" }));
    expect(onDone).toHaveBeenCalledOnce();
  });

  test("of cards that are gone and were never studied, nothing is said to be kept", () => {
    show({ state: { kind: "added", summary }, keepsLost: false });
    expect(screen.queryByText(/is kept/)).toBeNull();
    expect(screen.queryByRole("link", { name: /only reworded/ })).toBeNull();
  });

  test("without a card gone or one to study, there is no way there", () => {
    const pictures = { ...summary, addedCards: 0, changedCards: 0, goneCards: 0 };
    show({ state: { kind: "added", summary: pictures }, studyHref: null });
    screen.getByText(/^The files are saved/);
    expect(screen.queryByRole("link")).toBeNull();
  });
});

describe("decks of one's own", () => {
  const deck: OwnDeckRow = {
    ...{ slug: "biology", title: "Biology", cardCount: 6, fileCount: 3, size: 82_000, studyHref: "#/study/biology" },
    issues: [issueAt("Biology/cells.md", 10, "Write an answer.", "warning")],
    files: [{ path: "Biology/cells.md", title: "Cells", cardCount: 6, editHref: "#/notes/edit/Biology/cells.md" }],
  };

  test("say what they hold, and lead to their files and problems", async () => {
    show({ decks: [deck] });
    const article = screen.getByRole("article", { name: "Biology" });
    within(article).getByText(/^6\scards, 3\sfiles, 82\skB$/);
    await userEvent.click(within(article).getByText(/^1\stopic$/));
    const edit = await within(article).findByRole("link", { name: "Edit Biology/cells.md" });
    expect(edit.getAttribute("href")).toBe("#/notes/edit/Biology/cells.md");
    await userEvent.click(within(article).getByText(/^Worth mending: 1\snote$/));
    const place = await within(article).findByRole("link", { name: "Biology/cells.md:10" });
    expect(place.getAttribute("href")).toBe("#/notes/edit/Biology/cells.md/at/10");
  });

  test("are renamed in their place, by keyboard, and the focus comes back", async () => {
    const { onRename } = show({ decks: [deck] });
    await userEvent.click(screen.getByRole("button", { name: "Rename Biology" }));
    const field = screen.getByRole("textbox", { name: "Title of the deck" });
    expect(document.activeElement).toBe(field);
    await userEvent.keyboard("Cells and life{Enter}");
    expect(onRename).toHaveBeenCalledExactlyOnceWith("biology", "Cells and life");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Rename Biology" }));
    await userEvent.keyboard("{Enter}x{Escape}");
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(onRename).toHaveBeenCalledOnce();
  });

  test("are removed only after a question that says what stays", async () => {
    const { onRemove } = show({ decks: [deck] });
    await userEvent.click(screen.getByRole("button", { name: "Remove Biology" }));
    const dialog = screen.getByRole("dialog", { name: "Remove Biology" });
    expect(dialog.textContent).toContain("comes back when you add the files again");
    await userEvent.click(within(dialog).getByRole("button", { name: "Keep it" }));
    expect(onRemove).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole("button", { name: "Remove Biology" }));
    await userEvent.click(screen.getByRole("button", { name: "Remove the deck" }));
    expect(onRemove).toHaveBeenCalledExactlyOnceWith("biology");
  });
});

describe("a file that was changed on two devices", () => {
  const text = (answer: string) => `# Cells\n\n### ❓ Wall?\n${answer}\n\nThe end.\n`;
  const versions = [
    { id: "a", how: "Edited today at 14:03", content: { kind: "text", text: text("It gives shape.") } },
    { id: "b", how: "Edited today at 14:03", content: { kind: "text", text: text("It gives strength.") } },
    { id: "c", how: "Removed yesterday at 09:00", content: { kind: "removed" } },
  ] as const;

  test("shows where its texts part, and is decided by one press", async () => {
    const { onKeep } = show({ parted: [{ path: "Biology/cells.md", versions }] });
    const article = screen.getByRole("article", { name: "Biology/cells.md" });
    expect([...article.querySelectorAll("mark")].map(({ textContent }) => textContent)).toEqual([
      "shape.",
      "strength.",
    ]);
    expect(article.textContent).toContain("From line 3");
    expect(article.textContent).not.toContain("# Cells");
    await userEvent.click(
      within(article).getByRole("button", { name: /^Keep this one.*version 2 of 3, Edited today at 14:03/ }),
    );
    await userEvent.click(within(article).getByRole("button", { name: /^Remove the file/ }));
    expect(onKeep.mock.calls).toEqual([
      ["Biology/cells.md", "b"],
      ["Biology/cells.md", "c"],
    ]);
  });

  test("says so where a version has nothing of what the other one has", () => {
    const content = (words: string) => ({ kind: "text", text: words }) as const;
    const emptied = [
      { id: "a", how: "Edited today at 14:03", content: content("# Cells\n") },
      { id: "b", how: "Edited today at 14:05", content: content("\n") },
    ];
    show({ parted: [{ path: "Biology/cells.md", versions: emptied }] });
    const article = screen.getByRole("article", { name: "Biology/cells.md" });
    expect(within(article).getAllByText("Nothing stands here.")).toHaveLength(1);
  });

  test("has a name of its own for each button, even of two from the same minute", () => {
    show({ parted: [{ path: "Biology/cells.md", versions }] });
    const article = screen.getByRole("article", { name: "Biology/cells.md" });
    const names = within(article)
      .getAllByRole("button")
      .map(({ textContent }) => textContent);
    expect(new Set(names).size).toBe(3);
  });

  test("is not to be decided where a version is not on the device", () => {
    const elsewhere = { ...versions[1], content: { kind: "elsewhere" } } as const;
    show({ parted: [{ path: "Biology/cells.md", versions: [versions[0], elsewhere] }] });
    const article = screen.getByRole("article", { name: "Biology/cells.md" });
    within(article).getByText("This version is not on this device.");
    within(article).getByText(/^Not every version is on this device\. Choose on one that has them/);
    expect(within(article).queryByRole("button")).toBeNull();
  });
});

test("what is dragged over a page is for the eye alone; looking through folders can be cancelled", async () => {
  const onCancel = vi.fn();
  const { rerender, container } = render(<DropVeil dropping="none" onCancel={onCancel} />);
  expect(container.childElementCount).toBe(0);
  rerender(<DropVeil dropping="over" onCancel={onCancel} />);
  expect(container.firstElementChild?.getAttribute("aria-hidden")).toBe("true");
  rerender(<DropVeil dropping="gathering" onCancel={onCancel} />);
  screen.getByRole("status");
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  expect(onCancel).toHaveBeenCalledOnce();
});
