// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { chosenFiles, droppedFiles, holdsFiles } from "../../../src/app/notes/pickedFiles.ts";
import { type Tree, transferOf } from "./dropped.ts";

const waiting = () => new AbortController().signal;

async function pathsOf(tree: Tree, batch?: number): Promise<string[]> {
  const { files } = await droppedFiles(transferOf(tree, batch).transfer, waiting());
  return files.map(({ path }) => path).sort();
}

test("chosen files have their names, those of a folder their paths", () => {
  const loose = new File(["a"], "a.md");
  const inFolder = new File(["b"], "b.md");
  Object.defineProperty(inFolder, "webkitRelativePath", { value: "Biology/cells/b.md" });
  expect(chosenFiles([loose, inFolder])).toEqual([
    { path: "a.md", bytes: loose },
    { path: "Biology/cells/b.md", bytes: inFolder },
  ]);
});

describe("what is dropped", () => {
  test("is read in any depth, however few entries come at a time", async () => {
    const many = Object.fromEntries(Array.from({ length: 7 }, (_, n) => [`${n}.md`, "text"]));
    const tree = { "loose.md": "text", Biology: { "cells.md": "text", media: many } };
    const paths = ["Biology/cells.md", ...Object.keys(many).map((name) => `Biology/media/${name}`), "loose.md"];
    expect(await pathsOf(tree)).toEqual(paths);
    expect(await pathsOf(tree, 3)).toEqual(paths);
  });

  test("is taken while the event is handled, and read afterwards", async () => {
    const { transfer, end } = transferOf({ Biology: { "cells.md": "# Cells" } });
    const dropped = droppedFiles(transfer, waiting());
    end();
    const [file] = (await dropped).files;
    expect(file?.path).toBe("Biology/cells.md");
    expect(file?.bytes.size).toBe(7);
  });

  test("leaves the folders of programs unread, but for Obsidian's settings", async () => {
    const plugin = { plugins: { "obsidian-spaced-repetition": { "data.json": "{}" } } };
    const tree = { V: { ".git": { config: "" }, node_modules: { "a.md": "" }, ".obsidian": plugin, ".trash": {} } };
    expect(await pathsOf(tree)).toEqual(["V/.obsidian/plugins/obsidian-spaced-repetition/data.json"]);
  });

  test("names what cannot be read, and reads the rest", async () => {
    const { transfer } = transferOf({ Biology: { "locked.md": null, "cells.md": "text" } });
    const { files, unreadable } = await droppedFiles(transfer, waiting());
    expect(files.map(({ path }) => path)).toEqual(["Biology/cells.md"]);
    expect(unreadable).toEqual(["Biology/locked.md"]);
  });

  test("is left when nobody waits for it any more", async () => {
    const cancelled = new AbortController();
    const dropped = droppedFiles(transferOf({ Biology: { "cells.md": "text" } }).transfer, cancelled.signal);
    cancelled.abort();
    await expect(dropped).rejects.toThrow();
  });
});

test("a text or a link that is dragged is no file", () => {
  expect(holdsFiles(transferOf({}).transfer)).toBe(true);
  expect(holdsFiles(null)).toBe(false);
  expect(holdsFiles({ types: ["text/uri-list", "text/plain"] } as unknown as DataTransfer)).toBe(false);
});
