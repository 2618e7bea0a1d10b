import { describe, expect, test } from "vitest";
import { failure } from "../../src/deck/result.ts";
import { type Target, takeIn, weigh } from "../../src/exchange/bringIn.ts";
import { everyBlob, noteEntriesIn } from "../../src/exchange/writeBackup.ts";
import type { StandingValue } from "../../src/facts/foldState.ts";
import { openMemoryStorage } from "../../src/storage/memoryStorage.ts";
import type { Storage } from "../../src/storage/port.ts";
import { granted, wholeLog } from "../storage/contract.ts";
import { type Device, deviceAt, keep } from "./devices.ts";

const clock = { now: Date.UTC(2026, 2, 2) };
const cells = { "Biology/cells.md": "# Cells", "Biology/media/cell.png": "a picture" };

async function laptopWith(files: Readonly<Record<string, string>> = cells): Promise<Device> {
  const laptop = await deviceAt(clock, "laptop");
  await laptop.change("added", files);
  return laptop;
}

/** Brings the file in while `storage` stands in its way; resolves to what came of it and what was told. */
async function bringInto(
  storage: Storage,
  file: Blob,
  { endAt = 2, noteEntries }: { readonly endAt?: number; readonly noteEntries?: Target["noteEntries"] } = {},
) {
  const ending = new AbortController();
  const told: number[] = [];
  const onProgress = (share: number) => {
    told.push(share);
    if (share >= endAt) ending.abort(new Error("Enough."));
  };
  const target = { storage, noteEntries };
  const weighed = granted(await weigh(file, target, { signal: new AbortController().signal, onProgress: () => {} }));
  const outcome = await takeIn(weighed, target, { signal: ending.signal, onProgress }, () => {});
  return { outcome, told };
}

describe("what a file would bring", () => {
  test("is told by decks, files and pictures", async () => {
    const phone = await deviceAt(clock, "phone");
    const laptop = await laptopWith({ ...cells, "Biology/plants.md": "# Plants", "loose.md": "# Loose" });
    const { coming } = await phone.bringIn(await laptop.share(everyBlob));
    expect(coming).toEqual({
      newReviews: 0,
      reviewedCards: 0,
      newOther: 0,
      newFacts: 1,
      alreadyHere: 0,
      notes: {
        newDecks: ["Biology", "Notes"],
        changedDecks: [],
        newDeckFiles: 3,
        newFiles: 0,
        changedFiles: 0,
        removedFiles: 0,
        pictures: 1,
        lateTexts: 0,
        earlierTexts: 0,
        apart: [],
        missing: [],
      },
    });
    await laptop.change("edited", {
      "Biology/cells.md": "# Cells, again",
      "Biology/plants.md": null,
      "Biology/x.md": "x",
    });
    expect((await phone.bringIn(await laptop.share(everyBlob))).coming.notes).toMatchObject({
      newDecks: [],
      changedDecks: ["Biology"],
      newDeckFiles: 0,
      newFiles: 1,
      changedFiles: 1,
      removedFiles: 1,
      pictures: 0,
    });
  });

  test("tells once which files were changed apart", async () => {
    const [laptop, phone] = [await laptopWith(), await deviceAt(clock, "phone")];
    await phone.bringIn(await laptop.share(everyBlob));
    await laptop.change("edited", { "Biology/cells.md": "the laptop’s" });
    await phone.change("edited", { "Biology/cells.md": "the phone’s" });
    expect((await phone.bringIn(await laptop.share(everyBlob))).coming.notes.apart).toEqual(["Biology/cells.md"]);
    await laptop.change("added", { "Biology/plants.md": "# Plants" });
    expect((await phone.bringIn(await laptop.share(everyBlob))).coming.notes.apart).toEqual([]);
    expect((await laptop.bringIn(await phone.share(everyBlob))).coming.notes.apart).toEqual(["Biology/cells.md"]);
  });

  test("names the files whose content is nowhere, until it comes", async () => {
    const [laptop, phone] = [await laptopWith(), await deviceAt(clock, "phone")];
    const bare = await phone.bringIn(await laptop.share({ texts: false, pictures: false }));
    expect(bare.coming.notes.missing).toEqual(["Biology/cells.md", "Biology/media/cell.png"]);
    expect(bare.completes).toBe(false);
    const whole = await phone.bringIn(await laptop.share(everyBlob));
    expect(whole.coming.notes).toMatchObject({ lateTexts: 1, pictures: 1, missing: [] });
    expect(whole.completes).toBe(true);
  });
});

