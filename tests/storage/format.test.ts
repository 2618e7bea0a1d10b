import "fake-indexeddb/auto";
import { expect, test, vi } from "vitest";
import { openBrowserStorage } from "../../src/storage/browserStorage.ts";
import { openStorage } from "../../src/storage/openStorage.ts";
import type { Storage } from "../../src/storage/port.ts";
import { blob } from "./besideLogContract.ts";
import { wholeLog } from "./contract.ts";
import { newName, openTab } from "./openBrowser.ts";
import { behindItsBack } from "./rawDatabase.ts";
import { cardId, inBatches, review, reviews } from "./someFacts.ts";

const newerVersion = 3;

const everyCall: readonly (readonly [string, (storage: Storage) => Promise<{ ok: boolean; fault?: unknown }>])[] = [
  ["start", (storage) => storage.start()],
  ["append", (storage) => storage.append([review(9)])],
  ["merge", (storage) => storage.merge(inBatches([review(9)]))],
  ["countUnknown", (storage) => storage.countUnknown(inBatches([review(9)]))],
  ["factsAbout", (storage) => storage.factsAbout(new Set([cardId("a")]))],
  ["before", (storage) => storage.before(2, 1)],
  ["after", (storage) => storage.after(0)],
  ["saveSnapshot", (storage) => storage.saveSnapshot({ arrival: 1, version: 1, state: 0 })],
  ["deleteSnapshots", (storage) => storage.deleteSnapshots()],
  ["keepBlobs", (storage) => storage.keepBlobs([blob("a", "one")])],
  ["blobs", (storage) => storage.blobs(["a"])],
  ["listBlobs", (storage) => storage.listBlobs()],
  ["deleteBlobs", (storage) => storage.deleteBlobs(["a"])],
  ["keepLocal", (storage) => storage.keepLocal("folder", 1)],
  ["locals", (storage) => storage.locals()],
  ["pack", (storage) => storage.pack()],
  ["deleteAll", (storage) => storage.deleteAll()],
];

test("a tab makes way for a newer version at once, says so, and touches nothing any more", async () => {
  const name = newName();
  const storage = await openTab(name);
  await storage.append(reviews(1, 2));
  const listener = vi.fn();
  const ended = vi.fn();
  storage.onOutdated(listener);
  storage.onOutdated(ended)();

  await behindItsBack(name, async () => {}, newerVersion);
  expect(listener).toHaveBeenCalledTimes(1);
  expect(ended).not.toHaveBeenCalled();
  for (const [call, run] of everyCall) {
    expect(await run(storage), call).toEqual({ ok: false, fault: { kind: "outdated" } });
  }
  await expect(wholeLog(storage)).rejects.toThrow("reload the page");
  const late = vi.fn();
  storage.onOutdated(late);
  await Promise.resolve();
  expect(late).toHaveBeenCalledTimes(1);
  expect(await behindItsBack(name, (database) => database.count("facts"), newerVersion)).toBe(2);
});

test("an old version opens nothing over a newer format, and the page gets a storage that asks to reload", async () => {
  const name = newName();
  (await openTab(name)).close();
  await behindItsBack(name, (database) => database.put("meta", "newer", "log"), newerVersion);
  const opening = openBrowserStorage(name);
  expect(await opening).toEqual({ ok: false, fault: { kind: "outdated" } });
  expect(await behindItsBack(name, (database) => database.get("meta", "log"), newerVersion)).toBe("newer");

  const storage = await openStorage(opening);
  for (const [call, run] of everyCall) {
    expect(await run(storage), call).toEqual({ ok: false, fault: { kind: "outdated" } });
  }
  await expect(wholeLog(storage)).rejects.toThrow("reload the page");
  await new Promise<void>((resolve) => void storage.onOutdated(resolve));
});

test("a closed storage refuses every call", async () => {
  const storage = await openTab(newName());
  storage.close();
  for (const [call, run] of everyCall) {
    expect(await run(storage), call).toMatchObject({ ok: false, fault: { kind: "failed" } });
  }
});
