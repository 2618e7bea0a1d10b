import { type IDBPDatabase, openDB } from "idb";

/** Works on the database behind the storage's back, at the version that it has or at a newer one. */
export async function behindItsBack<Value>(
  name: string,
  work: (database: IDBPDatabase) => Promise<Value>,
  version?: number,
): Promise<Value> {
  const database = await openDB(name, version);
  try {
    return await work(database);
  } finally {
    database.close();
  }
}
