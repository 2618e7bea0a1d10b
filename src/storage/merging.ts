import type { Fact } from "../facts/fact.ts";
import type { Connection } from "./connection.ts";
import type { ForeignFacts } from "./foreignFacts.ts";
import type { LogReader } from "./logReader.ts";
import { packFaithfully, putSegment } from "./packing.ts";
import type { PackSizes } from "./packSizes.ts";
import type { MergeReport, StoredFact } from "./port.ts";
import { singleRecord } from "./records.ts";
import { together } from "./requests.ts";
import type { PackedSegment } from "./segment/segment.ts";

/** Which of these facts the log does not have yet; writes nothing. After each batch, `onFound` may work on those so far. */
export async function findUnknown(
  connection: Connection,
  reader: LogReader,
  incoming: AsyncIterable<readonly Fact[]>,
  onFound: (added: readonly Fact[]) => Promise<void> = async () => {},
): Promise<MergeReport> {
  const { lastArrival } = await connection.readLog();
  const known = new Set<string>();
  for await (const batch of reader.after(0)) for (const { fact } of batch) known.add(fact.id);
  const added: Fact[] = [];
  let knownCount = 0;
  for await (const batch of incoming) {
    for (const fact of batch) {
      if (known.has(fact.id)) {
        knownCount++;
      } else {
        known.add(fact.id);
        added.push(fact);
      }
    }
    await onFound(added);
  }
  return { added, knownCount, lastArrival };
}

/**
 * Takes in what the log does not have yet, in one transaction: whole segments where there is enough for them, the rest
 * singly. What arrives while it prepares is looked at before it commits, so that two tabs may merge the same facts.
 * Segments are packed between the batches: who gives them sees how far it has come, and ends it by throwing.
 */
export async function mergeFacts(
  connection: Connection,
  reader: LogReader,
  incoming: AsyncIterable<readonly Fact[]>,
  sizes: PackSizes,
  foreign: ForeignFacts,
): Promise<MergeReport> {
  let segments: PackedSegment[] = [];
  let report = await findUnknown(connection, reader, incoming, (found) => packMore(segments, found, sizes));
  for (;;) {
    const { added } = report;
    await packMore(segments, added, sizes);
    const prepared = { segments, rest: added.slice(segments.length * sizes.segment) };
    foreign.claim(added);
    let lastArrival: number | null = null;
    try {
      lastArrival = await commit(connection, prepared, report);
    } finally {
      if (lastArrival === null) foreign.release(added);
    }
    if (lastArrival !== null) {
      foreign.wrote(added, report.lastArrival + 1, lastArrival);
      return { ...report, lastArrival };
    }
    report = await withoutNewcomers(connection, reader, report);
    if (report.added.length < added.length) segments = [];
  }
}

interface Prepared {
  readonly segments: readonly PackedSegment[];
  readonly rest: readonly Fact[];
}

/** Packs what has come since the last segment, as far as it fills segments. */
async function packMore(segments: PackedSegment[], facts: readonly Fact[], { segment }: PackSizes): Promise<void> {
  for (let at = segments.length * segment; facts.length - at >= segment; at += segment) {
    const stored = facts.slice(at, at + segment).map((fact, index): StoredFact => ({ arrival: index, fact }));
    segments.push(await packFaithfully(stored));
  }
}

/** The newest arrival number after the commit, or null where facts have arrived since the report and nothing was written. */
function commit(connection: Connection, { segments, rest }: Prepared, report: MergeReport): Promise<number | null> {
  return connection.write(["facts", "segments", "segmentCards"], async (tx, lastArrival) => {
    if (lastArrival !== report.lastArrival) return { value: null };
    let next = lastArrival + 1;
    const writes: (() => Promise<unknown>)[] = [];
    for (const segment of segments) {
      const first = next;
      writes.push(() => putSegment(tx, first, segment));
      next += segment.span + 1;
    }
    for (const fact of rest) {
      const record = singleRecord(next++, fact);
      writes.push(() => tx.objectStore("facts").add(record));
    }
    await together(writes);
    return { value: next - 1, lastArrival: next - 1 };
  });
}

async function withoutNewcomers(connection: Connection, reader: LogReader, report: MergeReport): Promise<MergeReport> {
  const { lastArrival } = await connection.readLog();
  const newcomers = new Set<string>();
  for await (const batch of reader.after(report.lastArrival)) for (const { fact } of batch) newcomers.add(fact.id);
  const added = report.added.filter(({ id }) => !newcomers.has(id));
  return { added, knownCount: report.knownCount + report.added.length - added.length, lastArrival };
}
