import "fake-indexeddb/auto";
import { describe, expect, test, vi } from "vitest";
import type { Storage, StoredFact } from "../../src/storage/port.ts";
import { granted, idsIn, wholeLog } from "./contract.ts";
import { newName, openTab } from "./openBrowser.ts";
import { cardId, inBatches, review, reviews } from "./someFacts.ts";

async function openTwo(): Promise<[Storage, Storage]> {
  const name = newName();
  return [await openTab(name), await openTab(name)];
}

/** What a tab hears of others, and a way to wait for it. */
function listening(storage: Storage) {
  const heard: StoredFact[] = [];
  storage.onForeignFacts((facts) => heard.push(...facts));
  return { heard, has: (count: number) => vi.waitFor(() => expect(heard.length).toBeGreaterThanOrEqual(count)) };
}

const arrivals = (facts: readonly StoredFact[]) => facts.map(({ arrival }) => arrival);
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe("two tabs", () => {
  test("that open at the same moment are one device", async () => {
    const name = newName();
    const [first, second] = await Promise.all([openTab(name), openTab(name)]);
    expect(first.device).toBe(second.device);
  });

  test("hear of each other's facts, never of their own, in arrival order", async () => {
    const [here, there] = await openTwo();
    const ears = { here: listening(here), there: listening(there) };
    await here.append(reviews(1, 2));
    await there.append([review(3)]);
    await here.append([review(4)]);
    await Promise.all([ears.here.has(1), ears.there.has(3)]);
    expect(idsIn(ears.here.heard)).toEqual(["review-3"]);
    expect(idsIn(ears.there.heard)).toEqual(["review-1", "review-2", "review-4"]);
  });

  test("that write at once lose and double nothing, and each hears exactly the other", async () => {
    const [here, there] = await openTwo();
    const ears = { here: listening(here), there: listening(there) };
    const odd = reviews(1, 30).filter((_, index) => index % 2 === 0);
    const even = reviews(1, 30).filter((_, index) => index % 2 === 1);
    await Promise.all([
      ...odd.map((fact) => here.append([fact])),
      ...even.map((fact) => there.append([fact])),
      here.pack(),
      there.pack(),
    ]);
    await Promise.all([here.pack(), there.pack(), ears.here.has(15), ears.there.has(15)]);
    const log = await wholeLog(here);
    expect(arrivals(log)).toEqual(upTo(30));
    expect(idsIn(log).sort()).toEqual([...odd, ...even].map(({ id }) => id).sort());
    expect(idsIn(ears.here.heard)).toEqual(idsIn(log).filter((id) => even.some((fact) => fact.id === id)));
    expect(idsIn(ears.there.heard)).toEqual(idsIn(log).filter((id) => odd.some((fact) => fact.id === id)));
  });

  test("that restore the same backup at once take each fact in once", async () => {
    const [here, there] = await openTwo();
    await here.append(reviews(1, 3));
    const ears = listening(there);
    const reports = await Promise.all([here, there].map((tab) => tab.merge(inBatches(reviews(2, 20)))));
    expect(reports.map(granted).reduce((sum, { added }) => sum + added.length, 0)).toBe(17);
    expect(arrivals(await wholeLog(there))).toEqual(upTo(20));
    const addedThere = granted(reports[1] ?? { ok: false, fault: "none" }).added.length;
    await ears.has(20 - addedThere);
  });

  test("refuse a rating on a card that the other has reviewed since it was shown", async () => {
    const [here, there] = await openTwo();
    await here.append([review(1, "a")]);
    const guard = { cardIds: new Set([cardId("a")]), seenArrival: 1 };
    const both = await Promise.all([here.append([review(2, "a")], guard), there.append([review(3, "a")], guard)]);
    expect(both.map((result) => (result.ok ? "saved" : result.fault.kind)).sort()).toEqual(["saved", "stale"]);
    expect(await wholeLog(here)).toHaveLength(2);
  });

  test("read a whole log while the other packs and appends", async () => {
    const [here, there] = await openTwo();
    await here.append(reviews(1, 40));
    const reading = wholeLog(here);
    const others = [there.pack(), there.append(reviews(41, 44)), there.pack()];
    const seen = await reading;
    await Promise.all(others);
    expect(arrivals(seen)).toEqual(upTo(seen.length));
    expect(seen.length).toBeGreaterThanOrEqual(40);
  });

  test("one that listens late hears what came since its start, once", async () => {
    const [here, there] = await openTwo();
    await here.append([review(1)]);
    expect(granted(await there.start()).lastArrival).toBe(1);
    await here.append([review(2)]);
    const ears = listening(there);
    await ears.has(1);
    await here.append([review(3)]);
    await ears.has(2);
    expect(arrivals(ears.heard)).toEqual([2, 3]);
  });

  test("one that no longer listens hears nothing", async () => {
    const [here, there] = await openTwo();
    const heard = vi.fn();
    const other = listening(there);
    there.onForeignFacts(heard)();
    await here.append([review(1)]);
    await other.has(1);
    expect(heard).not.toHaveBeenCalled();
  });
});

describe("a tab whose data another tab has deleted", () => {
  test("hears of it and takes no more facts", async () => {
    const [here, there] = await openTwo();
    await here.append(reviews(1, 10));
    const outdated = new Promise<void>((resolve) => void there.onOutdated(resolve));
    granted(await here.deleteAll());
    await outdated;
    expect(await there.append([review(11)])).toEqual({ ok: false, fault: { kind: "outdated" } });
    expect(await wholeLog(here)).toEqual([]);
  });

  test("takes no more facts even where tabs cannot speak to each other", async () => {
    vi.stubGlobal("BroadcastChannel", undefined);
    const [here, there] = await openTwo();
    vi.unstubAllGlobals();
    await here.append(reviews(1, 3));
    granted(await here.deleteAll());
    expect(await there.append([review(4)])).toEqual({ ok: false, fault: { kind: "outdated" } });
    expect(await here.append([review(5)])).toMatchObject({ ok: true });
    expect(idsIn(await wholeLog(here))).toEqual(["review-5"]);
  });
});
