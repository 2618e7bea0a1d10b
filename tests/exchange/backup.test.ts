import { gunzipSync, gzipSync, crc32 as nodeCrc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { readBackup } from "../../src/exchange/backup.ts";
import { everyBlob, writeBackup } from "../../src/exchange/writeBackup.ts";
import { encodeFact } from "../../src/facts/codec.ts";
import type { Fact } from "../../src/facts/fact.ts";
import { anyFacts } from "../storage/someFacts.ts";
import { batches, edited, fact, fileOf, linesIn, madeAt, noBlobs, refusal, taken } from "./backupFiles.ts";

async function factsOf(file: Blob): Promise<Fact[]> {
  const read: Fact[] = [];
  for await (const batch of (await taken(file)).facts()) read.push(...batch);
  return read;
}

test.each([0, 1, 299, 300, 2_500])("%i facts come back as they were, each time they are read", async (count) => {
  const facts = Array.from({ length: count }, (_, number) => fact(number));
  const backup = await taken(await fileOf(facts));
  expect(backup).toMatchObject({ factCount: count, reviewCount: count, madeAt, appVersion: "1" });
  for (let pass = 0; pass < 2; pass++) {
    const read: Fact[] = [];
    for await (const batch of backup.facts()) read.push(...batch);
    expect(read).toEqual(facts);
  }
});

test("facts of any kind come back as they were", async () => {
  await fc.assert(
    fc.asyncProperty(anyFacts(30), async (facts) => {
      const said = (some: readonly Fact[]) => some.map((each) => JSON.stringify(encodeFact(each)));
      expect(said(await factsOf(await fileOf(facts)))).toEqual(said(facts));
    }),
    { numRuns: 100 },
  );
});

test("a fact about a hundred thousand cards is no line too long", async () => {
  const { cardId: _, ...stamp } = fact(1) as Fact & { cardId: unknown };
  const cardIds = Array.from({ length: 100_000 }, (_, number) => `${number}`.padStart(20, "0") as never);
  const wide: Fact = { ...stamp, kind: "suspension", cardIds, suspended: true };
  expect(await factsOf(await fileOf([wide, fact(2)]))).toEqual([wide, fact(2)]);
});

test("the file is gzip JSON lines: a header, the facts, and a last line that proves them", async () => {
  const lines = await linesIn(await fileOf([fact(1), fact(2)]));
  expect(JSON.parse(lines[0] ?? "")).toEqual({ format: "recto-backup", version: 2, appVersion: "1", madeAt });
  expect(JSON.parse(lines[1] ?? "")).toEqual(encodeFact(fact(1)));
  const before = `${lines.slice(0, 3).join("\n")}\n`;
  const sum = crc32Of(before).toString(16).padStart(8, "0");
  expect(JSON.parse(lines[3] ?? "")).toEqual({ end: "recto-backup", facts: 2, blobs: 0, crc32: sum });
  expect(lines.slice(4)).toEqual([""]);
});

test("a file that the browser has unpacked already is taken as well", async () => {
  const file = await fileOf([fact(1), fact(2)]);
  expect(await factsOf(new Blob([gunzipSync(Buffer.from(await file.arrayBuffer()))]))).toEqual([fact(1), fact(2)]);
});

test("a backup is written as it is read, and no further once nobody reads it", async () => {
  let asked = 0;
  let ended = false;
  async function* long(): AsyncGenerator<readonly Fact[]> {
    try {
      for (; asked < 200_000; asked += 1_000) yield Array.from({ length: 1_000 }, (_, index) => fact(asked + index));
    } finally {
      ended = true;
    }
  }
  const source = { facts: long(), storage: noBlobs, choice: everyBlob };
  const reader = writeBackup(source, { appVersion: "1", madeAt }).getReader();
  for (let length = 0; length < 20_000; ) length += (await reader.read()).value?.length ?? 0;
  await reader.cancel();
  await vi.waitFor(() => expect(ended).toBe(true));
  expect(asked).toBeLessThan(50_000);
});

test("a log that cannot be read on leaves no file that could be taken for whole", async () => {
  async function* failing(): AsyncGenerator<readonly Fact[]> {
    yield [fact(1)];
    throw new Error("The database is gone.");
  }
  await expect(fileOf(failing())).rejects.toThrow("The database is gone.");
});

describe("a file is refused with a sentence", () => {
  const cure = /Choose another copy of it\.$/;

  test.each<[string, BlobPart]>([
    ["nothing", ""],
    ["a plain text", "hello\nworld"],
    ["a picture", Uint8Array.from({ length: 5_000 }, (_, at) => (at * 151) % 256)],
    ["one endless line", "x".repeat(3_000_000)],
    ["another gzip", gzipSync("plain text")],
    ["another kind of JSON lines", gzipSync('{"other":1}\n{"other":2}\n')],
    ["JSON that is no object", gzipSync('"recto-backup"\n7\n')],
    ["gzip that is damaged at once", Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 255, 255, 1, 2)],
  ])("when it is %s", async (_, content) => {
    expect(await refusal(new Blob([content]))).toMatchObject({ kind: "foreign", message: /choose one whose name/ });
  });

  test("when a newer version made it, naming both", async () => {
    const file = await edited(([header = "", ...rest]) => [header.replace('"version":2', '"version":3'), ...rest]);
    expect(await refusal(file)).toMatchObject({ kind: "newer", message: /format 3, this version reads 2.*reload/ });
  });

  test.each<[string, (line: string) => string, number]>([
    ["is no JSON", () => "{", 3],
    ["is no fact", () => "7", 2],
    ["has a field out of range", (line) => line.replace('"good"', '"best"'), 2],
    ["lacks a field", (line) => line.replace('"studyDay":20000,', ""), 3],
  ])("when a line %s, naming the line", async (_, change, line) => {
    const file = await edited((lines) => lines.with(line - 1, change(lines[line - 1] ?? "")));
    expect(await refusal(file)).toMatchObject({
      kind: "damaged",
      message: new RegExp(`at line ${line}: .+ ${cure.source}`),
    });
  });

  test.each<[string, (lines: string[]) => string[], RegExp]>([
    ["its last line is missing", (lines) => lines.toSpliced(3, 1), /cut off after line 2/],
    ["its facts are missing too", (lines) => lines.slice(0, 1), /cut off after line 1/],
    ["it is cut off within a line", (lines) => [...lines.slice(0, 2), "{"], /cut off after line 2/],
    ["a fact is missing", (lines) => lines.toSpliced(1, 1), /holds 1 entries where its last line says 2/],
    ["a fact was changed", (lines) => lines.with(1, (lines[1] ?? "").replace("4000", "5000")), /the checksum/],
    ["two facts were exchanged", ([a = "", b = "", c = "", ...d]) => [a, c, b, ...d], /the checksum/],
    ["something follows its last line", (lines) => lines.with(4, "{}"), /at line 4/],
  ])("when %s", async (_, change, message) => {
    const fault = await refusal(await edited(change));
    expect(fault).toMatchObject({ kind: "damaged", message });
    expect(fault.message).toMatch(cure);
  });

  test.each([0.3, 0.6, 0.99])("when only the first part (%f) of it is there", async (share) => {
    const facts = Array.from({ length: 20_000 }, (_, number) => fact(number));
    const file = await fileOf(facts);
    const fault = await refusal(file.slice(0, Math.floor(file.size * share)));
    expect(fault).toMatchObject({ kind: "damaged", message: /is damaged or cut off after line \d+\./ });
  });

  test("when any of its bytes has changed", async () => {
    const bytes = Buffer.from(await (await fileOf([fact(1), fact(2)])).arrayBuffer());
    const original = await factsOf(new Blob([bytes]));
    let refused = 0;
    for (let at = 0; at < bytes.length; at++) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 0x10;
      const result = await readBackup(new Blob([damaged]));
      if (result.ok) expect(await factsOf(new Blob([damaged]))).toEqual(original);
      else refused++;
    }
    // The rest is the gzip header's time and system, and unused bits before the checksum.
    expect(refused).toBeGreaterThan(bytes.length - 12);
  });

  test("when the browser cannot read it", async () => {
    const file = new Blob(["x"]);
    const unreadable = () => Promise.reject(new DOMException("Gone.", "NotReadableError"));
    Object.defineProperty(file, "slice", { value: () => ({ arrayBuffer: unreadable }) });
    expect(await refusal(file)).toMatchObject({ kind: "unreadable", message: /choose it again/ });
  });
});

test("a file that changes between checking and restoring ends the restore", async () => {
  const whole = await fileOf([fact(1), fact(2)]);
  const shorter = await edited((lines) => lines.toSpliced(1, 1));
  let reads = 0;
  const file = new Blob([]);
  Object.defineProperty(file, "slice", { value: (from: number, to: number) => whole.slice(from, to) });
  Object.defineProperty(file, "stream", { value: () => (reads++ === 0 ? whole : shorter).stream() });
  Object.defineProperty(file, "size", { value: whole.size });
  const backup = await taken(file);
  const restoring = async () => {
    for await (const _ of backup.facts());
  };
  await expect(restoring()).rejects.toThrow("has changed since it was checked");
});

test("batches of any size make the same file", async () => {
  const facts = Array.from({ length: 50 }, (_, number) => fact(number));
  const [a, b] = [await fileOf(batches(facts, 1)), await fileOf(batches(facts, 50))];
  expect(await linesIn(a)).toEqual(await linesIn(b));
});

/** Node's own CRC-32 where this version of Node has it; else the one that gzip writes behind its data. */
function crc32Of(text: string): number {
  return typeof nodeCrc32 === "function" ? nodeCrc32(text) : gzipSync(text).readUInt32LE(gzipSync(text).length - 8);
}
