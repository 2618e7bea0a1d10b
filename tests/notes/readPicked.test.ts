import { describe, expect, test } from "vitest";
import { bytesHash } from "../../src/deck/contentHash.ts";
import type { PickedFile } from "../../src/notes/pickedFile.ts";
import { readingLimits, readPicked } from "../../src/notes/readPicked.ts";
import { png, utf8, zipOf } from "./zipOf.ts";

const unwatched = { signal: new AbortController().signal, onProgress() {} };

function file(path: string, content: string | Uint8Array = "# Cells\n"): PickedFile {
  const bytes = typeof content === "string" ? utf8(content) : content;
  return { path, bytes: new Blob([bytes as Uint8Array<ArrayBuffer>]) };
}

async function read(picked: readonly PickedFile[], limits = readingLimits) {
  const outcome = await readPicked(picked, unwatched, limits);
  if (!outcome.ok) throw new Error(outcome.fault.message);
  const { notes, leftOut, folders } = outcome.value;
  return {
    kinds: notes.map(({ path, kind }) => `${kind} ${path}`),
    leftOut: leftOut.map(({ path, severity }) => `${severity} ${path}`),
    messages: leftOut.map(({ message }) => message),
    folders,
    notes,
  };
}

describe("files that are picked", () => {
  test("are known by their names, a text by what stands in it and beside it", async () => {
    const { kinds, leftOut, folders } = await read([
      file("Bio/cells.md"),
      file("Bio/more.MARKDOWN"),
      file("Bio/words.csv", "a,b"),
      file("Bio/words.tsv", "a\tb"),
      file("Bio/anki.txt", "#separator:tab\na\tb"),
      file("Bio/media/cell.png", png(4, 3)),
      file("Bio/media/cell.txt", "A cell."),
      file("Bio/readme.txt", "Read me."),
      file("Bio/paper.pdf", "%PDF"),
      file("Bio/.obsidian/plugins/obsidian-spaced-repetition/data.json", "{}"),
      file("Bio/.obsidian/app.json", "{}"),
      file("Bio/.trash/old.md"),
      file("Bio/node_modules/x/readme.md"),
      file("Bio/Thumbs.db", "x"),
      file("Bio/backup.zip", "no zip"),
      file("loose.md"),
    ]);
    expect(kinds).toEqual([
      "settings Bio/.obsidian/plugins/obsidian-spaced-repetition/data.json",
      "table Bio/anki.txt",
      "text Bio/cells.md",
      "picture Bio/media/cell.png",
      "description Bio/media/cell.txt",
      "text Bio/more.MARKDOWN",
      "table Bio/words.csv",
      "table Bio/words.tsv",
      "text loose.md",
    ]);
    expect(leftOut).toEqual([
      "ignored Bio/.obsidian/app.json",
      "ignored Bio/.trash/old.md",
      "ignored Bio/Thumbs.db",
      "ignored Bio/backup.zip",
      "ignored Bio/node_modules/x/readme.md",
      "ignored Bio/paper.pdf",
      "ignored Bio/readme.txt",
    ]);
    expect(folders).toEqual(["Bio"]);
  });

  test("keep their bytes, have a type, and pictures a size as they are shown", async () => {
    const bytes = utf8("\uFEFF# Größe\r\n");
    const { notes } = await read([file("a.md", bytes), file("b.png", png(40, 30)), file("c.svg", "<svg></svg>")]);
    expect(notes.map(({ file, bytes }) => [file, bytes.type])).toEqual([
      [{ blob: bytesHash(bytes), size: bytes.length }, "text/plain"],
      [{ blob: bytesHash(png(40, 30)), size: 33, width: 40, height: 30 }, "image/png"],
      [{ blob: bytesHash(utf8("<svg></svg>")), size: 11 }, "image/svg+xml"],
    ]);
    expect(new Uint8Array((await notes[0]?.bytes.arrayBuffer()) ?? new ArrayBuffer())).toEqual(bytes);
  });

  test("that cannot be read are refused by name, with the cure", async () => {
    const { kinds, leftOut, messages } = await read([
      file("latin.md", Uint8Array.of(0x61, 0xe4)),
      file("program.md", Uint8Array.of(1, 0, 2)),
      file("broken.png", "no picture"),
      file(".obsidian/plugins/obsidian-spaced-repetition/data.json", "{"),
      file("good.md"),
    ]);
    expect(kinds).toEqual(["text good.md"]);
    expect(leftOut).toEqual([
      "refused .obsidian/plugins/obsidian-spaced-repetition/data.json",
      "refused broken.png",
      "refused latin.md",
      "refused program.md",
    ]);
    for (const message of messages) expect(message).toMatch(/; .*(?:save|convert)/);
  });

  test("that are too large are refused, and so is one that is not there any more", async () => {
    const gone: Blob = Object.assign(new Blob(["x"]), { arrayBuffer: () => Promise.reject(new Error("NotFound")) });
    const { leftOut, messages } = await read(
      [file("long.md", "x".repeat(101)), file("big.png", png(4, 3)), { path: "gone.md", bytes: gone }],
      { ...readingLimits, text: 100, picture: 32 },
    );
    expect(leftOut).toEqual(["refused big.png", "refused gone.md", "refused long.md"]);
    expect(messages[2]).toMatch(/larger than .* MB; split it/);
  });

  test("that are more than can be borne are refused together, whatever else lies beside them", async () => {
    const picked = [file("Bio/a.md", "# A\n"), file("Bio/b.md", "# B\n"), file("Bio/film.mp4", "x".repeat(500))];
    expect((await read(picked, { ...readingLimits, unpacked: 8, entries: 2 })).kinds).toHaveLength(2);
    for (const limits of [{ unpacked: 7 }, { entries: 1 }]) {
      const outcome = await readPicked(picked, unwatched, { ...readingLimits, ...limits });
      expect(outcome).toMatchObject({ ok: false, fault: { message: expect.stringContaining("folder by folder") } });
    }
  });

  test("have their names in one spelling, and differ by the case of a letter", async () => {
    const { kinds } = await read([file("Bio/u\u0308ber.md"), file("Bio/\u00FCber.md"), file("Bio/\u00DCber.md")]);
    expect(kinds).toEqual(["text Bio/\u00DCber.md", "text Bio/\u00FCber.md"]);
  });

  test("bring all pictures, but beyond a limit those only that a note shows", async () => {
    const picked = [
      file(
        "Bio/cells.md",
        "### ❓ What is this?\n![[Cell.png]]\n\n### ❓ And this?\n![Figure 2](media/leaf%201.png)\n",
      ),
      file("Bio/attachments/cell.png", png(4, 3)),
      file("Bio/media/leaf 1.png", png(4, 3)),
      file("Bio/media/other.png", png(4, 3)),
    ];
    expect((await read(picked)).kinds.length).toBe(4);
    const { kinds, leftOut } = await read(picked, { ...readingLimits, pictures: 50 });
    expect(kinds).toEqual(["picture Bio/attachments/cell.png", "text Bio/cells.md", "picture Bio/media/leaf 1.png"]);
    expect(leftOut).toEqual(["ignored Bio/media/other.png"]);
  });
});

