import "fake-indexeddb/auto";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Storage } from "../../src/storage/port.ts";
import { blob } from "./besideLogContract.ts";
import { granted, idsIn, wholeLog } from "./contract.ts";
import { newName, openTab } from "./openBrowser.ts";
import { inBatches, review, reviews } from "./someFacts.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

/** Calls `seen` with every writing transaction that is begun from now on. */
function watchWrites(seen: (tx: IDBTransaction, options: IDBTransactionOptions | undefined) => void): void {
  const transaction = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (
    this: IDBDatabase,
    stores,
    mode,
    options,
  ) {
    const tx = transaction.call(this, stores, mode, options);
    if (mode === "readwrite") seen(tx, options);
    return tx;
  });
}

test("every transaction that writes is strict", async () => {
  const durabilities: unknown[] = [];
  watchWrites((_, options) => durabilities.push(options?.durability));
  const storage = await openTab(newName());
  const writes = [
    () => storage.append(reviews(1, 20)),
    () => storage.merge(inBatches(reviews(21, 40))),
    () => storage.saveSnapshot({ arrival: 1, version: 1, state: 1 }),
    () => storage.deleteSnapshots(),
    () => storage.pack(),
    () => storage.keepBlobs([blob("a", "one")]),
    () => storage.deleteBlobs(["a"]),
    () => storage.keepLocal("folder", 1),
    () => storage.deleteAll(),
  ];
  for (const write of writes) {
    const before = durabilities.length;
    granted<unknown>(await write());
    expect(durabilities.length, String(write)).toBeGreaterThan(before);
  }
  expect(new Set(durabilities)).toEqual(new Set(["strict"]));
});

test.each<[string, (storage: Storage) => Promise<unknown>]>([
  ["append", (storage) => storage.append(reviews(1, 5))],
  ["merge", (storage) => storage.merge(inBatches(reviews(1, 30)))],
  ["keepBlobs", (storage) => storage.keepBlobs([blob("a", "one")])],
  ["keepLocal", (storage) => storage.keepLocal("folder", 1)],
])("%s reports success after the transaction's complete event, never before", async (_, write) => {
  const storage = await openTab(newName());
  const events: string[] = [];
  watchWrites((tx) => tx.addEventListener("complete", () => events.push("complete")));
  await write(storage).then(() => events.push("saved"));
  expect(events).toEqual(["complete", "saved"]);
});

describe("a transaction that fails", () => {
  const quotaExceeded = () => new DOMException("The disk is full.", "QuotaExceededError");

  test("after all its requests have succeeded is no success", async () => {
    const storage = await openTab(newName());
    watchWrites((tx) => {
      const put = IDBObjectStore.prototype.put;
      vi.spyOn(IDBObjectStore.prototype, "put").mockImplementationOnce(function (this: IDBObjectStore, value, key) {
        const request = put.call(this, value, key);
        request.addEventListener("success", () => tx.abort());
        return request;
      });
    });
    expect((await storage.append([review(1)])).ok).toBe(false);
    vi.restoreAllMocks();
    expect(await wholeLog(storage)).toEqual([]);
    expect(granted(await storage.append([review(1)]))).toEqual({ lastArrival: 1 });
  });

  test("for want of room when a record is written is a quota fault; the fact can be saved again later", async () => {
    const storage = await openTab(newName());
    await storage.append([review(1)]);
    vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
      throw quotaExceeded();
    });
    expect(await storage.append([review(2)])).toEqual({ ok: false, fault: { kind: "quota" } });
    expect(await storage.merge(inBatches(reviews(2, 9)))).toEqual({ ok: false, fault: { kind: "quota" } });
    vi.restoreAllMocks();
    granted(await storage.append([review(2)]));
    expect(idsIn(await wholeLog(storage))).toEqual(["review-1", "review-2"]);
  });

  test("for want of room when it commits is a quota fault too", async () => {
    const storage = await openTab(newName());
    watchWrites((tx) => {
      const put = IDBObjectStore.prototype.put;
      vi.spyOn(IDBObjectStore.prototype, "put").mockImplementationOnce(function (this: IDBObjectStore, value, key) {
        const request = put.call(this, value, key);
        request.addEventListener("success", () => {
          Object.defineProperty(tx, "error", { value: quotaExceeded() });
          tx.abort();
        });
        return request;
      });
    });
    expect(await storage.append([review(1)])).toEqual({ ok: false, fault: { kind: "quota" } });
    vi.restoreAllMocks();
    expect(await wholeLog(storage)).toEqual([]);
  });
});

test("packing that fails at any write leaves every fact where it was", async () => {
  const methods = ["add", "put", "delete"] as const;
  for (let failing = 1; ; failing++) {
    const name = newName();
    const storage = await openTab(name);
    await storage.append(reviews(1, 12));
    let calls = 0;
    for (const method of methods) {
      const original: (...args: never[]) => IDBRequest = IDBObjectStore.prototype[method];
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
        this: IDBObjectStore,
        ...args: unknown[]
      ) {
        if (++calls === failing) throw new DOMException("The plug was pulled.", "UnknownError");
        return original.apply(this, args as never[]) as never;
      });
    }
    const packed = await storage.pack();
    vi.restoreAllMocks();
    storage.close();
    const reopened = await openTab(name);
    expect((await wholeLog(reopened)).map(({ arrival, fact }) => `${arrival} ${fact.id}`)).toEqual(
      reviews(1, 12).map(({ id }, index) => `${index + 1} ${id}`),
    );
    expect(granted(await reopened.pack()).packedFacts + (packed.ok ? 8 : 0)).toBeGreaterThan(0);
    if (packed.ok) break;
    expect(failing).toBeLessThan(50);
  }
});
