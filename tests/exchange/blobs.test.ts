import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { bytesHash } from "../../src/deck/contentHash.ts";
import { base64Of, bytesIn, lengthIn } from "../../src/exchange/base64.ts";
import { crc32 } from "../../src/exchange/crc32.ts";
import { encodeFact } from "../../src/facts/codec.ts";
import type { DeviceId, Fact, FactId } from "../../src/facts/fact.ts";
import { noteCollection } from "../../src/facts/noteCollection.ts";
import { noteEntry } from "../../src/facts/notes.ts";
import { openMemoryStorage } from "../../src/storage/memoryStorage.ts";
import type { NamedBlob, Storage } from "../../src/storage/port.ts";
import { granted } from "../storage/contract.ts";
import { fact, fileOf, linesIn, madeAt, refusal, taken } from "./backupFiles.ts";

function noise(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, at) => (at * 151 + (at >> 7) * 89) % 256);
}

/** These files in a storage, and the fact that adds them. */
async function notesOf(
  files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>,
): Promise<{ readonly storage: Storage; readonly facts: readonly Fact[] }> {
  const storage = openMemoryStorage({ kind: "durable" });
  const blobs = Object.entries(files).map(([path, bytes]) => ({ path, name: bytesHash(bytes), bytes }));
  const type = "text/markdown";
  granted(await storage.keepBlobs(blobs.map(({ name, bytes }) => ({ name, bytes: new Blob([bytes], { type }) }))));
  const changes = blobs.map(({ path, name, bytes }) => ({
    path,
    file: { blob: name, size: bytes.length },
    replaces: [],
  }));
  return { storage, facts: [entry(noteEntry("added", changes))] };
}

function entry(value: Extract<Fact, { kind: "entry" }>["value"]): Fact {
  const stamp = { id: "entry" as FactId, device: "device" as DeviceId, at: madeAt, utcOffsetMinutes: 0, clock: madeAt };
  return { ...stamp, kind: "entry", collection: noteCollection, key: "one", value };
}

async function blobsIn(file: Blob, wanted?: readonly string[], bytesInBatch?: number): Promise<NamedBlob[][]> {
  const backup = await taken(file);
  const batches: NamedBlob[][] = [];
  for await (const batch of backup.blobs(new Set(wanted ?? backup.blobSizes.keys()), bytesInBatch))
    batches.push([...batch]);
  return batches;
}

describe("the files that facts name", () => {
  test("come back byte for byte with their type, whatever their length", async () => {
    const lengths = [0, 1, 2, 3, 1_000, 3_000_000, 3_000_001];
    const files = Object.fromEntries(lengths.map((length) => [`a/${length}.md`, noise(length)]));
    const { storage, facts } = await notesOf(files);
    const file = await fileOf(facts, { storage });
    const backup = await taken(file);
    expect([...backup.blobSizes.values()].sort((a, b) => a - b)).toEqual(lengths);
    const read = (await blobsIn(file)).flat();
    expect(read.map(({ name }) => name).sort()).toEqual(Object.values(files).map(bytesHash).sort());
    for (const { name, bytes } of read) {
      expect(bytesHash(new Uint8Array(await bytes.arrayBuffer()))).toBe(name);
      expect(bytes.type).toBe("text/markdown");
    }
    const facts2: Fact[] = [];
    for await (const batch of backup.facts()) facts2.push(...batch);
    expect(facts2).toEqual(facts);
  });

  test("come in batches of so many bytes, and only those that are wanted", async () => {
    const sizes = [900, 901, 100, 1_700];
    const { storage, facts } = await notesOf(Object.fromEntries(sizes.map((size) => [`${size}.png`, noise(size)])));
    const file = await fileOf(facts, { storage });
    const batches = await blobsIn(file, undefined, 1_600);
    expect(batches.map((batch) => batch.map(({ bytes }) => bytes.size))).toEqual([[900], [901, 100], [1_700]]);
    expect((await blobsIn(file, [bytesHash(noise(100)), "of another file"])).flat()).toHaveLength(1);
  });

  test("never come as a page", async () => {
    const { storage, facts } = await notesOf({ "a.svg": noise(10) });
    const name = bytesHash(noise(10));
    granted(await storage.keepBlobs([{ name, bytes: new Blob([noise(10)], { type: "text/html" }) }]));
    expect((await blobsIn(await fileOf(facts, { storage }))).flat().map(({ bytes }) => bytes.type)).toEqual([""]);
  });

  test("are left out by choice, where they are not here, and where their bytes are not what they were", async () => {
    const files = { "a.md": noise(10), "b.md": noise(11), "c.md": noise(12), "d.png": noise(13), "e.PNG": noise(14) };
    const { storage, facts } = await notesOf(files);
    granted(await storage.deleteBlobs([bytesHash(files["b.md"])]));
    granted(await storage.keepBlobs([{ name: bytesHash(files["c.md"]), bytes: new Blob(["rotten"]) }]));
    const sizes = async (choice: { texts: boolean; pictures: boolean }) =>
      [...(await taken(await fileOf(facts, { storage, choice }))).blobSizes.values()].sort();
    expect(await sizes({ texts: true, pictures: true })).toEqual([10, 13, 14]);
    expect(await sizes({ texts: false, pictures: true })).toEqual([13, 14]);
    expect(await sizes({ texts: true, pictures: false })).toEqual([10]);
    expect(await sizes({ texts: false, pictures: false })).toEqual([]);
  });

  test("make no file where the storage cannot be read", async () => {
    const { facts } = await notesOf({ "a.md": noise(10) });
    const blobs = async () => ({ ok: false, fault: { kind: "failed", message: "The disk is gone." } }) as const;
    await expect(fileOf(facts, { storage: { blobs } })).rejects.toThrow("The disk is gone.");
  });
});

