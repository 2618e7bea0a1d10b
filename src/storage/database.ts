import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from "idb";
import type { DeviceId } from "../facts/fact.ts";

/** What the database holds. Values that this or another version may have written otherwise are `unknown` until decoded. */
export interface RectoSchema extends DBSchema {
  /** One record a fact, by arrival number: `SingleRecord`. */
  facts: { key: number; value: unknown; indexes: { id: string; cards: string } };
  /** Packed facts, by the arrival numbers of their last and first fact: `SegmentRecord`. */
  segments: { key: SegmentKey; value: unknown };
  /** For each segment the hashes of its cards (`Uint32Array`): says which segments may name a card. */
  segmentCards: { key: SegmentKey; value: unknown };
  meta: { key: "log"; value: unknown };
  /** `fold` is a `StoredSnapshot`, `annex` what was kept beside it. */
  snapshots: { key: "fold" | "annex"; value: unknown };
  /** Records that could not be read, by where they were: `SetAsideRecord`, and the record itself where it was moved. */
  setAside: { key: string; value: unknown };
  /** Bytes by name, as the browser keeps blobs: outside the database, read only when asked for. */
  blobs: { key: string; value: unknown };
  /** One `BlobEntry` a blob, so that a list of many pictures opens none of them. */
  blobEntries: { key: string; value: unknown };
  /** This device's own values, by name: anything that can be cloned. */
  locals: { key: string; value: unknown };
}

/** Last arrival number before the first, so that a range of keys finds the first segment that reaches beyond a number. */
export type SegmentKey = [last: number, first: number];

export interface SingleRecord {
  readonly arrival: number;
  readonly id: string;
  /** The cards that the fact names, for the index. */
  readonly cards: readonly string[];
  readonly fact: unknown;
}

export interface SegmentRecord {
  readonly count: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface LogRecord {
  /** Names this log as well: whoever finds another device here has lost its log to "delete all". */
  readonly device: DeviceId;
  readonly lastArrival: number;
}

export type Database = IDBPDatabase<RectoSchema>;
export type StoreName = StoreNames<RectoSchema>;
export type ReadTransaction = IDBPTransaction<RectoSchema, StoreName[], "readonly">;
export type WriteTransaction = IDBPTransaction<RectoSchema, StoreName[], "readwrite">;

export const allStores: readonly StoreName[] = [
  "facts",
  "segments",
  "segmentCards",
  "meta",
  "snapshots",
  "setAside",
  "blobs",
  "blobEntries",
  "locals",
];

export interface DatabaseEvents {
  /** A newer version, or whoever deletes the database, waits for this connection to close. */
  onVersionChange(): void;
  /** The browser has dropped the connection. */
  onTerminated(): void;
}

/** Opens the database, made if absent. Rejects with `VersionError` where a newer version of the app has been before. */
export function openDatabase(name: string, events: DatabaseEvents): Promise<Database> {
  return openDB<RectoSchema>(name, formatVersion, {
    upgrade(database, oldVersion) {
      if (oldVersion < 1) createLog(database);
      if (oldVersion < 2) createPlacesBesideLog(database);
    },
    blocking: events.onVersionChange,
    terminated: events.onTerminated,
  });
}

/** Raised with every change that an older app would misread; `upgrade` then needs a step for it. */
const formatVersion = 2;

function createLog(database: Database): void {
  const facts = database.createObjectStore("facts", { keyPath: "arrival" });
  facts.createIndex("id", "id", { unique: true });
  facts.createIndex("cards", "cards", { multiEntry: true });
  database.createObjectStore("segments");
  database.createObjectStore("segmentCards");
  database.createObjectStore("meta");
  database.createObjectStore("snapshots");
  database.createObjectStore("setAside");
}

function createPlacesBesideLog(database: Database): void {
  database.createObjectStore("blobs");
  database.createObjectStore("blobEntries");
  database.createObjectStore("locals");
}
