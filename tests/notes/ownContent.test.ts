import { describe, expect, test } from "vitest";
import { bytesHash } from "../../src/deck/contentHash.ts";
import type { FactId } from "../../src/facts/fact.ts";
import type { StandingValue } from "../../src/facts/foldState.ts";
import { noteEntry } from "../../src/facts/notes.ts";
import type { NotesReading } from "../../src/notes/notesReading.ts";
import { ownContent } from "../../src/notes/ownContent.ts";
import { openMemoryStorage } from "../../src/storage/memoryStorage.ts";
import { notesReader } from "../../src/workers/notesReader.ts";
import { granted } from "../study/notes/noteLearner.ts";

const DAY = 86_400_000;

/** A device with blobs and note entries, and its content; `parse` stands before the real one. */
function device(parse: (read: NotesReading["parse"]) => NotesReading["parse"] = (read) => read) {
  const storage = openMemoryStorage({ kind: "durable" });
  const reading = notesReader(() => null);
  const entries = new Map<string, StandingValue>();
  const content = ownContent({
    ...{ storage, reading: { parse: parse(reading.parse) }, parserVersion: "test" },
    ...{ urlOf: () => "blob:", shrink: async () => null },
  });
  const record = (value: StandingValue["value"]) => {
    const id = `${entries.size + 1}`;
    entries.set(id, { value, writer: { clock: entries.size + 1, id: id as FactId } });
  };
  const kept = async (text: string) => {
    const bytes = new TextEncoder().encode(text);
    const name = bytesHash(bytes);
    granted(await storage.keepBlobs([{ name, bytes: new Blob([bytes]) }]));
    return name;
  };
  /** A topic takes the place of the one before. */
  const write = async (title: string) => {
    const blob = await kept(`# ${title}\n### ❓ What is it?\nAn answer.\n`);
    const replaces = entries.size === 0 ? [] : [`${entries.size}`];
    record(noteEntry("edited", [{ path: "Biology/cells.md", file: { blob, size: 9 }, replaces }]));
    return blob;
  };
  const title = async () => granted(await content.index(entries, undefined)).decks[0]?.topics[0]?.title;
  const isHere = async (name: string) => granted(await storage.blobs([name])).has(name);
  return { storage, entries, content, record, kept, write, title, isHere };
}

describe("indexes asked for at once", () => {
  test("come in their order, however long the first is parsed", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let parses = 0;
    const one = device((read) => async (...asked) => {
      if (++parses === 1) await held;
      return read(...asked);
    });
    const order: (string | undefined)[] = [];
    const look = async () => void order.push(await one.title());
    await one.write("Old");
    const first = look();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await one.write("New");
    const second = look();
    await new Promise((resolve) => setTimeout(resolve, 5));
    release();
    await Promise.all([first, second]);
    expect(order).toEqual(["Old", "New"]);
  });

  test("are each of the files that they were asked for", async () => {
    const one = device();
    await one.write("Old");
    const old = new Map(one.entries);
    await one.write("New");
    const both = [one.content.index(old, undefined), one.content.index(one.entries, undefined)];
    const titles = (await Promise.all(both)).map((index) => granted(index).decks[0]?.topics[0]?.title);
    expect(titles).toEqual(["Old", "New"]);
  });
});

describe("sweeping", () => {
  test("takes what nothing names, and none of the versions of a text", async () => {
    const one = device();
    const [earlier, standing, left] = [await one.write("Old"), await one.write("New"), await one.kept("left over")];
    await one.title();
    await one.content.sweep(Date.now());
    expect(await one.isHere(left)).toBe(true);
    await one.content.sweep(Date.now() + 2 * DAY);
    expect(await Promise.all([earlier, standing, left].map(one.isHere))).toEqual([true, true, false]);
  });

  test("leaves what an entry of a newer version of the app may name", async () => {
    const one = device();
    await one.write("Cells");
    const newer = await one.kept("what a newer version keeps");
    one.record({ action: "merged", changes: [{ path: "Biology/plants.md", file: { blob: newer, size: 9 } }] });
    await one.title();
    granted(await one.storage.keepBlobs([{ name: "made/old", bytes: new Blob(["made"]) }]));
    await one.content.sweep(Date.now() + 2 * DAY);
    expect(await Promise.all([newer, "made/old"].map(one.isHere))).toEqual([true, false]);
  });
});
