import { failure, type Result, success } from "../deck/result.ts";
import { appendFacts } from "./appending.ts";
import { type Connection, connect } from "./connection.ts";
import { foreignFacts } from "./foreignFacts.ts";
import { logReaderOf } from "./logReader.ts";
import { withPackLock } from "./packLock.ts";
import { type PackSizes, usualSizes } from "./packSizes.ts";
import { persistence, requestPersistence } from "./persistence.ts";
import type { Storage, StoredFact } from "./port.ts";
import { clearSnapshots, readAnnex, readSnapshot, writeSnapshot } from "./snapshots.ts";
import { attempt } from "./storageFault.ts";
import { openTabChannel } from "./tabChannel.ts";

export type OpenFault =
  /** The browser has no database, refuses it to this page, or keeps it from private windows. */
  | { readonly kind: "missing" | "refused" | "private" }
  /** A newer version of the app owns the database. */
  | { readonly kind: "outdated" }
  | { readonly kind: "failed"; readonly message: string };

/** The log in this browser's IndexedDB, shared with every other tab that opens the same name. */
export async function openBrowserStorage(
  name = "recto",
  sizes: PackSizes = usualSizes,
): Promise<Result<Storage, OpenFault>> {
  const outdatedListeners = new Set<() => void>();
  let isOutdated = false;
  const onOutdated = () => {
    isOutdated = true;
    for (const listener of outdatedListeners) queueMicrotask(listener);
    outdatedListeners.clear();
  };
  try {
    if (typeof indexedDB === "undefined") return failure({ kind: "missing" });
    const connection = await connect(name, onOutdated);
    const storage = await storageOver(connection, name, sizes);
    return success({
      ...storage,
      get device() {
        return connection.device();
      },
      onOutdated(listener) {
        if (isOutdated) queueMicrotask(listener);
        else outdatedListeners.add(listener);
        return () => outdatedListeners.delete(listener);
      },
    });
  } catch (error) {
    return failure(openFaultOf(error));
  }
}

async function storageOver(
  connection: Connection,
  name: string,
  sizes: PackSizes,
): Promise<Omit<Storage, "device" | "onOutdated">> {
  const reader = logReaderOf(connection);
  const foreign = foreignFacts((await connection.readLog()).lastArrival, reader.after);
  const channel = openTabChannel(name, (message) => (message === "arrived" ? foreign.look() : connection.outdate()));

  async function collectAfter(arrival: number): Promise<readonly StoredFact[]> {
    const batches: (readonly StoredFact[])[] = [];
    for await (const batch of reader.after(arrival)) batches.push(batch);
    return batches.flat();
  }

  // Few starts need it, so it is no part of the first page.
  const besideLog = () => import("./besideLog.ts");

  return {
    keeping: { kind: "durable" },

    start: () =>
      attempt(async () => {
        const snapshot = await readSnapshot(connection);
        const log = await connection.readLog();
        const tail = snapshot === null ? [] : await collectAfter(snapshot.arrival);
        const lastArrival = Math.max(log.lastArrival, tail.at(-1)?.arrival ?? 0);
        foreign.seen(lastArrival);
        return { snapshot, tail, lastArrival };
      }),

    async append(facts, guard) {
      foreign.claim(facts);
      const tried = await attempt(() => appendFacts(connection, reader, facts, guard));
      const outcome = tried.ok ? tried.value : tried;
      if (!outcome.ok) {
        foreign.release(facts);
        return outcome;
      }
      const { first, last } = outcome.value;
      foreign.wrote(facts, first, last);
      channel.post("arrived");
      return success({ lastArrival: last });
    },

    async merge(facts) {
      const merged = await attempt(async () => {
        const { mergeFacts } = await import("./merging.ts");
        return mergeFacts(connection, reader, facts, sizes, foreign);
      });
      if (merged.ok) channel.post("arrived");
      return merged;
    },
    countUnknown: (facts) =>
      attempt(async () => {
        const { findUnknown } = await import("./merging.ts");
        return findUnknown(connection, reader, facts);
      }),

    factsAbout: (cardIds) => attempt(() => reader.about(cardIds)),
    before: (arrival, limit) => attempt(() => reader.before(arrival, limit)),
    after: (arrival) => attempt(() => collectAfter(arrival)),
    readAll: () => reader.after(0),

    saveSnapshot: (snapshot, annex = null) => attempt(() => writeSnapshot(connection, snapshot, annex)),
    snapshotAnnex: () => attempt(() => readAnnex(connection)),
    deleteSnapshots: () => attempt(() => clearSnapshots(connection)),

    keepBlobs: (blobs) => attempt(async () => (await besideLog()).keepBlobs(connection, blobs)),
    blobs: (names) => attempt(async () => (await besideLog()).readBlobs(connection, names)),
    listBlobs: () => attempt(async () => (await besideLog()).listBlobs(connection)),
    deleteBlobs: (names) => attempt(async () => (await besideLog()).deleteBlobs(connection, names)),
    keepLocal: (name, value) => attempt(async () => (await besideLog()).keepLocal(connection, name, value)),
    locals: () => attempt(async () => (await besideLog()).readLocals(connection)),

    pack: () =>
      attempt(async () => {
        const { packSingles } = await import("./packing.ts");
        return { packedFacts: await withPackLock(name, () => packSingles(connection, reader, sizes), 0) };
      }),

    async setAside() {
      const { listSetAside } = await import("./damage.ts");
      return listSetAside(connection);
    },
    onForeignFacts: (listener) => foreign.listen(listener),
    requestPersistence,
    persistence,

    deleteAll: () =>
      attempt(async () => {
        await connection.reset();
        reader.forget();
        foreign.forget();
        channel.post("deleted");
      }),
    close() {
      channel.close();
      connection.close();
    },
  };
}

function openFaultOf(error: unknown): OpenFault {
  if (!(error instanceof Error)) return { kind: "failed", message: String(error) };
  switch (error.name) {
    case "VersionError":
      return { kind: "outdated" };
    case "SecurityError":
      return { kind: "refused" };
    // Browsers that keep databases from private windows say that a mutation was not allowed.
    case "InvalidStateError":
      return { kind: "private" };
    default:
      return { kind: "failed", message: error.message };
  }
}
