import { encodeFact } from "../facts/codec.ts";
import type { Connection } from "./connection.ts";
import type { SegmentKey, SegmentRecord, WriteTransaction } from "./database.ts";
import type { LogReader } from "./logReader.ts";
import type { FoundSingles } from "./logSteps.ts";
import type { PackSizes } from "./packSizes.ts";
import type { StoredFact } from "./port.ts";
import { together } from "./requests.ts";
import { type PackedSegment, packSegment, unpackSegment } from "./segment/segment.ts";

/**
 * Packs the oldest single records until too few are left; resolves to how many it packed. Each segment takes the place
 * of its records in one transaction, and only if nobody has touched them since they were read.
 */
export async function packSingles(connection: Connection, reader: LogReader, sizes: PackSizes): Promise<number> {
  let packed = 0;
  for (;;) {
    const run = await oldestRun(connection, sizes);
    if (run === null) return packed;
    const facts = await reader.singles(run);
    // Damaged records were set aside just now; the next call finds the run without them.
    if (facts.length < run.keys.length) return packed;
    if (!(await replace(connection, facts, await packFaithfully(facts)))) return packed;
    packed += facts.length;
  }
}

/** Puts a segment whose first fact gets the arrival number `first`. */
export async function putSegment(tx: WriteTransaction, first: number, segment: PackedSegment): Promise<void> {
  const key: SegmentKey = [first + segment.span, first];
  const record: SegmentRecord = { count: segment.count, bytes: segment.bytes };
  await together([
    () => tx.objectStore("segments").add(record, key),
    () => tx.objectStore("segmentCards").add(segment.cards, key),
  ]);
}

/** A segment that has been read back: facts never leave their place for bytes that say anything else. */
export async function packFaithfully(facts: readonly StoredFact[]): Promise<PackedSegment> {
  const segment = await packSegment(facts);
  const unpacked = await unpackSegment(segment.bytes, facts[0]?.arrival ?? 0);
  const readBack = unpacked.ok ? unpacked.value.facts.map(textOf) : [];
  if (facts.length !== readBack.length || facts.some((stored, index) => textOf(stored) !== readBack[index])) {
    throw new Error("A packed segment does not read back as the facts that went into it.");
  }
  return segment;
}

function textOf({ arrival, fact }: StoredFact): string {
  return `${arrival} ${JSON.stringify(encodeFact(fact))}`;
}

/** The oldest single records that fill a segment, or that an earlier merge has closed in between two segments. */
async function oldestRun(connection: Connection, sizes: PackSizes): Promise<FoundSingles | null> {
  return connection.read(["facts", "segments"], async (tx) => {
    const [keys, segments] = await Promise.all([
      tx.objectStore("facts").getAllKeys(),
      tx.objectStore("segments").getAllKeys(),
    ]);
    const old = keys.slice(0, Math.max(0, keys.length - sizes.single));
    const oldest = old[0];
    if (oldest === undefined) return null;
    const wall = segments.find(([, first]) => first > oldest)?.[1] ?? Infinity;
    const run = old.filter((key) => key < wall).slice(0, sizes.segment);
    const closed = (keys[run.length] ?? 0) > wall;
    const last = run.at(-1);
    if (last === undefined || (run.length < sizes.segment && !closed)) return null;
    return { keys: run, records: await tx.objectStore("facts").getAll(IDBKeyRange.bound(oldest, last)) };
  });
}

async function replace(connection: Connection, facts: readonly StoredFact[], segment: PackedSegment): Promise<boolean> {
  const arrivals = facts.map(({ arrival }) => arrival);
  const range = IDBKeyRange.bound(arrivals[0], arrivals.at(-1));
  return connection.write(["facts", "segments", "segmentCards"], async (tx) => {
    const present = await tx.objectStore("facts").getAllKeys(range);
    const untouched = present.length === arrivals.length && present.every((key, index) => key === arrivals[index]);
    if (untouched) {
      await together([() => putSegment(tx, arrivals[0] ?? 0, segment), () => tx.objectStore("facts").delete(range)]);
    }
    return { value: untouched };
  });
}
