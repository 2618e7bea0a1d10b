// @vitest-environment jsdom
import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { createStore } from "zustand/vanilla";
import { App } from "../../../src/app/App.tsx";
import { watchDrops } from "../../../src/app/notes/watchDrops.tsx";
import type { Notes } from "../../../src/app/services.ts";
import { failure, success } from "../../../src/deck/result.ts";
import type { FactId } from "../../../src/facts/fact.ts";
import { type NoteTree, type NoteVersion, noteTree, type StandingNote } from "../../../src/facts/notes.ts";
import type { NotesState } from "../../../src/study/notes/notesState.ts";
import { learnerWith, morning, rest } from "../../study/learnerAtDesk.ts";
import { previewOf } from "../../views/notes/previews.ts";
import { teachDialogs } from "../../views/support/dialog.ts";
import { servicesOf } from "../servicesOf.ts";
import { type Tree, transferOf } from "./dropped.ts";

beforeAll(() => {
  teachDialogs();
  vi.stubGlobal("scrollTo", () => {});
});
beforeEach(() => {
  location.hash = "";
});
afterEach(cleanup);

/** The page over a desk that only remembers what it was told. */
async function visit(address: string, tree: NoteTree = noteTree(undefined), here = ["mine", "theirs"]) {
  const learner = await learnerWith(["One?"]);
  await learner.storage.keepBlobs(here.map((name) => ({ name, bytes: new Blob([name]) })));
  const store = createStore<NotesState>(() => ({ kind: "idle" }));
  const desk = {
    store,
    pick: vi.fn(),
    takeAs: vi.fn(),
    removeGone: vi.fn(),
    takePicked: vi.fn(),
    replaceRenamed: vi.fn(),
    add: vi.fn(),
    cancel: vi.fn(),
    done: vi.fn(),
  };
  const files = {
    tree: () => tree,
    textOf: async ({ id }: NoteVersion) =>
      id === "gone"
        ? failure({ kind: "missing", message: "It is not on this device." })
        : success(`# The text of ${id}\n`),
    restore: vi.fn(async () => success(undefined)),
  };
  const folders = { store: createStore(() => []) };
  const notes = Promise.resolve({ desk, files, folders, shipped: () => [] } as unknown as Notes);
  const services = servicesOf(learner, { notes: () => notes });
  location.hash = `#${address}`;
  await act(async () => render(<App services={services} />));
  await act(() => rest(learner));
  return { ...desk, files, services };
}

function dispatch(kind: "dragover" | "drop", tree: Tree, target: EventTarget = document.body): Event {
  const event = new Event(kind, { bubbles: true, cancelable: true });
  Object.defineProperty(event, "dataTransfer", { value: transferOf(tree).transfer });
  act(() => void target.dispatchEvent(event));
  return event;
}

/** The page's parts come one after the other, the first time from the disk. */
const heading = (name: string) => screen.findByRole("heading", { level: 1, name }, { timeout: 10_000 });

test("chosen files go to the desk by their paths", async () => {
  const { pick } = await visit("/notes");
  await heading("Your notes");
  const field = document.querySelector<HTMLInputElement>("input[type=file]:not([webkitdirectory])");
  const file = new File(["# A"], "a.md");
  if (field !== null) await userEvent.upload(field, file);
  expect(pick).toHaveBeenCalledExactlyOnceWith([{ path: "a.md", bytes: file }]);
});

describe("what is dropped", () => {
  test("on another page is read on the notes' page, with the names of what cannot be read", async () => {
    const { pick, services } = await visit("/");
    await heading("One card is ready.");
    watchDrops(services);
    expect(dispatch("dragover", { "a.md": "" }).defaultPrevented).toBe(true);
    screen.getByText("Drop to see what is in it");
    dispatch("drop", { Biology: { "cells.md": "# Cells", "locked.md": null } });
    await heading("Your notes");
    expect(pick.mock.calls[0]?.[0].map(({ path }: { path: string }) => path)).toEqual(["Biology/cells.md"]);
    expect(pick.mock.calls[0]?.[1]).toEqual(["Biology/locked.md"]);
    expect(screen.queryByText("Drop to see what is in it")).toBeNull();
  });

  test("into a field for files is that field's, and a text that is dragged is nobody's", async () => {
    const { pick } = await visit("/notes");
    await heading("Your notes");
    const field = document.body.appendChild(document.createElement("input"));
    field.type = "file";
    expect(dispatch("drop", { "a.md": "" }, field).defaultPrevented).toBe(false);
    field.remove();
    const text = new Event("dragover", { bubbles: true, cancelable: true });
    Object.defineProperty(text, "dataTransfer", { value: { types: ["text/plain"] } });
    document.body.dispatchEvent(text);
    expect(text.defaultPrevented).toBe(false);
    expect(pick).not.toHaveBeenCalled();
  });

  test.each([
    "/study",
    "/more/d",
    "/quiz/run/1",
    "/quiz/missed/1",
    "/exam/study",
    "/exam/new",
    "/notes/edit/a.md",
    "/figure/d/a.png/cover",
  ])("in the middle of %s is not taken, and not opened by the browser", async (address) => {
    const { pick, services } = await visit("/");
    watchDrops(services);
    location.hash = `#${address}`;
    const over = dispatch("dragover", { "a.md": "" });
    expect(over.defaultPrevented).toBe(true);
    expect((over as DragEvent).dataTransfer?.dropEffect).toBe("none");
    expect(screen.queryByText("Drop to see what is in it")).toBeNull();
    expect(dispatch("drop", { "a.md": "" }).defaultPrevented).toBe(true);
    await act(async () => {});
    expect(location.hash).toBe(`#${address}`);
    expect(pick).not.toHaveBeenCalled();
    expect(screen.queryByText("Looking through what you dropped")).toBeNull();
  });

  test("does not end what is being added", async () => {
    const { pick, store } = await visit("/notes");
    act(() => store.setState({ kind: "adding", preview: previewOf({}), progress: 0.5 }, true));
    dispatch("drop", { "a.md": "" });
    await vi.waitFor(() => expect(screen.queryByText("Looking through what you dropped")).toBeNull());
    expect(pick).not.toHaveBeenCalled();
  });
});

