import { BlobReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import { expect, test } from "vitest";
import type { FactId } from "../../src/facts/fact.ts";
import type { StandingValue } from "../../src/facts/foldState.ts";
import { type NoteAction, noteEntry, noteTree } from "../../src/facts/notes.ts";
import { editedFiles, filesOfDeck, zipOf } from "../../src/notes/exportNotes.ts";

function treeOf(...actions: readonly (readonly [NoteAction, string])[]) {
  const entries = new Map<string, StandingValue>();
  const heads = new Map<string, string>();
  for (const [at, [action, path]] of actions.entries()) {
    const id = `id-${at}`;
    const before = heads.get(path);
    const change = { path, file: { blob: `blob-${at}`, size: 1 }, replaces: before === undefined ? [] : [before] };
    entries.set(id, { value: noteEntry(action, [change]), writer: { clock: at, id: id as FactId } });
    heads.set(path, id);
  }
  return noteTree(entries);
}

test("edited are those that were changed in the app since they were last added", () => {
  const tree = treeOf(
    ["added", "a.md"],
    ["added", "b.md"],
    ["added", "c.md"],
    ["edited", "a.md"],
    ["edited", "b.md"],
    ["restored", "b.md"],
    ["edited", "c.md"],
    ["added", "c.md"],
  );
  expect(editedFiles(tree).map(({ path }) => path)).toEqual(["a.md", "b.md"]);
});

test("a deck takes along what lies near its topics, and nothing of another deck", () => {
  const paths = ["Bio/cells.md", "Bio/media/cell.png", "Chem/acids.md", "Chem/acid.png", "shared/logo.png", "loose.md"];
  const tree = treeOf(...paths.map((path) => ["added", path] as const));
  const topics = [
    { deck: "bio", file: "Bio/cells.md" },
    { deck: "chem", file: "Chem/acids.md" },
  ];
  expect(filesOfDeck(tree, "bio", topics).map(({ path }) => path)).toEqual([
    "Bio/cells.md",
    "Bio/media/cell.png",
    "loose.md",
    "shared/logo.png",
  ]);
  const withRoot = [...topics, { deck: "notes", file: "loose.md" }];
  expect(filesOfDeck(tree, "notes", withRoot).map(({ path }) => path)).toEqual(["loose.md", "shared/logo.png"]);
  expect(filesOfDeck(tree, "bio", withRoot).map(({ path }) => path)).toEqual(["Bio/cells.md", "Bio/media/cell.png"]);
});

test("an archive has every path and every byte as they are stored, whatever they are", async () => {
  const files = [
    { path: "Biologie/Zellen äöü – 細胞.md", bytes: new Uint8Array([0xef, 0xbb, 0xbf, 35, 13, 10]) },
    { path: "Biologie/media/leer.png", bytes: new Uint8Array() },
    { path: "a b/100%.md", bytes: Uint8Array.from({ length: 70_000 }, (_, at) => (at * 7) % 256) },
  ];
  const changedAt = Date.UTC(2026, 2, 2, 9);
  const zip = await zipOf(files.map(({ path, bytes }) => ({ path, bytes: new Blob([bytes]), changedAt })));
  const entries = await new ZipReader(new BlobReader(zip)).getEntries();
  const read = await Promise.all(
    entries.map(async (entry) => ({
      path: entry.filename,
      bytes: entry.directory ? null : await entry.getData(new Uint8ArrayWriter()),
    })),
  );
  expect(read).toEqual(files);
});
