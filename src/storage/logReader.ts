import type { CardId } from "../deck/cardId.ts";
import { cardIdsOf } from "../facts/undo.ts";
import type { Connection } from "./connection.ts";
import type { Damage } from "./damage.ts";
import type { ReadTransaction, SegmentKey } from "./database.ts";
import { type FoundSingles, findAbout, type LogStep, stepAfter, stepBefore } from "./logSteps.ts";
import type { StoredFact } from "./port.ts";
import { isSegmentRecord, readSingle } from "./records.ts";
import { faultOf, StorageFailure } from "./storageFault.ts";

/**
 * Reads single records and packed segments as one log. Each step finds in one transaction what comes next, so that
 * packing or appending by another tab in between neither hides nor doubles a fact. What cannot be read is set aside.
 */
export interface LogReader {
  /** The facts that arrived after `arrival`, in order and in batches. */
  after(arrival: number): AsyncGenerator<readonly StoredFact[]>;
  /** At most `limit` facts that arrived before `arrival`, newest first. */
  before(arrival: number, limit: number): Promise<readonly StoredFact[]>;
  /** The facts that name one of these cards, in arrival order. */
  about(cardIds: ReadonlySet<CardId>): Promise<readonly StoredFact[]>;
  /** The facts in single records that were found. */
  singles(found: FoundSingles): Promise<readonly StoredFact[]>;
  /** Forgets what it remembers of segments, after they were all deleted. */
  forget(): void;
}

export function logReaderOf(connection: Connection): LogReader {
  /** The record of cards of each segment, by its last arrival number; segments never change. */
  const cardsBySegment = new Map<number, unknown>();

  async function inSegment(
    [last, first]: SegmentKey,
    found: unknown,
    wanted?: ReadonlySet<CardId>,
  ): Promise<readonly StoredFact[]> {
    const where = `segment ${first}–${last}`;
    const record = found ?? (await readRecord((tx) => tx.objectStore("segments").get([last, first])));
    // Only a log of thousands of facts has segments: what reads them is no part of a first visit.
    const { unpackSegment } = await import("./segment/segment.ts");
    const unpacked = isSegmentRecord(record) ? await unpackSegment(record.bytes, first, wanted) : null;
    if (unpacked === null || !unpacked.ok) {
      const reason = unpacked === null ? unreadable : unpacked.fault;
      await keepDamage([{ where, reason, moved: null }]);
      return [];
    }
    const { facts, damagedRows } = unpacked.value;
    await keepDamage(damagedRows.map(({ row, reason }) => ({ where: `${where}, row ${row}`, reason, moved: null })));
    return facts;
  }

  function inStep(step: Exclude<LogStep, { readonly kind: "end" }>): Promise<readonly StoredFact[]> {
    return step.kind === "singles" ? singles(step.singles) : inSegment(step.key, step.record);
  }

  async function singles({ keys, records }: FoundSingles): Promise<readonly StoredFact[]> {
    const facts: StoredFact[] = [];
    const damages: Damage[] = [];
    for (const [index, key] of keys.entries()) {
      // One record a transaction, because one that the browser itself cannot read fails all that are read with it.
      const record = records === null ? await readRecord((tx) => tx.objectStore("facts").get(key)) : records[index];
      const single = readSingle(record);
      if (single.ok) facts.push(single.value);
      else if (record === undefined) damages.push({ where: `fact ${key}`, reason: unreadable, moved: null });
      else damages.push({ where: `fact ${key}`, reason: single.fault, moved: key });
    }
    await keepDamage(damages);
    return facts;
  }

  /** `undefined` for a record that the browser cannot read, while the database itself still answers. */
  async function readRecord(get: (tx: ReadTransaction) => Promise<unknown>): Promise<unknown> {
    const read = () => connection.read(["facts", "segments"], get);
    try {
      // A dropped connection fails once: the second try has a new one.
      return await read().catch(read);
    } catch (error) {
      if (error instanceof StorageFailure) throw error;
      await connection.readLog();
      return undefined;
    }
  }

  /** A full disk must not keep the learner from what can be read: the damage is found again next time. */
  async function keepDamage(damages: readonly Damage[]): Promise<void> {
    if (damages.length === 0) return;
    try {
      const { setDamageAside } = await import("./damage.ts");
      await setDamageAside(connection, damages);
    } catch (error) {
      if (faultOf(error).kind === "outdated") throw error;
    }
  }

  return {
    async *after(arrival) {
      let next = stepAfter(connection, arrival, batchSize);
      for (let at = arrival; ; ) {
        const step = await next;
        if (step.kind === "end") return;
        const begin = at;
        at = (step.kind === "singles" ? step.singles.keys.at(-1) : step.key[0]) ?? at;
        // The database reads on while this step is unpacked and used; whoever stops early never hears how that ends.
        next = stepAfter(connection, at, batchSize);
        next.catch(() => {});
        const facts = await inStep(step);
        const behind = facts.filter((stored) => stored.arrival > begin);
        if (behind.length > 0) yield behind;
      }
    },

    async before(arrival, limit) {
      const newestFirst: StoredFact[] = [];
      for (let at = arrival; newestFirst.length < limit; ) {
        const step = await stepBefore(connection, at, limit - newestFirst.length);
        if (step.kind === "end") break;
        const facts = await inStep(step);
        const end = at;
        at = (step.kind === "singles" ? step.singles.keys[0] : step.key[1]) ?? at;
        newestFirst.push(...facts.filter((stored) => stored.arrival < end).reverse());
      }
      return newestFirst.slice(0, limit);
    },

    async about(cardIds) {
      const found = await findAbout(connection, cardIds, ([last]) => cardsBySegment.has(last));
      const facts = (await singles(found.singles)).filter(({ fact }) => cardIdsOf(fact).some((id) => cardIds.has(id)));
      const mayName = found.segments.length === 0 ? () => false : await segmentTest(cardIds);
      for (const [key, cards] of found.segments) if (!cardsBySegment.has(key[0])) cardsBySegment.set(key[0], cards);
      const hits = found.segments.filter(([[last]]) => mayName(cardsBySegment.get(last)));
      const packed = await Promise.all(hits.map(([key]) => inSegment(key, undefined, cardIds)));
      return [facts, ...packed].flat().sort((a, b) => a.arrival - b.arrival);
    },

    singles,
    forget: () => cardsBySegment.clear(),
  };
}

/** Says which segments may name one of the cards; a log without segments does without it. */
async function segmentTest(cardIds: ReadonlySet<CardId>): Promise<(cards: unknown) => boolean> {
  const { mayNameOneOf } = await import("./segment/cardHashes.ts");
  return mayNameOneOf(cardIds);
}

/** Single records read at once. */
const batchSize = 5_000;

const unreadable = "The browser could not read the record.";