test("Escape cancels a preview, as the button does, and nothing that is being added", async () => {
  const { cancel, store } = await visit("/notes");
  await heading("Your notes");
  await userEvent.keyboard("{Escape}");
  act(() => store.setState({ kind: "adding", preview: previewOf({}), progress: 0.5 }, true));
  await userEvent.keyboard("{Escape}");
  expect(cancel).not.toHaveBeenCalled();
  act(() => store.setState({ kind: "preview", preview: previewOf({}) }, true));
  await userEvent.keyboard("{Escape}");
  expect(cancel).toHaveBeenCalledOnce();
});

test("the outcome is put away when the page is left, a preview is not", async () => {
  const { done, store } = await visit("/notes");
  await heading("Your notes");
  act(() => store.setState({ kind: "refused", sentence: "No room." }, true));
  expect(done).not.toHaveBeenCalled();
  cleanup();
  expect(done).toHaveBeenCalledOnce();
  const other = await visit("/notes");
  act(() => other.store.setState({ kind: "preview", preview: previewOf({}) }, true));
  cleanup();
  expect(other.done).not.toHaveBeenCalled();
});

const version = (id: string, daysAgo: number): NoteVersion => ({
  ...{ id, path: "a.md", action: "edited", replaces: [], file: { blob: id, size: 9 } },
  writer: { clock: morning - daysAgo * 86_400_000, id: id as FactId },
});

function treeOf(...notes: readonly StandingNote[]): NoteTree {
  return { ...noteTree(undefined), files: new Map(notes.map((note) => [note.path, note])) };
}

test("of two texts that were changed apart one is chosen; where that fails, it is said why", async () => {
  const [mine, theirs] = [version("mine", 0), version("theirs", 3)];
  const file = { blob: "mine", size: 9 };
  const note = { path: "a.md", file, version: mine, apart: [theirs], heads: ["mine", "theirs"] };
  const { files } = await visit("/notes", treeOf(note));
  await screen.findByText(/^Edited today at \d\d:\d\d, counts now$/);
  const theirsKept = /^Keep this one ?: a\.md, version 2 of 2, Edited on 27 February 2026 at \d\d:\d\d$/;
  await userEvent.click(screen.getByRole("button", { name: theirsKept }));
  expect(files.restore).toHaveBeenCalledExactlyOnceWith("a.md", theirs);
  await screen.findByText("Decided: this is the file from now on.");
  files.restore.mockResolvedValueOnce(failure({ kind: "missing", message: "It is not on this device." }) as never);
  await userEvent.click(screen.getByRole("button", { name: /^Keep this one ?: a\.md, version 1 of 2, Edited today/ }));
  expect((await screen.findByRole("alert")).textContent).toBe("It is not on this device.");
});

test("a device without a text is told so: it neither chooses between what it cannot see nor offers the file", async () => {
  const [mine, theirs] = [version("mine", 0), version("gone", 3)];
  const apart = { path: "a.md", file: { blob: "mine", size: 9 }, version: mine, apart: [theirs], heads: [] };
  const absent = { ...apart, path: "b.md", file: { blob: "gone", size: 9 }, apart: [] };
  await visit("/notes", treeOf(apart, absent), ["mine"]);
  await screen.findByText("This version is not on this device.");
  expect(screen.queryByRole("button", { name: /^Keep this one/ })).toBeNull();
  await screen.findByText(/^One file was changed in Recto since it was added/);
  screen.getByRole("button", { name: /^Download 1\sfile$/ });
});