describe("a file is refused", () => {
  const linesOfTwo = notesOf({ "a.md": noise(40), "b.png": noise(3_100_000) }).then(async ({ storage, facts }) =>
    linesIn(await fileOf(facts, { storage })),
  );

  test.each<[string, (lines: string[]) => string[], RegExp]>([
    ["when bytes were changed", (lines) => lines.with(2, swapped(lines[2] ?? "")), /line 3: .*not what its name says/],
    ["when they are no base64", (lines) => lines.with(2, (lines[2] ?? "").replace('64":"', '64":"*')), /no base64/],
    ["when a piece is missing", (lines) => lines.toSpliced(3, 1), /line 4: .*lacks its end/],
    ["when pieces were exchanged", (lines) => lines.with(3, lines[4] ?? "").with(4, lines[3] ?? ""), /at line [456]/],
    ["when a whole blob is missing", (lines) => lines.toSpliced(2, 1), /holds 1 files .* says 2/],
    ["when it ends within a blob", (lines) => [...lines.slice(0, 4), ...lines.slice(-2)], /cut off after line 4/],
    ["when a fact follows", (lines) => lines.toSpliced(-2, 0, lines[1] ?? ""), /Behind the files/],
  ])("%s", async (_, change, message) => {
    const lines = await linesOfTwo;
    const fault = await refusal(new Blob([gzipSync(change(lines).join("\n"))]));
    expect(fault).toMatchObject({ kind: "damaged", message });
  });
});

test("a backup of version 1, without files, is still read", async () => {
  const before = [{ format: "recto-backup", version: 1, appVersion: "0", madeAt }, encodeFact(fact(1))]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join("");
  const sum = crc32(new TextEncoder().encode(before)).toString(16).padStart(8, "0");
  const end = `${JSON.stringify({ end: "recto-backup", facts: 1, crc32: sum })}\n`;
  const backup = await taken(new Blob([gzipSync(before + end)]));
  expect(backup).toMatchObject({ factCount: 1, appVersion: "0", blobSizes: new Map() });
});

test.each([0, 1, 2, 3, 100, 32_767, 32_768, 32_769])("%i bytes go through base64", (length) => {
  const bytes = noise(length);
  const text = base64Of(bytes);
  expect(text).toBe(Buffer.from(bytes).toString("base64"));
  expect(Buffer.from(bytes).equals(bytesIn(text) ?? noise(1))).toBe(true);
  expect(lengthIn(text)).toBe(length);
});

/** Two characters of the base64 in other places. */
function swapped(line: string): string {
  return line.replace(/"base64":"(.)(.{5})(.)/, '"base64":"$3$2$1');
}
