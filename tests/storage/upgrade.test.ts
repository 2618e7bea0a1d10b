import "fake-indexeddb/auto";
import fc from "fast-check";
import { openDB } from "idb";
import { expect, onTestFinished, test, vi } from "vitest";
import type { Storage } from "../../src/storage/port.ts";
import { blob, blobsIn, blobsOf } from "./besideLogContract.ts";
import { granted, wholeLog, wording } from "./contract.ts";
import { newName, openTab } from "./openBrowser.ts";
import { behindItsBack } from "./rawDatabase.ts";
import { anyFacts, cardId, review, reviews } from "./someFacts.ts";

const storesOfVersion1 = ["facts", "segments", "segmentCards", "meta", "snapshots", "setAside"];

/** A database as version 1 left it: its records have not changed since, so those of a log of today are put into it. */
async function databaseOfVersion1(write: (storage: Storage) => Promise<void>): Promise<{ name: string; log: Storage }> {
  const [today, name] = [newName(), newName()];
  const log = await openTab(today);
  await write(log);
  const opened = await openDB(name, 1, {
    upgrade(database) {
      const facts = database.createObjectStore("facts", { keyPath: "arrival" });
      facts.createIndex("id", "id", { unique: true });
      facts.createIndex("cards", "cards", { multiEntry: true });
      for (const store of storesOfVersion1.slice(1)) database.createObjectStore(store);
    },
  });
  for (const store of storesOfVersion1) {
    const [keys, records] = await behindItsBack(today, (database) =>
      Promise.all([database.getAllKeys(store), database.getAll(store)]),
    );
    for (const [at, record] of records.entries()) {
      await opened.put(store, record, store === "facts" ? undefined : keys[at]);
    }
  }
  opened.close();
  return { name, log };
}

/** Everything that version 1 could be asked. */
async function readings(storage: Storage): Promise<unknown> {
  const log = await wholeLog(storage);
  return {
    device: storage.device,
    arrivals: log.map(({ arrival }) => arrival),
    facts: wording(log.map(({ fact }) => fact)),
    about: granted(await storage.factsAbout(new Set([cardId("a")]))).map(({ arrival }) => arrival),
    start: granted(await storage.start()),
    annex: granted(await storage.snapshotAnnex()),
    setAside: await storage.setAside(),
  };
}

test("any log of version 1, packed and single, is whole after the upgrade, and can be added to", async () => {
  await fc.assert(
    fc.asyncProperty(anyFacts(30), fc.nat({ max: 30 }), async (facts, middle) => {
      const { name, log } = await databaseOfVersion1(async (storage) => {
        granted(await storage.append(facts.slice(0, middle)));
        granted(await storage.pack());
        granted(await storage.append(facts.slice(middle)));
        granted(await storage.saveSnapshot({ arrival: Math.min(3, facts.length), version: 1, state: [1] }, "annex"));
      });
      const upgraded = await openTab(name);
      expect(await readings(upgraded)).toEqual(await readings(log));
      const added = { ...review(1), id: "added" } as ReturnType<typeof review>;
      expect(await upgraded.append([added])).toEqual(await log.append([added]));
      granted(await upgraded.keepBlobs([blob("a", "one")]));
      granted(await upgraded.keepLocal("folder", 1));
      upgraded.close();

      const again = await openTab(name);
      expect(await readings(again)).toEqual(await readings(log));
      expect(await blobsIn(again)).toEqual(await blobsOf([blob("a", "one")]));
      expect(granted(await again.locals())).toEqual(new Map([["folder", 1]]));
      for (const each of [again, log]) each.close();
    }),
    { numRuns: 20 },
  );
});

test("a tab of version 1 is asked to make way, and its last fact is there", async () => {
  const { name } = await databaseOfVersion1(async (storage) => {
    granted(await storage.append(reviews(1, 2)));
  });
  const asked = vi.fn();
  const old = await openDB(name, 1, {
    blocking(_, newerVersion) {
      asked(newerVersion);
      old.close();
    },
  });
  onTestFinished(() => old.close());
  const record: unknown = await old.get("facts", 2);
  await old.put("facts", {
    ...Object(record),
    arrival: 3,
    id: "review-3",
    fact: { ...Object(record).fact, id: "review-3" },
  });
  const upgraded = await openTab(name);
  expect(asked.mock.calls).toEqual([[2]]);
  expect((await wholeLog(upgraded)).map(({ fact }) => fact.id)).toEqual(["review-1", "review-2", "review-3"]);
});