describe("a zip", () => {
  const cells = { path: "Biology/cells.md", bytes: utf8("# Cells") };

  test("brings its single folder, whatever else the system packed", async () => {
    const zip = zipOf([cells, { path: "__MACOSX/Biology/._cells.md", bytes: utf8("x") }]);
    const { kinds, folders } = await read([{ path: "download (1).zip", bytes: zip }]);
    expect([kinds, folders]).toEqual([["text Biology/cells.md"], ["Biology"]]);
  });

  test("without one is a folder itself", async () => {
    const zip = zipOf([cells, { path: "more.md", bytes: utf8("# More") }]);
    const { kinds, folders } = await read([{ path: "notes 2026.ZIP", bytes: zip }]);
    expect(kinds).toEqual(["text notes 2026/Biology/cells.md", "text notes 2026/more.md"]);
    expect(folders).toEqual(["notes 2026"]);
  });

  test("may be empty", async () => {
    const { kinds, folders } = await read([{ path: "empty.zip", bytes: zipOf([]) }]);
    expect([kinds, folders]).toEqual([[], ["empty"]]);
  });

  test("has paths as Windows writes them", async () => {
    const { kinds } = await read([{ path: "a.zip", bytes: zipOf([{ ...cells, path: "Biology\\cells.md" }]) }]);
    expect(kinds).toEqual(["text Biology/cells.md"]);
  });
});

test("reading tells how far it has come, and ends when it is cancelled", async () => {
  const shares: number[] = [];
  const picked = Array.from({ length: 40 }, (_, n) => file(`${n}.md`));
  await readPicked(picked, { signal: unwatched.signal, onProgress: (share) => shares.push(share) });
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  const cancelling = new AbortController();
  const reading = readPicked(picked, { signal: cancelling.signal, onProgress: () => cancelling.abort() });
  await expect(reading).rejects.toMatchObject({ name: "AbortError" });
});
