import { describe, expect, test } from "vitest";
import { failure, success } from "../../src/deck/result.ts";
import type { FactBody } from "../../src/facts/fact.ts";
import { emptyState } from "../../src/facts/foldState.ts";
import { snapshotVersion } from "../../src/facts/snapshot.ts";
import { takeSnapshot } from "../../src/facts/takeSnapshot.ts";
import { fsrs6 } from "../../src/scheduler/fsrs6.ts";
import { openMemoryStorage } from "../../src/storage/memoryStorage.ts";
import type { Storage } from "../../src/storage/port.ts";
import { identification } from "../../src/study/identification.ts";
import type { Journal } from "../../src/study/journal.ts";
import { openJournal } from "../../src/study/openJournal.ts";
import { granted } from "../storage/contract.ts";
import { cardFor, morning } from "./learnerAtDesk.ts";

const card = cardFor("one");
const other = cardFor("two");
const review: FactBody = {
  kind: "review",
  cardId: card.id,
  rating: "good",
  answerMillis: 4_000,
  studyDay: 20_514,
  shown: "new",
  due: { phase: "review", dueDay: 20_517 },
};

/** A storage of which single methods can be replaced while it is in use. */
function storageWith(): Storage & { readonly instead: Partial<Storage> } {
  const instead: Partial<Storage> = {};
  const storage = openMemoryStorage({ kind: "durable" });
  return new Proxy(storage, {
    get: (target, name) => (name === "instead" ? instead : Reflect.get({ ...target, ...instead }, name)),
  }) as Storage & { readonly instead: Partial<Storage> };
}

async function journalOn(storage: Storage): Promise<Journal> {
  let ids = 0;
  const run = Math.random().toString(36).slice(2);
  const surroundings = { now: () => morning, utcOffsetMinutes: () => 0, newId: () => `${run}-${++ids}` };
  const opened = await openJournal({ storage, model: fsrs6(), surroundings, onProgress: () => {} });
  if (!opened.ok) throw new Error("The journal did not open.");
  return opened.value;
}

test("what could not be read for a refold is read again at the learner's wish, and the fault goes", async () => {
  const storage = storageWith();
  const journal = await journalOn(storage);
  journal.record([...identification(journal.fold, card.id, card), review]);
  await journal.settled();

  storage.instead.factsAbout = async () => failure({ kind: "failed", message: "torn cable" });
  await journal.undo();
  await journal.settled();
  expect(journal.status.getState().fault).toEqual({ kind: "failed", message: "torn cable" });

  delete storage.instead.factsAbout;
  journal.retry();
  await expect.poll(() => journal.status.getState().fault).toBeNull();
  expect(journal.fold.memories.size).toBe(0);
});

test("undo is no longer offered when there proves to be nothing to undo", async () => {
  const storage = storageWith();
  const before = await journalOn(storage);
  before.record([{ kind: "setting", name: "theme", value: "dark" }]);
  await before.settled();

  const journal = await journalOn(storage);
  expect(journal.status.getState().canUndo).toBe(true);
  expect(await journal.undo()).toBeNull();
  expect(journal.status.getState().canUndo).toBe(false);
});

describe("a journal opened from a snapshot", () => {
  async function openedAgain(): Promise<{ journal: Journal; storage: ReturnType<typeof storageWith> }> {
    const storage = storageWith();
    const first = await journalOn(storage);
    const filler = Array.from({ length: 1_000 }, (_, n): FactBody => ({ kind: "setting", name: `n${n}`, value: n }));
    first.record([...identification(first.fold, card.id, card), review, ...filler]);
    await first.settled();
    await expect.poll(() => storage.snapshotAnnex()).not.toEqual(success(null));
    return { journal: await journalOn(storage), storage };
  }

  test("starts without identities, and names again only cards that have no memory", async () => {
    const { journal } = await openedAgain();
    expect(journal.fold.identities.isWhole).toBe(false);
    expect(identification(journal.fold, card.id, card)).toEqual([]);
    expect(identification(journal.fold, other.id, other)).toMatchObject([{ cardId: other.id }]);
  });

  test("folds the log again where the snapshot is of another version", async () => {
    const { journal, storage } = await openedAgain();
    const stale = { ...takeSnapshot(emptyState()), factCount: 7 };
    const { lastArrival } = granted(await storage.start());
    granted(await storage.saveSnapshot({ arrival: lastArrival, version: snapshotVersion - 1, state: stale }));
    const again = await journalOn(storage);
    expect(again.fold.factCount).toBe(journal.fold.factCount);
    expect(again.fold.memories.size).toBe(1);
    expect([...again.fold.tallies]).toEqual([...journal.fold.tallies]);
  });

  test("takes them in from beside the snapshot", async () => {
    const { journal } = await openedAgain();
    expect(await journal.identitiesWhole()).toBe(true);
    expect(journal.fold.identities.get(card.id)).toMatchObject({ answerHash: card.answerHash });
  });

  test("takes them in from the log where nothing readable is there", async () => {
    const { journal, storage } = await openedAgain();
    storage.instead.snapshotAnnex = async () => success({ rows: "many" });
    expect(await journal.identitiesWhole()).toBe(true);
    expect(journal.fold.identities.get(card.id)).toMatchObject({ answerHash: card.answerHash });
  });

  test("asks again after they could not be read", async () => {
    const { journal, storage } = await openedAgain();
    storage.instead.snapshotAnnex = async () => failure({ kind: "failed", message: "torn cable" });
    expect(await journal.identitiesWhole()).toBe(false);
    delete storage.instead.snapshotAnnex;
    expect(await journal.identitiesWhole()).toBe(true);
  });
});
