import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decodeText } from "../../src/parser/decodeText.ts";
import { readContent } from "../../src/tools/readContent.ts";

/** A PNG's header: all that its size is read from. */
function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}

let folder: string;
const below = (...names: string[]) => path.join(folder, ...names);

async function write(name: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(below(name)), { recursive: true });
  await writeFile(below(name), content);
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "recto-content-"));
  await write("content/deck/b.md", "# B");
  await write("content/deck/a.markdown", "\uFEFF# A");
  await write("content/deck/media/x.png", png(40, 30));
  await write("content/deck/media/x.txt", " What x shows.\n");
  await write("content/deck/media/broken.png", "no picture");
  await write("content/Deck/c.md", "# C");
  await write("content/deck/inner/d.md", "# D");
  await write("content/other/e.md", "# E");
  await write("content/notes.txt", "no Markdown");
  await write("content/words/a.csv", "front,back");
  await write("content/words/b.TSV", "front\tback");
  await write("content/words/anki.txt", "#separator:tab\nfront\tback");
  await write("content/words/.obsidian/plugins/obsidian-spaced-repetition/data.json", '{"flashcardTags":["#study"]}');
  await write("content/other/.obsidian/plugins/obsidian-spaced-repetition/data.json", "damaged");
  await write("content/inner/.obsidian/app.json", "{}");
  await write("content/.hidden/f.md", "# F");
  await write("content/node_modules/g.md", "# G");
  await write("content/other/bad.md", new Uint8Array([0x23, 0x20, 0x0a, 0x41, 0xff, 0x42]));
  await write("public/media/y.PNG", png(2, 1));
  await symlink(below("content"), below("content/other/loop"));
  await symlink(below("nowhere"), below("content/other/lost.md"));
});

afterAll(() => rm(folder, { recursive: true }));

describe("reading content", () => {
  it("finds Markdown and tables in all folders but hidden ones, and reports what it cannot read", async () => {
    const { files } = await readContent(below("content"), below("public"));
    expect(files.map((file) => [file.path, file.text, file.fault?.line ?? null])).toEqual([
      ["Deck/c.md", "# C", null],
      ["deck/a.markdown", "\uFEFF# A", null],
      ["deck/b.md", "# B", null],
      ["deck/inner/d.md", "# D", null],
      ["other/bad.md", "# \nA\uFFFDB", 2],
      ["other/e.md", "# E", null],
      ["other/lost.md", "", 1],
      ["words/a.csv", "front,back", null],
      ["words/anki.txt", "#separator:tab\nfront\tback", null],
      ["words/b.TSV", "front\tback", null],
    ]);
  });

  it("finds how the Obsidian plugin is set in each vault", async () => {
    const { vaults } = await readContent(below("content"), below("public"));
    expect([...vaults]).toEqual([["words", { tags: ["study"] }]]);
  });

  it("finds pictures with sizes and descriptions", async () => {
    const { media } = await readContent(below("content"), below("public"));
    expect([...media.beside]).toEqual([
      [
        "deck/media/broken.png",
        { sitePath: "content-media/deck/media/broken.png", width: null, height: null, description: null },
      ],
      [
        "deck/media/x.png",
        { sitePath: "content-media/deck/media/x.png", width: 40, height: 30, description: "What x shows." },
      ],
    ]);
    expect(media.shared.get("media/y.PNG")).toEqual({
      sitePath: "media/y.PNG",
      width: 2,
      height: 1,
      description: null,
    });
  });

  it.each<[folder: string, deep: boolean, files: string[]]>([
    ["deck", false, ["Deck/c.md", "deck/a.markdown", "deck/b.md"]],
    ["deck", true, ["Deck/c.md", "deck/a.markdown", "deck/b.md", "deck/inner/d.md"]],
    ["deck/inner", true, ["deck/inner/d.md"]],
    ["", false, []],
  ])(
    "can be limited to the decks of folder %j (with those below: %j), all folders that slug alike",
    async (name, deep, files) => {
      const content = await readContent(below("content"), below("public"), [{ folder: name, deep }]);
      expect(content.files.map((file) => file.path)).toEqual(files);
    },
  );

  it("of folders that do not exist is empty", async () => {
    const { files, media } = await readContent(below("none"), below("none"));
    expect([files.length, media.beside.size, media.shared.size]).toEqual([0, 0, 0]);
  });
});

describe("decoding text", () => {
  it.each<[name: string, bytes: number[], text: string, line: number | null]>([
    ["UTF-8", [0xc3, 0xa4], "ä", null],
    ["a replacement character that is meant", [0xef, 0xbf, 0xbd], "\uFFFD", null],
    ["Latin-1", [0x61, 0x0d, 0x0a, 0x0d, 0xe4, 0x62], "a\r\n\r\uFFFDb", 3],
    ["a text cut within a character", [0x61, 0x0a, 0xe2, 0x9d], "a\n\uFFFD", 2],
  ])("%s", (_name, bytes, text, line) => {
    const decoded = decodeText(Uint8Array.from(bytes));
    expect([decoded.text, decoded.fault?.line ?? null]).toEqual([text, line]);
  });

  it("names UTF-16", () => {
    expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x23, 0])).fault?.message).toMatch(/UTF-16; save it as UTF-8/);
  });
});
