import type { Connection } from "./connection.ts";
import { systemClock } from "./device.ts";
import type { BlobEntry, NamedBlob } from "./port.ts";
import { together } from "./requests.ts";
import { StorageFailure } from "./storageFault.ts";

/** Keeps blobs and what a list says of them, all or none. */
export function keepBlobs(connection: Connection, blobs: readonly NamedBlob[]): Promise<void> {
  const keptAt = systemClock.now();
  return connection.write(["blobs", "blobEntries"], async (tx) => {
    const writes = blobs.flatMap(({ name, bytes }) => {
      const entry: BlobEntry = { name, size: bytes.size, keptAt };
      return [() => tx.objectStore("blobs").put(bytes, name), () => tx.objectStore("blobEntries").put(entry, name)];
    });
    await together(writes);
    return { value: undefined };
  });
}

/** Those of these blobs that are here and can be read. */
export async function readBlobs(connection: Connection, names: Iterable<string>): Promise<ReadonlyMap<string, Blob>> {
  const found = await readEach(connection, "blobs", [...names]);
  const blobs = new Map<string, Blob>();
  for (const [name, record] of found) if (record instanceof Blob) blobs.set(name, record);
  return blobs;
}

export async function listBlobs(connection: Connection): Promise<readonly BlobEntry[]> {
  const records = await connection.read(["blobEntries"], (tx) => tx.objectStore("blobEntries").getAll());
  return records.filter(isBlobEntry);
}

export function deleteBlobs(connection: Connection, names: readonly string[]): Promise<void> {
  return connection.write(["blobs", "blobEntries"], async (tx) => {
    const stores = [tx.objectStore("blobs"), tx.objectStore("blobEntries")];
    await together(names.flatMap((name) => stores.map((store) => () => store.delete(name))));
    return { value: undefined };
  });
}

/** Keeps a value under a name; `undefined` deletes what is there. */
export function keepLocal(connection: Connection, name: string, value: unknown): Promise<void> {
  return connection.write(["locals"], async (tx) => {
    const store = tx.objectStore("locals");
    await (value === undefined ? store.delete(name) : store.put(value, name));
    return { value: undefined };
  });
}

/** Every value that can be read. */
export async function readLocals(connection: Connection): Promise<ReadonlyMap<string, unknown>> {
  const names = await connection.read(["locals"], (tx) => tx.objectStore("locals").getAllKeys());
  return readEach(connection, "locals", names);
}

/** In one transaction; one by one where the browser fails to read a record, which is then passed over. */
async function readEach(
  connection: Connection,
  store: "blobs" | "locals",
  names: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  const readSome = (some: readonly string[]) =>
    connection.read([store], (tx) =>
      Promise.all(some.map(async (name) => [name, await tx.objectStore(store).get(name)] as const)),
    );
  try {
    return new Map(await readSome(names));
  } catch (error) {
    if (error instanceof StorageFailure) throw error;
    const found = await Promise.all(names.map((name) => readSome([name]).catch(() => [])));
    return new Map(found.flat());
  }
}

function isBlobEntry(record: unknown): record is BlobEntry {
  return (
    typeof record === "object" &&
    record !== null &&
    "name" in record &&
    typeof record.name === "string" &&
    "size" in record &&
    Number.isSafeInteger(record.size) &&
    "keptAt" in record &&
    Number.isFinite(record.keptAt)
  );
}
