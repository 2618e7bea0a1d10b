import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bytesHash } from "../../src/deck/contentHash.ts";
import type { Topic } from "../../src/deck/topic.ts";
import { cardsOf } from "../../src/deck/topic.ts";
import type { NoteFile } from "../../src/facts/notes.ts";
import { notesParser } from "../../src/notes/notesParser.ts";
import type { NoteSource, ParsedNotes } from "../../src/notes/parsedNotes.ts";
import { readPicked } from "../../src/notes/readPicked.ts";
import { contentDocuments } from "../../src/parser/contentDocuments.ts";
import { parseChanges } from "../../src/parser/parseChanges.ts";
import { png, utf8 } from "./zipOf.ts";

const unwatched = { signal: new AbortController().signal, onProgress() {} };

function source(path: string, content: string | Uint8Array, more: Partial<NoteFile> = {}): NoteSource {
  const bytes = typeof content === "string" ? utf8(content) : content;
  return {
    path,
    file: { blob: bytesHash(bytes), size: bytes.length, ...more },
    bytes: new Blob([bytes as Uint8Array<ArrayBuffer>]),
  };
}

async function cardsIn(sources: readonly NoteSource[]) {
  const { decks } = await notesParser().decks(sources, unwatched);
  return decks.flatMap(({ topics }) => topics.flatMap(cardsOf));
}

async function figurePath(picture: string, file: string, paths: readonly string[]): Promise<string> {
  const note = source(file, `### ❓ What is this?\n${picture}\n`);
  const [card] = await cardsIn([note, ...paths.map((path) => source(path, png(4, 3)))]);
  const [figure] = card?.figures ?? [];
  return figure?.source.kind === "local" ? figure.source.path : (figure?.source.kind ?? "none");
}

test("a small vault, as it was made by Obsidian, becomes decks", async () => {
  const folder = new URL("./golden/vault/", import.meta.url);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const picked = files.map(({ parentPath, name }) => {
    const path = `${parentPath}/${name}`;
    const bytes = readFileSync(path);
    return { path: `vault/${path.slice(path.indexOf("golden/vault/") + 13)}`, bytes: new Blob([bytes]) };
  });
  for (const name of ["mitochondrion", "leaf"])
    picked.push({
      path: `vault/Biology/attachments/${name}.png`,
      bytes: new Blob([png(80, 60) as Uint8Array<ArrayBuffer>]),
    });
  const read = await readPicked(picked, unwatched);
  if (!read.ok) throw new Error(read.fault.message);
  const parsed = await notesParser().parse(read.value.notes, unwatched);
  await expect(`${JSON.stringify(readable(parsed), null, 2)}\n`).toMatchFileSnapshot("golden/vault.json");
});

function readable({ index, documents, dialects, schedules }: ParsedNotes) {
  const topics = index.decks.flatMap(({ topics }) => topics.map(({ version }) => documents.get(version) ?? ""));
  return {
    index,
    topics: topics.map((text): Topic => JSON.parse(text)),
    figures: JSON.parse(documents.get(`figures-${index.figures}`) ?? ""),
    dialects: Object.fromEntries(dialects),
    schedules,
  };
}

describe("a picture is looked for", () => {
  test.each<[string, string, string, readonly string[], string]>([
    ["beside the note first", "![f](a.png)", "V/x/n.md", ["V/a.png", "V/x/a.png"], "V/x/a.png"],
    ["by its name in the same top folder", "![f](a.png)", "V/x/n.md", ["V/y/a.png", "W/a.png"], "V/y/a.png"],
    ["whatever the case", "![[Map.PNG]]", "V/n.md", ["V/y/map.png"], "V/y/map.png"],
    ["nearest to the note", "![[a.png]]", "V/x/n.md", ["V/a.png", "V/x/deep/a.png", "V/y/a.png"], "V/x/deep/a.png"],
    ["by the end of its path", "![[media/a.png]]", "V/n.md", ["V/x/media/a.png", "V/x/a.png"], "V/x/media/a.png"],
    ["from the vault's root", "![f](/y/a.png)", "V/x/n.md", ["V/y/a.png", "V/x/a.png"], "V/y/a.png"],
    ["not in another folder of the name", "![f](ch1/a.png)", "V/n.md", ["V/ch2/a.png"], "missing"],
    ["not in another top folder", "![f](a.png)", "V/n.md", ["W/a.png"], "missing"],
    ["among loose files by its name alone", "![f](media/a.png)", "n.md", ["a.png", "W/a.png"], "a.png"],
    ["by escapes", "![f](my%20map.png)", "V/n.md", ["V/y/my map.png"], "V/y/my map.png"],
  ])("%s", async (_name, picture, file, paths, found) => {
    expect(await figurePath(picture, file, paths)).toBe(found === "missing" ? found : `own-media/${found}`);
  });
});

