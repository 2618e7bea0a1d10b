import { topicShelf } from "../../../src/library/topicShelf.ts";
import { fsrs6 } from "../../../src/scheduler/fsrs6.ts";
import { studyDayOf } from "../../../src/scheduler/studyDay.ts";
import { openBrowserStorage } from "../../../src/storage/browserStorage.ts";
import { newId, systemClock } from "../../../src/storage/device.ts";
import type { Storage } from "../../../src/storage/port.ts";
import { siteContent } from "../../../src/storage/siteContent.ts";
import { catalogOf } from "../../../src/study/catalog.ts";
import { deskOf } from "../../../src/study/desk.ts";
import type { Journal } from "../../../src/study/journal.ts";
import { openJournal } from "../../../src/study/openJournal.ts";
import { studyQueue } from "../../../src/study/studyQueue.ts";
import type { CardWords } from "./bigCollection.ts";
import { longLog } from "./longLog.ts";

/** What a page without the app can do with the app's rooms, in the same browser and database. */
export interface Rooms {
  /** Writes the long log; resolves to the number of its facts. */
  seed(templates: readonly CardWords[]): Promise<number>;
  hasSnapshot(): Promise<boolean>;
  /** Milliseconds of each step of a start, without a view. */
  open(): Promise<Opening>;
  /** Milliseconds of answers, each until it is saved and the next card is at hand, without a view. */
  answer(count: number): Promise<readonly number[]>;
  /** Milliseconds of strict transactions that put one small record. */
  put(count: number): Promise<readonly number[]>;
}

export interface Opening {
  readonly storage: number;
  readonly journal: number;
  readonly index: number;
  readonly queue: number;
  readonly queueLength: number;
}

declare global {
  var benchRooms: Rooms;
}

const model = fsrs6();
const surroundings = { ...systemClock, newId };

globalThis.benchRooms = {
  async seed(templates) {
    const storage = await opened();
    const today = studyDayOf(Date.now(), 0, 4);
    const merged = await storage.merge(longLog(templates, today));
    storage.close();
    if (!merged.ok) throw new Error(`The log was not written: ${JSON.stringify(merged.fault)}`);
    return merged.value.added.length;
  },

  async hasSnapshot() {
    const storage = await opened();
    const start = await storage.start();
    storage.close();
    return start.ok && start.value.snapshot !== null;
  },

  async open() {
    const from = performance.now();
    const storage = await opened();
    const atStorage = performance.now();
    const journal = await journalOver(storage);
    const atJournal = performance.now();
    const catalog = catalogOf(siteContent());
    await catalog.load();
    const atIndex = performance.now();
    const epochMs = Date.now();
    const now = { epochMs, utcOffsetMinutes: 0, rolloverHour: 4 };
    const { library } = catalog.store.getState();
    const queue = studyQueue({ fold: journal.fold, library, scope: { kind: "all" }, now, extraNew: 0, model });
    const atQueue = performance.now();
    storage.close();
    return {
      storage: atStorage - from,
      journal: atJournal - atStorage,
      index: atIndex - atJournal,
      queue: atQueue - atIndex,
      queueLength: queue.plan.length,
    };
  },

  async answer(count) {
    const storage = await opened();
    const journal = await journalOver(storage);
    const content = siteContent();
    const catalog = catalogOf(content);
    await catalog.load();
    const notes = { read: () => null, write: () => {}, clear: () => {} };
    const shelf = topicShelf(content);
    const onRated = () => {};
    const desk = deskOf({ journal, catalog: catalog.store, shelf, model, surroundings, notes, onRated });
    desk.open({ kind: "all" });
    const times: number[] = [];
    for (let n = 0; n < count; n++) {
      // A learner reads for a while: the next card's text has come meanwhile.
      await until(() => {
        const state = desk.store.getState();
        return state.kind === "open" && state.card !== null && state.ahead !== null;
      });
      desk.reveal();
      const from = performance.now();
      desk.rate("good");
      await journal.settled();
      times.push(performance.now() - from);
      if (journal.unsaved().length > 0) throw new Error("An answer was not saved.");
    }
    storage.close();
    return times;
  },

  async put(count) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("bench");
      request.onupgradeneeded = () => request.result.createObjectStore("records");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const times: number[] = [];
    for (let n = 0; n < count; n++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const from = performance.now();
      await new Promise<void>((resolve, reject) => {
        const tx = database.transaction("records", "readwrite", { durability: "strict" });
        tx.objectStore("records").put({ rating: "good", n }, n);
        tx.oncomplete = () => resolve();
        tx.onerror = () => reject(tx.error);
      });
      times.push(performance.now() - from);
    }
    database.close();
    return times;
  },
};

async function opened(): Promise<Storage> {
  const storage = await openBrowserStorage();
  if (!storage.ok) throw new Error(`The storage did not open: ${JSON.stringify(storage.fault)}`);
  return storage.value;
}

async function journalOver(storage: Storage): Promise<Journal> {
  const journal = await openJournal({ storage, model, surroundings, onProgress: () => {} });
  if (!journal.ok) throw new Error(`The journal did not open: ${JSON.stringify(journal.fault)}`);
  return journal.value;
}

async function until(holds: () => boolean): Promise<void> {
  for (let turns = 0; !holds(); turns++) {
    if (turns > 1_000) throw new Error("The desk shows no card.");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
