import type { Connection } from "./connection.ts";
import type { SetAsideRecord } from "./port.ts";

/**
 * Something in the database that could not be read. A single record that can be moved is named by its arrival number; it
 * gives its id free, so that a backup can bring the fact back. Anything else stays where it is.
 */
export interface Damage extends SetAsideRecord {
  readonly moved: number | null;
}

/** Sets damaged records aside, each once; those that another tab has moved already are passed over. */
export async function setDamageAside(connection: Connection, damages: readonly Damage[]): Promise<void> {
  await connection.write(["facts", "setAside"], async (tx) => {
    const facts = tx.objectStore("facts");
    for (const { where, reason, moved } of damages) {
      const record: unknown = moved === null ? null : await facts.get(moved);
      if (record === undefined) continue;
      await tx.objectStore("setAside").put({ where, reason, record }, where);
      if (moved !== null) await facts.delete(moved);
    }
    return { value: undefined };
  });
}

export async function listSetAside(connection: Connection): Promise<readonly SetAsideRecord[]> {
  const records = await connection.read(["setAside"], (tx) => tx.objectStore("setAside").getAll());
  return records.map((record) => ({ where: textOf(record, "where"), reason: textOf(record, "reason") }));
}

function textOf(record: unknown, field: string): string {
  const value: unknown = typeof record === "object" && record !== null ? Reflect.get(record, field) : null;
  return typeof value === "string" ? value : "unknown";
}