test("UTF-16 is read, settings count in their own vault, and what a file is taken for can be told", async () => {
  const wide = new Uint8Array(2 + 2 * 40);
  const text = "### ❓ Wide?\nYes, two bytes a letter.\n".padEnd(40);
  new DataView(wide.buffer).setUint16(0, 0xfffe);
  for (let at = 0; at < 40; at++) new DataView(wide.buffer).setUint16(2 + 2 * at, text.charCodeAt(at), true);
  const settings = '{"singleLineCardSeparator":"->"}';
  const arrows = "#flashcards\n\nIn a vault -> yes\n\nElsewhere::maybe\n";
  const cards = await cardsIn([
    source("A/wide.md", wide),
    source("V/.obsidian/plugins/obsidian-spaced-repetition/data.json", settings),
    source("V/a.md", arrows),
    source("B/a.md", arrows),
    source("B/forced.md", "Alone::yes\n", { as: "obsidian" }),
    source("B/native.md", "#flashcards\n\nNo::card\n", { as: "native" }),
    source("B/odd.md", "Odd::one\n", { as: "of a later version" }),
  ]);
  expect(cards.map(({ question }) => question)).toEqual(["Wide?", "Elsewhere", "Alone", "In a vault"]);
});

test("after every change the outcome is that of parsing everything anew, and only what changed is read", async () => {
  const parser = notesParser();
  const read: string[] = [];
  const watched = (sources: readonly NoteSource[]) =>
    sources.map((one) => {
      const bytes: Blob = Object.assign(one.bytes.slice(), {
        arrayBuffer: () => {
          read.push(one.path);
          return one.bytes.arrayBuffer();
        },
      });
      return { ...one, bytes };
    });
  const birds = source("V/birds.md", "### ❓ Which bird is blue?\n![Figure 1.1](jay.png)\n");
  const fish = source("V/fish.md", "### ❓ Which fish is blue?\nThe tang.\n");
  const edited = source("V/fish.md", "### ❓ Which fish is blue?\nThe blue tang.\n");
  const jay = source("V/media/jay.png", png(4, 3), { width: 4, height: 3 });
  const said = source("V/media/jay.txt", "A jay.");
  for (const [tree, news] of [
    [
      [birds, fish],
      ["V/birds.md", "V/fish.md"],
    ],
    [[birds, edited], ["V/fish.md"]],
    [[birds, fish], []],
    [[birds, edited, jay], []],
    [[birds, edited, jay, said], ["V/media/jay.txt"]],
    [[edited], []],
  ] as const) {
    expect(await parser.parse(watched(tree), unwatched)).toEqual(await notesParser().parse(tree, unwatched));
    expect(read.splice(0)).toEqual(news);
  }
});

test("gives the documents that the site's build gives for the same files", async () => {
  const text = "# Cells\n### ❓ What is a cell?\n- A unit\n\n![Figure 1 - A cell](cell.png)\n";
  const parsed = await notesParser().parse(
    [source("bio/cells.md", text), source("bio/cell.png", png(4, 3), { width: 4, height: 3 })],
    unwatched,
  );
  const cell = { sitePath: "own-media/bio/cell.png", width: 4, height: 3, description: null };
  const { decks, issues } = parseChanges()([{ path: "bio/cells.md", text }], {
    beside: new Map([["bio/cell.png", cell]]),
    shared: new Map(),
  });
  const { index, documents } = contentDocuments(decks, issues, false);
  expect([parsed.index, parsed.documents]).toEqual([index, documents]);
});

test("parsing ends when it is cancelled", async () => {
  const cancelling = new AbortController();
  const sources = Array.from({ length: 20 }, (_, n) => source(`${n}.md`, `### ❓ Q${n}\nA\n`));
  const parsing = notesParser().parse(sources, { signal: cancelling.signal, onProgress: () => cancelling.abort() });
  await expect(parsing).rejects.toMatchObject({ name: "AbortError" });
});
