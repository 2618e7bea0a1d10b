import type { Connection } from "./connection.ts";
import { systemClock } from "./device.ts";
import type { BlobEntry, NamedBlob } from "./port.ts";
import { together } from "./requests.ts";
import { StorageFailure } from "./storageFault.ts";

/** Keeps blobs and what a list says of them, all or none. */
export async function keepBlobs(connection: Connection, blobs: readonly NamedBlob[]): Promise<void> {
  try {
    await putRecords(
      connection,
      blobs.map(({ name, bytes }) => ({ name, size: bytes.size, record: bytes })),
    );
  } catch (error) {
    if (!refusesBlobs(error)) throw error;
    await putRecords(connection, await Promise.all(blobs.map(asBuffer)));
  }
}

/** Those of these blobs that are here and can be read. */
export async function readBlobs(connection: Connection, names: Iterable<string>): Promise<ReadonlyMap<string, Blob>> {
  const blobs = new Map<string, Blob>();
  for (const [name, record] of await readEach(connection, "blobs", [...names])) {
    if (record instanceof Blob) blobs.set(name, record);
    else if (isBlobBuffer(record)) blobs.set(name, new Blob([record.buffer], { type: record.type }));
  }
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

interface BlobRecord {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly record: Blob | BlobBuffer;
}

/** What stands for a blob where the browser keeps none: in Safari's private windows (WebKit bug 156347). */
interface BlobBuffer {
  readonly buffer: ArrayBuffer;
  readonly type: string;
}

function putRecords(connection: Connection, records: readonly BlobRecord[]): Promise<void> {
  const keptAt = systemClock.now();
  return connection.write(["blobs", "blobEntries"], async (tx) => {
    const writes = records.flatMap(({ name, size, record }) => {
      const entry: BlobEntry = { name, size, keptAt };
      return [() => tx.objectStore("blobs").put(record, name), () => tx.objectStore("blobEntries").put(entry, name)];
    });
    await together(writes);
    return { value: undefined };
  });
}

/** Safari says the one or the other, depending on when it finds out. */
function refusesBlobs(error: unknown): boolean {
  return error instanceof Error && (error.name === "DataCloneError" || error.name === "UnknownError");
}

async function asBuffer({ name, bytes }: NamedBlob): Promise<BlobRecord> {
  return { name, size: bytes.size, record: { buffer: await bytes.arrayBuffer(), type: bytes.type } };
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

function isBlobBuffer(record: unknown): record is BlobBuffer {
  return (
    typeof record === "object" &&
    record !== null &&
    "buffer" in record &&
    record.buffer instanceof ArrayBuffer &&
    "type" in record &&
    typeof record.type === "string"
  );
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
