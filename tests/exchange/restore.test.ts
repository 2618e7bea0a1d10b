import "fake-indexeddb/auto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBackup } from "../../src/exchange/backup.ts";
import type { Fact } from "../../src/facts/fact.ts";
import { openMemoryStorage } from "../../src/storage/memoryStorage.ts";
import type { Storage } from "../../src/storage/port.ts";
import { granted, wholeLog, wording } from "../storage/contract.ts";
import { openNew } from "../storage/openBrowser.ts";
import { anyFacts } from "../storage/someFacts.ts";
import { batches, fact, fileOf, taken } from "./backupFiles.ts";

async function* logOf(storage: Storage, unsaved: readonly Fact[] = []): AsyncGenerator<readonly Fact[]> {
  for await (const batch of storage.readAll()) yield batch.map((stored) => stored.fact);
  yield unsaved;
}

describe.each<[string, () => Promise<Storage>]>([
  ["memory", async () => openMemoryStorage({ kind: "durable" })],
  ["browser", openNew],
])("backups restored into the %s storage", (_, open) => {
  test("give the union of the logs, in any order and twice over", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyFacts(30).chain((facts) => fc.tuple(fc.subarray(facts), fc.subarray(facts), fc.subarray(facts))),
        fc.shuffledSubarray([0, 1, 2, 0, 1, 2], { minLength: 6 }),
        async (logs, order) => {
          const files: Blob[] = [];
          for (const log of logs) {
            const source = await open();
            granted(await source.append(log));
            granted(await source.pack());
            files.push(await fileOf(logOf(source)));
            source.close();
          }
          const target = await open();
          const device = target.device;
          for (const index of order) {
            const file = files[index];
            if (file !== undefined) granted(await target.merge((await taken(file)).facts()));
          }
          const union = new Map(logs.flat().map((each) => [each.id, each]));
          const restored = (await wholeLog(target)).map((stored) => stored.fact);
          expect(wording(restored).sort()).toEqual(wording([...union.values()]).sort());
          expect(target.device).toBe(device);
          target.close();
        },
      ),
      { numRuns: 15 },
    );
  });

  test("hold facts that could not be saved", async () => {
    const source = await open();
    granted(await source.append([fact(1)]));
    const target = await open();
    granted(await target.merge((await taken(await fileOf(logOf(source, [fact(1), fact(2)])))).facts()));
    expect((await wholeLog(target)).map((stored) => stored.fact)).toEqual([fact(1), fact(2)]);
  });

  test("that turn out damaged while they are read change nothing", async () => {
    const target = await open();
    granted(await target.append([fact(0)]));
    async function* failing() {
      yield* batches(
        Array.from({ length: 40 }, (_, number) => fact(number)),
        7,
      );
      throw new Error("The file has changed since it was checked.");
    }
    expect(await target.merge(failing())).toMatchObject({ ok: false, fault: { kind: "failed" } });
    expect((await wholeLog(target)).map((stored) => stored.fact)).toEqual([fact(0)]);
  });

  test("tell how far they are, and change nothing where they are cancelled before all was taken in", async () => {
    const facts = Array.from({ length: 2_000 }, (_, number) => fact(number));
    const file = await fileOf(facts);
    const told: number[] = [];
    const ending = new AbortController();
    const onlooker = { signal: ending.signal, onProgress: (share: number) => void told.push(share) };
    const read = await readBackup(file, onlooker);
    if (!read.ok) throw new Error(read.fault.message);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...new Set(told)].sort((a, b) => a - b));

    const target = await open();
    granted(await target.append([fact(0)]));
    told.length = 0;
    const cancelling = {
      ...onlooker,
      onProgress(share: number) {
        told.push(share);
        if (share >= 0.5) ending.abort();
      },
    };
    expect(await target.merge(read.value.facts(cancelling))).toMatchObject({ ok: false });
    expect(told.length).toBeGreaterThan(2);
    expect(told.at(-1)).toBeLessThan(1);
    expect((await wholeLog(target)).map((stored) => stored.fact)).toEqual([fact(0)]);
    granted(await target.merge(read.value.facts()));
    expect(await wholeLog(target)).toHaveLength(2_000);
  });
});

test("reading a backup that was cancelled ends with the reason, not with a fault of the file", async () => {
  const file = await fileOf(Array.from({ length: 20_000 }, (_, number) => fact(number)));
  const ending = new AbortController();
  const onlooker = { signal: ending.signal, onProgress: () => ending.abort(new Error("Enough.")) };
  await expect(readBackup(file, onlooker)).rejects.toThrow("Enough.");
});
