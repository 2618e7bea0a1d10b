import type { Connection } from "./connection.ts";
import type { StoredSnapshot } from "./port.ts";

/** The kept snapshot, or null where there is none that can be read. */
export async function readSnapshot(connection: Connection): Promise<StoredSnapshot | null> {
  try {
    const record = await connection.read(["snapshots"], (tx) => tx.objectStore("snapshots").get("fold"));
    return isSnapshot(record) ? record : null;
  } catch {
    // Losing a snapshot costs time only; whatever is wrong with the database shows in what is read next.
    return null;
  }
}

/** What was kept beside the snapshot; null where there is none, or none that the browser can read. */
export async function readAnnex(connection: Connection): Promise<unknown> {
  try {
    return (await connection.read(["snapshots"], (tx) => tx.objectStore("snapshots").get("annex"))) ?? null;
  } catch {
    return null;
  }
}

/** Keeps a snapshot with its annex, unless another tab has kept a newer one of the same version. */
export function writeSnapshot(connection: Connection, snapshot: StoredSnapshot, annex: unknown): Promise<void> {
  return connection.write(["snapshots"], async (tx) => {
    const store = tx.objectStore("snapshots");
    const kept = await store.get("fold");
    const isNewer = isSnapshot(kept) && kept.version === snapshot.version && kept.arrival > snapshot.arrival;
    if (!isNewer) await Promise.all([store.put(snapshot, "fold"), store.put(annex, "annex")]);
    return { value: undefined };
  });
}

export function clearSnapshots(connection: Connection): Promise<void> {
  return connection.write(["snapshots"], async (tx) => {
    await tx.objectStore("snapshots").clear();
    return { value: undefined };
  });
}

function isSnapshot(record: unknown): record is StoredSnapshot {
  return (
    typeof record === "object" &&
    record !== null &&
    "arrival" in record &&
    Number.isSafeInteger(record.arrival) &&
    "version" in record &&
    Number.isSafeInteger(record.version) &&
    "state" in record
  );
}