test("an earlier text that is not here is something new, though nothing else is", async () => {
  const [laptop, phone] = [await laptopWith(), await deviceAt(clock, "phone")];
  await laptop.change("edited", { "Biology/cells.md": "# Cells, again" });
  await phone.bringIn(await laptop.share({ texts: false, pictures: true }));
  await keep(phone.storage, "# Cells, again");
  const whole = await laptop.share(everyBlob);
  expect((await phone.bringIn(whole)).coming).toMatchObject({ newFacts: 0, notes: { lateTexts: 0, earlierTexts: 1 } });
  expect((await phone.bringIn(whole)).coming.notes.earlierTexts).toBe(0);
});

describe("bringing in", () => {
  test("keeps no fact where there is no room for the files", async () => {
    const storage = openMemoryStorage({ kind: "durable" });
    const full: Storage = { ...storage, keepBlobs: async () => failure({ kind: "quota" }) };
    const { outcome } = await bringInto(full, await (await laptopWith()).share(everyBlob));
    expect(outcome).toEqual({ ok: false, fault: { kind: "quota" } });
    expect(await wholeLog(storage)).toEqual([]);
  });

  test("leaves none of the files where there is no room for all", async () => {
    const storage = openMemoryStorage({ kind: "durable" });
    let calls = 0;
    const full: Storage = {
      ...storage,
      keepBlobs: async (blobs) => (++calls > 1 ? failure({ kind: "quota" }) : storage.keepBlobs(blobs)),
    };
    const large = "x".repeat(9_000_000);
    const laptop = await laptopWith({ "a.md": `a${large}`, "b.md": `b${large}` });
    expect((await bringInto(full, await laptop.share(everyBlob))).outcome.ok).toBe(false);
    expect(calls).toBe(2);
    expect(granted(await storage.listBlobs())).toEqual([]);
  });

  test("ends where it is cancelled, with no fact here", async () => {
    const storage = openMemoryStorage({ kind: "durable" });
    const { outcome, told } = await bringInto(storage, await (await laptopWith()).share(everyBlob), { endAt: 0 });
    expect(outcome).toMatchObject({ ok: false, fault: { message: /Enough/ } });
    expect(told).toHaveLength(1);
    expect(await wholeLog(storage)).toEqual([]);
  });

  test("asks for no blob that is here already, and keeps none that no fact names", async () => {
    const laptop = await laptopWith();
    const file = await laptop.share(everyBlob);
    const asked: string[] = [];
    const storage = openMemoryStorage({ kind: "durable" });
    const watched: Storage = {
      ...storage,
      keepBlobs(blobs) {
        asked.push(...blobs.map(({ name }) => name));
        return storage.keepBlobs(blobs);
      },
    };
    const noteEntries = new Map<string, StandingValue>();
    granted((await bringInto(watched, file, { noteEntries })).outcome);
    expect(asked).toHaveLength(2);
    for (const { fact } of await wholeLog(storage)) noteEntriesIn([fact], noteEntries);
    granted((await bringInto(watched, file, { noteEntries })).outcome);
    expect(asked).toHaveLength(2);
  });

  test("keeps anew what an attempt that was ended has left here, as it is about to be swept away", async () => {
    const laptop = await laptopWith();
    const file = await laptop.share(everyBlob);
    const storage = openMemoryStorage({ kind: "durable" });
    await keep(storage, cells["Biology/cells.md"]);
    const left = granted(await storage.listBlobs()).map(({ name }) => name);
    const sweeping: Storage = {
      ...storage,
      async merge(facts) {
        const old = left.filter((name) => !keptAnew.has(name));
        await storage.deleteBlobs(old);
        return storage.merge(facts);
      },
      keepBlobs(blobs) {
        for (const { name } of blobs) keptAnew.add(name);
        return storage.keepBlobs(blobs);
      },
    };
    const keptAnew = new Set<string>();
    granted((await bringInto(sweeping, file)).outcome);
    expect(granted(await storage.listBlobs())).toHaveLength(2);
  });
});
