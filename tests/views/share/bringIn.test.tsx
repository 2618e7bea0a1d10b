// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import { BringInSection } from "../../../src/views/share/BringInSection.tsx";
import type { BringingIn, ShownComing } from "../../../src/views/share/coming.ts";
import { comingLines } from "../../../src/views/share/comingWords.ts";

afterEach(cleanup);

const noNotes: ShownComing["notes"] = {
  newDecks: [],
  changedDecks: [],
  newDeckFiles: 0,
  newFiles: 0,
  changedFiles: 0,
  removedFiles: 0,
  pictures: 0,
  lateTexts: 0,
  earlierTexts: 0,
  apart: [],
  missing: [],
};

function coming(parts: Partial<Omit<ShownComing, "notes">>, notes: Partial<ShownComing["notes"]> = {}): ShownComing {
  const { newReviews = 0, newOther = 0 } = parts;
  const nothing = { newReviews, reviewedCards: 0, newOther, newFacts: newReviews + newOther, alreadyHere: 0 };
  return { ...nothing, cards: null, ...parts, notes: { ...noNotes, ...notes } };
}

function show(bringing: BringingIn, missing: readonly string[] = []) {
  const intents = { onChooseFile: vi.fn(), onConfirm: vi.fn(), onCancel: vi.fn(), onDone: vi.fn() };
  render(<BringInSection bringing={bringing} missing={missing} notesHref="#/notes" {...intents} />);
  return intents;
}

function preview(shown: ShownComing): BringingIn {
  return { kind: "preview", fileName: "a.gz", madeAt: "3 March 2026", coming: shown };
}

describe("bringing in a file", () => {
  test("begins with one", async () => {
    const { onChooseFile } = show({ kind: "idle" });
    const file = new File(["x"], "recto.jsonl.gz", { type: "application/gzip" });
    await userEvent.upload(screen.getByLabelText("A backup or a shared file"), file);
    expect(onChooseFile).toHaveBeenCalledExactlyOnceWith(file);
  });

  test("says what will come before anything does", async () => {
    const { onConfirm } = show(preview(coming({ newReviews: 120, reviewedCards: 45, newOther: 1, alreadyHere: 7 })));
    expect(screen.getByText(/^120\sreviews of 45\scards$/)).toBeDefined();
    expect(screen.getByText(/^7\sentries are already here\.$/)).toBeDefined();
    expect(onConfirm).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole("button", { name: "Bring it in" }));
    expect(onConfirm).toHaveBeenCalledOnce();
  });

  test("offers nothing to bring in where nothing is new", async () => {
    const { onCancel } = show(preview(coming({ alreadyHere: 9 })));
    expect(screen.getByText(/^Nothing will change/)).toBeDefined();
    expect(screen.queryByRole("button", { name: "Bring it in" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Close" }));
    expect(onCancel).toHaveBeenCalledOnce();
  });

  test("counts a picture alone as something new", () => {
    show(preview(coming({ alreadyHere: 9 }, { pictures: 2 })));
    expect(screen.getByRole("button", { name: "Bring it in" })).toBeDefined();
  });

  test("says what was changed apart, before and after", () => {
    const parted = coming({ newOther: 1 }, { apart: ["Biology/cells.md"], changedDecks: ["Biology"], changedFiles: 1 });
    show(preview(parted));
    expect(screen.getByText(/^1\sfile was changed on both devices/)).toBeDefined();
    cleanup();
    show({ kind: "brought", coming: parted });
    expect(screen.getByRole("link", { name: "Choose which one counts" }).getAttribute("href")).toBe("#/notes");
  });

  test("says whose content is on another device only", () => {
    show({ kind: "idle" }, ["Biology/cells.md"]);
    expect(screen.getByText(/^The content of 1\sfile is on another device only\./)).toBeDefined();
    expect(screen.getByText("Biology/cells.md")).toBeDefined();
  });

  test("keeps the keys at what took the place of a button that was pressed", () => {
    const intents = { onChooseFile: vi.fn(), onConfirm: vi.fn(), onCancel: vi.fn(), onDone: vi.fn() };
    const props = { missing: [], notesHref: "#/notes", ...intents };
    const { rerender } = render(<BringInSection bringing={{ kind: "idle" }} {...props} />);
    expect(document.activeElement).toBe(document.body);
    rerender(<BringInSection bringing={preview(coming({ newOther: 1 }))} {...props} />);
    screen.getByRole("button", { name: "Bring it in" }).focus();
    rerender(<BringInSection bringing={{ kind: "brought", coming: coming({ newOther: 1 }) }} {...props} />);
    expect(document.activeElement).toBe(screen.getByRole("status"));
  });

  test("says why a file was refused", () => {
    show({ kind: "refused", sentence: "This is not a backup." });
    expect(screen.getByRole("status").textContent).toBe("Nothing was changed. This is not a backup.");
  });

  test.each([
    ["reading", 1],
    ["bringing", 1],
    ["committing", 0],
  ] as const)("shows the progress while %s, with %i way out", async (kind, ways) => {
    const { onCancel } = show(kind === "committing" ? { kind } : { kind, progress: 0.4 });
    expect(screen.getByRole<HTMLProgressElement>("progressbar").value).toBe(kind === "committing" ? 1 : 0.4);
    const cancel = screen.queryAllByRole("button", { name: "Cancel" });
    expect(cancel).toHaveLength(ways);
    for (const button of cancel) await userEvent.click(button);
    expect(onCancel).toHaveBeenCalledTimes(ways);
  });
});

describe("what comes, in words", () => {
  test.each<[Partial<ShownComing["notes"]>, readonly string[]]>([
    [{}, []],
    [{ newDecks: ["Biology"], newDeckFiles: 3 }, ["New deck: Biology (3 files)"]],
    [
      { newDecks: ["Biology"], newDeckFiles: 3, changedDecks: ["Physics"], changedFiles: 1, removedFiles: 2 },
      ["New deck: Biology (3 files)", "Changed deck: Physics (1 changed file, 2 removed)"],
    ],
    [{ changedDecks: ["A", "B"], newFiles: 1 }, ["Changed decks: A, B (1 new file)"]],
    [
      { newDecks: ["A", "B", "C", "D", "E", "F", "G"], newDeckFiles: 9 },
      ["New decks: A, B, C, D, E and 2 more (9 files)"],
    ],
    [{ earlierTexts: 2 }, ["Earlier versions of 2 files"]],
    [{ lateTexts: 1, pictures: 12 }, ["The text of 1 file that only had a name here", "12 pictures"]],
  ])("%o", (notes, lines) => {
    expect(comingLines(coming({}, notes)).map((line) => line.replaceAll("\u00a0", " "))).toEqual(lines);
  });

  test("cards are counted, and their memories are not lost", () => {
    const words = (cards: ShownComing["cards"]) =>
      comingLines(coming({ cards })).map((line) => line.replaceAll("\u00a0", " "));
    expect(words({ added: 12, changed: 3, moved: 0, gone: 1 })).toEqual([
      "12 new cards, 3 changed, 1 removed (what you know of it is kept)",
    ]);
    expect(words({ added: 0, changed: 0, moved: 1, gone: 0 })).toEqual(["1 moved card"]);
    expect(words({ added: 0, changed: 0, moved: 0, gone: 0 })).toEqual([]);
  });

  test("what shows nowhere is said to be that", () => {
    expect(comingLines(coming({ newFacts: 3 }))).toEqual(["Only records that change nothing you see"]);
  });
});
