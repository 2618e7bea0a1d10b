import type { Connection } from "./connection.ts";
import type { ReadTransaction, SegmentKey } from "./database.ts";
import { StorageFailure } from "./storageFault.ts";

/**
 * What comes next in the log as one transaction saw it: single records where there are any, else a segment, else its end.
 * The segment's record is undefined where the browser could not read it.
 */
export type LogStep =
  | { readonly kind: "singles"; readonly singles: FoundSingles }
  | { readonly kind: "segment"; readonly key: SegmentKey; readonly record: unknown }
  | { readonly kind: "end" };

/** Single records with their arrival numbers, in order; `records` is null where the browser could not read them all. */
export interface FoundSingles {
  readonly keys: readonly number[];
  readonly records: readonly unknown[] | null;
}

/** What follows `arrival`; at most `limit` single records. */
export function stepAfter(connection: Connection, arrival: number, limit: number): Promise<LogStep> {
  return withSingles(connection, async (tx, readSingles, recordsToo) => {
    const segments = tx.objectStore("segments");
    const [segment] = await segments.getAllKeys(IDBKeyRange.lowerBound([arrival, Infinity], true), 1);
    const first = segment?.[1] ?? Infinity;
    if (first > arrival + 1) {
      const singles = await readSingles(IDBKeyRange.bound(arrival, first, true, true), limit);
      if (singles.keys.length > 0) return { kind: "singles", singles };
    }
    return segmentStep(tx, segment, recordsToo);
  });
}

/** What precedes `arrival`; at most `limit` single records, in arrival order. */
export function stepBefore(connection: Connection, arrival: number, limit: number): Promise<LogStep> {
  return withSingles(connection, async (tx, readSingles, recordsToo) => {
    const keys = await tx.objectStore("segments").getAllKeys();
    const segment = keys.findLast(([, first]) => first < arrival);
    const floor = segment?.[0] ?? 0;
    // Arrival numbers have few gaps: a range as wide as the limit is mostly full, and doubles where it is empty.
    for (let width = limit, upper = arrival; upper - 1 > floor; width *= 2) {
      const lower = Math.max(floor, upper - 1 - width);
      const singles = await readSingles(IDBKeyRange.bound(lower, upper, true, true), width);
      if (singles.keys.length > 0) return { kind: "singles", singles };
      upper = lower + 1;
    }
    return segmentStep(tx, segment, recordsToo);
  });
}

/** Every segment's key and, where `isKnown` does not hold yet, the record of its cards; and the single records that name a card. */
export function findAbout(
  connection: Connection,
  cardIds: ReadonlySet<string>,
  isKnown: (segment: SegmentKey) => boolean,
): Promise<{ readonly segments: readonly (readonly [SegmentKey, unknown])[]; readonly singles: FoundSingles }> {
  return withSingles(connection, async (tx, readSingles, recordsToo) => {
    const keys = await tx.objectStore("segments").getAllKeys();
    const cards = tx.objectStore("segmentCards");
    const segments = Promise.all(keys.map(async (key) => [key, isKnown(key) ? null : await cards.get(key)] as const));
    const index = tx.objectStore("facts").index("cards");
    const about = async (cardId: string) =>
      Promise.all([index.getAllKeys(cardId), recordsToo ? index.getAll(cardId) : null]);
    const singles =
      cardIds.size > fewCards
        ? readSingles(null)
        : Promise.all([...cardIds].map(about)).then((found) => inOrder(found, recordsToo));
    return { segments: (await Promise.all([segments, singles]))[0], singles: await singles };
  });
}

/** Up to this many cards are looked up one by one; beyond it, reading every single record is quicker. */
const fewCards = 64;

type ReadSingles = (range: IDBKeyRange | null, limit?: number) => Promise<FoundSingles>;

/** One transaction; once more with keys alone where the browser fails to read a record. */
async function withSingles<Value>(
  connection: Connection,
  work: (tx: ReadTransaction, readSingles: ReadSingles, recordsToo: boolean) => Promise<Value>,
): Promise<Value> {
  const run = (recordsToo: boolean) =>
    connection.read(["facts", "segments", "segmentCards"], (tx) => {
      const facts = tx.objectStore("facts");
      const readSingles: ReadSingles = async (range, limit) => {
        const [keys, records] = await Promise.all([
          facts.getAllKeys(range, limit),
          recordsToo ? facts.getAll(range, limit) : null,
        ]);
        return { keys, records };
      };
      return work(tx, readSingles, recordsToo);
    });
  try {
    return await run(true);
  } catch (error) {
    if (error instanceof StorageFailure) throw error;
    return run(false);
  }
}

/** Single records found card by card: each once, in arrival order. */
function inOrder(found: readonly (readonly [number[], unknown[] | null])[], recordsToo: boolean): FoundSingles {
  const recordByKey = new Map<number, unknown>();
  for (const [keys, records] of found) for (const [at, key] of keys.entries()) recordByKey.set(key, records?.[at]);
  const keys = [...recordByKey.keys()].sort((a, b) => a - b);
  return { keys, records: recordsToo ? keys.map((key) => recordByKey.get(key)) : null };
}

async function segmentStep(tx: ReadTransaction, key: SegmentKey | undefined, recordsToo: boolean): Promise<LogStep> {
  if (key === undefined) return { kind: "end" };
  return { kind: "segment", key, record: recordsToo ? await tx.objectStore("segments").get(key) : undefined };
}
