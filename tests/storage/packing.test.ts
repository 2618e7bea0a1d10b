import "fake-indexeddb/auto";
import { afterEach, describe, expect, test, vi } from "vitest";
import { granted, wholeLog } from "./contract.ts";
import { newName, openTab } from "./openBrowser.ts";
import { behindItsBack } from "./rawDatabase.ts";
import { inBatches, reviews } from "./someFacts.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Where the facts lie: the segments from first to last arrival number, and the single records. */
function layout(name: string): Promise<{ segments: string[]; singles: IDBValidKey[] }> {
  return behindItsBack(name, async (database) => {
    const keys = (await database.getAllKeys("segments")) as [number, number][];
    return { segments: keys.map(([last, first]) => `${first}–${last}`), singles: await database.getAllKeys("facts") };
  });
}

describe("packing, with segments of 4 and the newest 3 kept single", () => {
  test.each([
    [0, [], []],
    [6, [], [1, 2, 3, 4, 5, 6]],
    [7, ["1–4"], [5, 6, 7]],
    [12, ["1–4", "5–8"], [9, 10, 11, 12]],
  ])("%i facts", async (count, segments, singles) => {
    const name = newName();
    const storage = await openTab(name);
    await storage.append(reviews(1, count));
    expect(granted(await storage.pack())).toEqual({ packedFacts: segments.length * 4 });
    expect(await layout(name)).toEqual({ segments, singles });
    expect(granted(await storage.pack())).toEqual({ packedFacts: 0 });
  });

  test("facts restored in bulk go into segments at once, and what they close in is packed small", async () => {
    const name = newName();
    const storage = await openTab(name);
    await storage.append(reviews(1, 2));
    granted(await storage.merge(inBatches(reviews(3, 12))));
    expect(await layout(name)).toEqual({ segments: ["3–6", "7–10"], singles: [1, 2, 11, 12] });
    await storage.append(reviews(13, 13));
    granted(await storage.pack());
    expect(await layout(name)).toEqual({ segments: ["1–2", "3–6", "7–10"], singles: [11, 12, 13] });
    expect((await wholeLog(storage)).map(({ arrival }) => arrival)).toEqual(
      Array.from({ length: 13 }, (_, i) => i + 1),
    );
  });
});

test("facts restored in batches are packed between them, so that whoever gives them can end it late", async () => {
  const name = newName();
  const storage = await openTab(name);
  const { merge } = storage;
  let left = 0;
  async function* cancelled() {
    yield reviews(1, 9);
    left = (await wholeLog(storage)).length;
    yield reviews(10, 12);
    throw new Error("Cancelled.");
  }
  expect(await merge(cancelled())).toMatchObject({ ok: false });
  expect(left).toBe(0);
  granted(await merge(inBatches(reviews(1, 3), reviews(2, 9), reviews(8, 14))));
  expect(await layout(name)).toEqual({ segments: ["1–4", "5–8", "9–12"], singles: [13, 14] });
  expect((await wholeLog(storage)).map(({ fact }) => fact.id)).toEqual(reviews(1, 14).map(({ id }) => id));
});

test.each([4, 6])("two tabs that pack at once, the other in segments of %i, move each fact once", async (size) => {
  const name = newName();
  const [here, there] = [await openTab(name), await openTab(name, { segment: size, single: 3 })];
  await here.append(reviews(1, 40));
  const packed = (await Promise.all([here.pack(), there.pack()])).map(granted);
  const { singles } = await layout(name);
  expect(packed.reduce((sum, { packedFacts }) => sum + packedFacts, 0)).toBe(40 - singles.length);
  expect((await wholeLog(here)).map(({ arrival }) => arrival)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
});

describe("with locks", () => {
  function stubLocks(): { held: boolean } {
    const state = { held: false };
    const request = async (_: string, __: unknown, work: (lock: unknown) => unknown) => work(state.held ? null : {});
    vi.stubGlobal("navigator", { locks: { request } });
    return state;
  }

  test("a tab leaves packing to the one that is at it", async () => {
    const locks = stubLocks();
    const storage = await openTab(newName());
    await storage.append(reviews(1, 12));
    locks.held = true;
    expect(granted(await storage.pack())).toEqual({ packedFacts: 0 });
    locks.held = false;
    expect(granted(await storage.pack())).toEqual({ packedFacts: 8 });
  });
});

describe("what the browser says about keeping the data", () => {
  test.each([
    ["unsupported", {}],
    ["granted", { storage: { persist: async () => true, persisted: async () => true } }],
    ["not-granted", { storage: { persist: async () => false, persisted: async () => false } }],
    [
      "not-granted",
      { storage: { persist: () => Promise.reject(new Error("no")), persisted: () => Promise.reject(new Error("no")) } },
    ],
  ])("%s", async (answer, navigator) => {
    vi.stubGlobal("navigator", navigator);
    const storage = await openTab(newName());
    expect(await storage.requestPersistence()).toBe(answer);
    expect(await storage.persistence()).toBe(answer);
  });
});
