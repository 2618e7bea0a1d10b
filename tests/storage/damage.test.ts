import "fake-indexeddb/auto";
import { afterEach, describe, expect, test, vi } from "vitest";
import { granted, idsIn, wholeLog } from "./contract.ts";
import { newName, openTab } from "./openBrowser.ts";
import { behindItsBack } from "./rawDatabase.ts";
import { cardId, inBatches, review, reviews } from "./someFacts.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

const ids = (...numbers: number[]) => numbers.map((number) => `review-${number}`);

/** Twelve facts: with segments of 4 and 3 kept single, two segments hold 1–8 and 9–12 lie singly. */
async function damagedLog(damage: (name: string) => Promise<unknown>) {
  const name = newName();
  const before = await openTab(name);
  await before.append(reviews(1, 12));
  expect(granted(await before.pack())).toEqual({ packedFacts: 8 });
  before.close();
  await damage(name);
  return openTab(name);
}

function changeRecord(
  name: string,
  store: string,
  key: IDBValidKey,
  change: (record: Record<string, unknown>) => unknown,
) {
  return behindItsBack(name, async (database) => {
    const changed = change(await database.get(store, key));
    await database.put(store, changed, typeof key === "number" ? undefined : key);
  });
}

describe("a damaged single record is set aside, and the rest loads", () => {
  test.each<[string, (record: Record<string, unknown>) => unknown]>([
    ["whose fact is no fact", (record) => ({ ...record, fact: "?" })],
    ["whose fact lacks a field", (record) => ({ ...record, fact: { v: 1, kind: "review" } })],
    ["without a fact", ({ fact: _, ...rest }) => rest],
    ["whose fact is another's", (record) => ({ ...record, id: "review-99" })],
  ])("%s", async (_, change) => {
    const storage = await damagedLog((name) => changeRecord(name, "facts", 10, change));
    const whole = ids(1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12);
    expect(idsIn(await wholeLog(storage))).toEqual(whole);
    expect(idsIn(granted(await storage.before(13, 3)))).toEqual(ids(12, 11, 9));
    expect(granted(await storage.start())).toMatchObject({ lastArrival: 12 });
    expect(await storage.setAside()).toEqual([{ where: "fact 10", reason: expect.stringMatching(/\w+.*\.$/) }]);
    // A backup heals it, and packing goes on without it.
    expect(granted(await storage.merge(inBatches(reviews(1, 12)))).added.map(({ id }) => id)).toEqual(ids(10));
    await storage.append(reviews(13, 15));
    expect(granted(await storage.pack())).toEqual({ packedFacts: 4 });
    expect(idsIn(await wholeLog(storage))).toEqual([...whole, ...ids(10, 13, 14, 15)]);
  });

  test("in the tail behind a snapshot", async () => {
    const storage = await damagedLog(async (name) => {
      const tab = await openTab(name);
      await tab.saveSnapshot({ arrival: 9, version: 1, state: null });
      tab.close();
      await changeRecord(name, "facts", 11, (record) => ({ ...record, fact: null }));
    });
    const start = granted(await storage.start());
    expect(idsIn(start.tail)).toEqual(ids(10, 12));
    expect(await storage.setAside()).toHaveLength(1);
  });
});

describe("a damaged segment is set aside in its place, and the rest loads", () => {
  test.each<[string, (record: Record<string, unknown>) => unknown]>([
    ["with a damaged byte", (record) => ({ ...record, bytes: (record["bytes"] as Uint8Array).with(40, 1) })],
    ["cut off", (record) => ({ ...record, bytes: (record["bytes"] as Uint8Array).slice(0, 60) })],
    ["without bytes", () => ({ count: 4 })],
  ])("%s", async (_, change) => {
    const storage = await damagedLog((name) => changeRecord(name, "segments", [4, 1], change));
    expect(idsIn(await wholeLog(storage))).toEqual(ids(5, 6, 7, 8, 9, 10, 11, 12));
    expect(idsIn(granted(await storage.before(7, 9)))).toEqual(ids(6, 5));
    await storage.before(7, 9);
    granted(await storage.start());
    expect(await storage.setAside()).toMatchObject([{ where: "segment 1–4" }]);
    expect(granted(await storage.merge(inBatches(reviews(1, 12)))).added.map(({ id }) => id)).toEqual(ids(1, 2, 3, 4));
    expect(idsIn(await wholeLog(storage))).toHaveLength(12);
  });

  test("without its index of cards it is read whenever a card is looked for", async () => {
    const storage = await damagedLog((name) =>
      behindItsBack(name, (database) => database.delete("segmentCards", [4, 1])),
    );
    const about = granted(await storage.factsAbout(new Set([cardId("card-0")])));
    expect(idsIn(about)).toEqual(ids(1, 4, 7, 10));
  });
});

test("a snapshot that is none is passed over", async () => {
  const storage = await damagedLog((name) =>
    behindItsBack(name, (database) => database.put("snapshots", { arrival: "12" }, "fold")),
  );
  expect(granted(await storage.start())).toMatchObject({ snapshot: null, lastArrival: 12 });
});

test("a lost record of the log is begun anew behind the last fact", async () => {
  const storage = await damagedLog((name) => behindItsBack(name, (database) => database.delete("meta", "log")));
  expect(granted(await storage.append([review(13)]))).toEqual({ lastArrival: 13 });
  expect(await wholeLog(storage)).toHaveLength(13);
});

describe("a record that the browser itself cannot read", () => {
  function unreadable(store: string, key: IDBValidKey): void {
    const { get, getAll } = IDBObjectStore.prototype;
    const failing = (source: IDBObjectStore) => source.name === store;
    vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(function (this: IDBObjectStore, query) {
      if (failing(this) && indexedDB.cmp(query, key) === 0) throw new DOMException("Bad value.", "DataError");
      return get.call(this, query);
    });
    vi.spyOn(IDBObjectStore.prototype, "getAll").mockImplementation(function (this: IDBObjectStore, query, count) {
      const covers = query instanceof IDBKeyRange ? query.includes(key) : true;
      if (failing(this) && covers) throw new DOMException("Bad value.", "DataError");
      return getAll.call(this, query, count);
    });
  }

  test.each<[string, IDBValidKey, string, number[]]>([
    ["facts", 10, "fact 10", [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12]],
    ["segments", [8, 5], "segment 5–8", [1, 2, 3, 4, 9, 10, 11, 12]],
  ])("in %s is set aside in its place, and the rest loads", async (store, key, where, rest) => {
    const storage = await damagedLog(async () => {});
    unreadable(store, key);
    expect(idsIn(await wholeLog(storage))).toEqual(ids(...rest));
    expect((await storage.setAside()).map((record) => record.where)).toEqual([where]);
    vi.restoreAllMocks();
    expect(await wholeLog(storage)).toHaveLength(12);
  });
});

test("a connection that the browser dropped is opened again", async () => {
  const { forceCloseDatabase } = await import("fake-indexeddb");
  const opened: IDBDatabase[] = [];
  const transaction = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (this: IDBDatabase, ...args) {
    opened.push(this);
    return transaction.apply(this, args);
  });
  const storage = await openTab(newName());
  await storage.append([review(1)]);
  const dropped = opened.at(-1);
  if (dropped === undefined) throw new Error("No database was used.");
  forceCloseDatabase(dropped as never);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(granted(await storage.append([review(2)]))).toEqual({ lastArrival: 2 });
  expect(opened.at(-1)).not.toBe(dropped);
});
