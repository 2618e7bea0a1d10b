import "fake-indexeddb/auto";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { anyBlobs, besideLogContract, blob, blobsIn, blobsOf } from "./besideLogContract.ts";
import { granted, wholeLog } from "./contract.ts";
import { newName, openNew, openTab } from "./openBrowser.ts";
import { behindItsBack } from "./rawDatabase.ts";
import { reviews } from "./someFacts.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

describe("the browser storage, beside its log", () => {
  besideLogContract(() => openNew());
});

/** Has each `put` ask first; `refusal` throws where it is to fail. */
function watchPuts(refusal: (store: string, value: unknown) => void): void {
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, value, key) {
    refusal(this.name, value);
    return put.call(this, value, key);
  });
}

test("any blobs and local values are there when the page is opened again, and in the other tab", async () => {
  await fc.assert(
    fc.asyncProperty(anyBlobs, fc.dictionary(fc.string(), fc.jsonValue()), async (blobs, values) => {
      const name = newName();
      const [here, there] = [await openTab(name), await openTab(name)];
      granted(await here.keepBlobs(blobs));
      const locals = new Map(Object.entries(values));
      for (const [key, value] of locals) granted(await here.keepLocal(key, value));
      here.close();
      for (const storage of [there, await openTab(name)]) {
        expect(await blobsIn(storage)).toEqual(await blobsOf(blobs));
        expect(granted(await storage.locals())).toEqual(locals);
        storage.close();
      }
    }),
    { numRuns: 30 },
  );
});

describe("a call that fails on the way changes nothing", () => {
  test.each(["DataError", "UnknownError"])("keeping blobs, at any of its writes, with %s", async (error) => {
    const storage = await openNew();
    const before = [blob("a", "old"), blob("b", "old")];
    granted(await storage.keepBlobs(before));
    for (let failing = 1; failing <= 6; failing++) {
      let calls = 0;
      watchPuts(() => {
        // Each try of them fails at the same write.
        if (++calls === failing) calls = 0;
        if (calls === 0) throw new DOMException("The plug was pulled.", error);
      });
      const kept = await storage.keepBlobs([blob("a", "new"), blob("c", "new"), blob("b", "new")]);
      vi.restoreAllMocks();
      expect(kept).toMatchObject({ ok: false, fault: { kind: "failed" } });
      expect(await blobsIn(storage)).toEqual(await blobsOf(before));
    }
  });

  test("deleting blobs", async () => {
    const storage = await openNew();
    const kept = [blob("a", "one"), blob("b", "two")];
    granted(await storage.keepBlobs(kept));
    const original = IDBObjectStore.prototype.delete;
    vi.spyOn(IDBObjectStore.prototype, "delete").mockImplementation(function (this: IDBObjectStore, key) {
      if (key === "b") throw new DOMException("The plug was pulled.", "UnknownError");
      return original.call(this, key);
    });
    expect((await storage.deleteBlobs(["a", "b"])).ok).toBe(false);
    vi.restoreAllMocks();
    expect(await blobsIn(storage)).toEqual(await blobsOf(kept));
  });

  test("for want of room is a quota fault", async () => {
    const storage = await openNew();
    granted(await storage.append(reviews(1, 2)));
    granted(await storage.keepBlobs([blob("a", "one")]));
    watchPuts((_, value) => {
      if (value instanceof Blob && value.size > 3) throw new DOMException("Full.", "QuotaExceededError");
    });
    const refused = { ok: false, fault: { kind: "quota" } };
    expect(await storage.keepBlobs([blob("b", "two"), blob("a", "much more")])).toEqual(refused);
    vi.restoreAllMocks();
    expect(await blobsIn(storage)).toEqual(await blobsOf([blob("a", "one")]));
    expect(await wholeLog(storage)).toHaveLength(2);
  });
});

