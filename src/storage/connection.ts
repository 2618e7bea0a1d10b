import type { DeviceId } from "../facts/fact.ts";
import {
  allStores,
  type Database,
  type LogRecord,
  openDatabase,
  type ReadTransaction,
  type StoreName,
  type WriteTransaction,
} from "./database.ts";
import { newId } from "./device.ts";
import { isQuotaError, StorageFailure } from "./storageFault.ts";

/** One tab's hold on the database: every transaction of it goes through here. All methods reject with StorageFailure or the database's error. */
export interface Connection {
  /** This device, and so this log. */
  device(): DeviceId;
  read<Value>(stores: readonly StoreName[], work: (tx: ReadTransaction) => Promise<Value>): Promise<Value>;
  /**
   * One strict transaction, all or nothing; resolves after its complete event. `work` awaits nothing but requests of
   * the transaction. It is given the newest arrival number, and returns the new one where it has added facts.
   */
  write<Value>(stores: readonly StoreName[], work: Write<Value>): Promise<Value>;
  /**
   * The same in one round trip less: `work` only asks, and starts from the newest arrival number that this tab knows.
   * Null, and nothing is changed, where `bound` or the log itself has moved since.
   */
  writeAhead<Value>(stores: readonly StoreName[], bound: number, work: WriteAhead<Value>): Promise<Value | null>;
  readLog(): Promise<LogRecord>;
  /** Empties every store and begins a new log as a new device. */
  reset(): Promise<void>;
  /** Gives the database up for good, because another tab has taken it over. */
  outdate(): void;
  close(): void;
}

export type Write<Value> = (
  tx: WriteTransaction,
  lastArrival: number,
) => Promise<{ readonly value: Value; readonly lastArrival?: number }>;

export type WriteAhead<Value> = (
  tx: WriteTransaction,
  lastArrival: number,
) => { readonly value: Value; readonly lastArrival: number };

/** Opens the database and finds or begins its log; `onOutdated` is called once when it is taken over. */
export async function connect(name: string, onOutdated: () => void): Promise<Connection> {
  let state: "open" | "outdated" | "closed" = "open";
  let database: Promise<Database> | null = null;
  /** The newest arrival number that this tab has heard of. */
  let heard = -1;

  function open(): Promise<Database> {
    if (state === "outdated") throw new StorageFailure({ kind: "outdated" });
    if (state === "closed") throw new StorageFailure({ kind: "failed", message: "The storage is closed." });
    database ??= openDatabase(name, { onVersionChange: outdate, onTerminated: forget }).catch((error: unknown) => {
      forget();
      throw error;
    });
    return database;
  }

  /** Some browsers drop connections of pages in the background: the next call opens a new one. */
  function forget(): void {
    database = null;
  }

  function shut(as: "outdated" | "closed"): void {
    if (state !== "open") return;
    state = as;
    database?.then(
      (opened) => opened.close(),
      () => {},
    );
  }

  function outdate(): void {
    const wasOpen = state === "open";
    shut("outdated");
    if (wasOpen) onOutdated();
  }

  async function read<Value>(
    stores: readonly StoreName[],
    work: (tx: ReadTransaction) => Promise<Value>,
  ): Promise<Value> {
    const tx = (await open()).transaction([...stores], "readonly");
    // What fails in a reading transaction fails in its requests first.
    tx.done.catch(() => {});
    return work(tx);
  }

  async function write<Value>(stores: readonly StoreName[], work: Write<Value>): Promise<Value> {
    return transact(await open(), stores, async (tx) => {
      const log = ownLog(await tx.objectStore("meta").get("log"));
      const { value, lastArrival } = await work(tx, log.lastArrival);
      if (lastArrival !== undefined)
        await tx.objectStore("meta").put({ device, lastArrival } satisfies LogRecord, "log");
      heard = lastArrival ?? log.lastArrival;
      return value;
    });
  }

  async function writeAhead<Value>(
    stores: readonly StoreName[],
    bound: number,
    work: WriteAhead<Value>,
  ): Promise<Value | null> {
    const expected = heard;
    if (expected < 0 || bound < expected) return null;
    try {
      return await transact(await open(), stores, async (tx) => {
        const meta = tx.objectStore("meta");
        const found = meta.get("log");
        // Where `work` throws, nobody waits for it.
        found.catch(() => {});
        const { value, lastArrival } = work(tx, expected);
        meta.put({ device, lastArrival } satisfies LogRecord, "log").catch(() => {});
        if (ownLog(await found).lastArrival !== expected) throw new LogHasMoved();
        heard = lastArrival;
        return value;
      });
    } catch (error) {
      heard = -1;
      if (error instanceof LogHasMoved) return null;
      throw error;
    }
  }

  function ownLog(record: unknown): LogRecord {
    const log = logOf(record);
    if (log?.device === device) return log;
    outdate();
    throw new StorageFailure({ kind: "outdated" });
  }

  let device = (await findOrBeginLog(await open())).device;
  return {
    device: () => device,
    read,
    write,
    writeAhead,
    readLog: async () =>
      logOf(await read(["meta"], (tx) => tx.objectStore("meta").get("log"))) ?? { device, lastArrival: 0 },
    async reset() {
      const fresh: LogRecord = { device: newDeviceId(), lastArrival: 0 };
      await write(allStores, async (tx) => {
        await Promise.all(allStores.map((store) => tx.objectStore(store).clear()));
        await tx.objectStore("meta").put(fresh, "log");
        return { value: undefined };
      });
      device = fresh.device;
      heard = fresh.lastArrival;
    },
    outdate,
    close: () => shut("closed"),
  };
}

class LogHasMoved extends Error {}

async function transact<Value>(
  database: Database,
  stores: readonly StoreName[],
  work: (tx: WriteTransaction) => Promise<Value>,
): Promise<Value> {
  const tx = database.transaction([...new Set([...stores, "meta" as const])], "readwrite", { durability: "strict" });
  const ended = tx.done.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  let value: Value;
  try {
    value = await work(tx);
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // The failure itself has already ended the transaction.
    }
    // A full disk shows in the transaction, while its requests only say that they were aborted.
    const end = await ended;
    throw isQuotaError(end?.error) ? end?.error : error;
  }
  try {
    // Says that no request follows, instead of letting the browser find out.
    tx.commit();
  } catch {
    // It has ended already; how, its own event says.
  }
  const end = await ended;
  if (end !== null) throw end.error;
  return value;
}

async function findOrBeginLog(database: Database): Promise<LogRecord> {
  const found = logOf(await database.get("meta", "log"));
  if (found !== null) return found;
  return transact(database, ["facts", "segments"], async (tx) => {
    // Another tab may have begun it in the meantime.
    const begun = logOf(await tx.objectStore("meta").get("log"));
    if (begun !== null) return begun;
    const [single, segment] = await Promise.all([
      tx.objectStore("facts").openKeyCursor(null, "prev"),
      tx.objectStore("segments").openKeyCursor(null, "prev"),
    ]);
    const log: LogRecord = { device: newDeviceId(), lastArrival: Math.max(single?.key ?? 0, segment?.key[0] ?? 0) };
    await tx.objectStore("meta").put(log, "log");
    return log;
  });
}

function logOf(record: unknown): LogRecord | null {
  if (typeof record !== "object" || record === null || !("device" in record) || !("lastArrival" in record)) return null;
  const { device, lastArrival } = record;
  if (typeof device !== "string" || !Number.isSafeInteger(lastArrival) || typeof lastArrival !== "number") return null;
  return { device: device as DeviceId, lastArrival };
}

function newDeviceId(): DeviceId {
  return newId() as DeviceId;
}