test("a list opens no blob", async () => {
  const storage = await openNew();
  granted(await storage.keepBlobs([blob("a", "one"), blob("b", "two")]));
  const opened: unknown[] = [];
  const { transaction } = IDBDatabase.prototype;
  vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (this: IDBDatabase, stores, ...rest) {
    opened.push(stores);
    return transaction.call(this, stores, ...rest);
  });
  expect(granted(await storage.listBlobs())).toHaveLength(2);
  expect(opened).toEqual([["blobEntries"]]);
});

describe("a browser that keeps no blobs, as Safari in a private window,", () => {
  test.each(["DataCloneError", "UnknownError"])("says %s and gets their bytes instead", async (error) => {
    const name = newName();
    const storage = await openTab(name);
    watchPuts((_, value) => {
      if (value instanceof Blob) throw new DOMException("BlobURLs are not yet supported.", error);
    });
    await fc.assert(
      fc.asyncProperty(anyBlobs, async (blobs) => {
        granted(await storage.deleteAll());
        granted(await storage.keepBlobs(blobs));
        expect(await blobsIn(storage)).toEqual(await blobsOf(blobs));
      }),
      { numRuns: 15 },
    );
  });
});

test("a file that can no longer be read when it is kept is a fault", async () => {
  const storage = await openNew();
  const bytes = new File(["gone"], "gone.md");
  const notReadable = async () => Promise.reject(new DOMException("It has changed.", "NotReadableError"));
  Object.defineProperty(bytes, "arrayBuffer", { value: notReadable });
  watchPuts((_, value) => {
    if (value === bytes) throw new DOMException("It could not be stored.", "UnknownError");
  });
  const message = expect.stringContaining("NotReadableError");
  expect(await storage.keepBlobs([{ name: "a", bytes }])).toEqual({ ok: false, fault: { kind: "failed", message } });
});

describe("what cannot be read counts as absent, and the rest is found", () => {
  const damaged = async (damage: (name: string) => Promise<unknown>) => {
    const name = newName();
    const storage = await openTab(name);
    granted(await storage.keepBlobs([blob("a", "one"), blob("b", "two")]));
    for (const key of ["a", "b"]) granted(await storage.keepLocal(key, key));
    await damage(name);
    return storage;
  };

  test.each([null, "text", 7, { buffer: "one", type: "text/plain" }, { buffer: new ArrayBuffer(1) }])(
    "a blob that is %o",
    async (record) => {
      const storage = await damaged((name) => behindItsBack(name, (database) => database.put("blobs", record, "a")));
      expect([...granted(await storage.blobs(["a", "b"])).keys()]).toEqual(["b"]);
      granted(await storage.keepBlobs([blob("a", "again")]));
      expect(await blobsIn(storage)).toEqual(await blobsOf([blob("a", "again"), blob("b", "two")]));
    },
  );

  test.each([null, "a", { name: "a", size: 0.5, keptAt: 1 }, { name: 1, size: 1, keptAt: 1 }, { name: "a", size: 1 }])(
    "an entry of the list that is %o",
    async (record) => {
      const storage = await damaged((name) =>
        behindItsBack(name, (database) => database.put("blobEntries", record, "a")),
      );
      expect(granted(await storage.listBlobs()).map(({ name }) => name)).toEqual(["b"]);
    },
  );

  test("a record that the browser itself cannot read", async () => {
    const storage = await damaged(async () => {});
    const { get } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(function (this: IDBObjectStore, key) {
      if (key === "a") throw new DOMException("Bad value.", "DataError");
      return get.call(this, key);
    });
    expect([...granted(await storage.blobs(["a", "b"])).keys()]).toEqual(["b"]);
    expect(granted(await storage.locals())).toEqual(new Map([["b", "b"]]));
  });
});

test("a tab whose data another has deleted keeps nothing any more", async () => {
  const name = newName();
  const [here, there] = [await openTab(name), await openTab(name)];
  granted(await here.deleteAll());
  const outdated = { ok: false, fault: { kind: "outdated" } };
  expect(await there.keepBlobs([blob("a", "one")])).toEqual(outdated);
  expect(await there.keepLocal("a", 1)).toEqual(outdated);
  expect(await blobsIn(here)).toEqual([]);
});
