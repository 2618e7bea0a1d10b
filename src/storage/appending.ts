import { failure, type Result, success } from "../deck/result.ts";
import type { Fact } from "../facts/fact.ts";
import { cardIdsOf } from "../facts/undo.ts";
import type { Connection } from "./connection.ts";
import type { WriteTransaction } from "./database.ts";
import type { LogReader } from "./logReader.ts";
import type { AppendGuard, StoredFact } from "./port.ts";
import { readSingle, singleRecord } from "./records.ts";
import { isAbort } from "./storageFault.ts";

export interface Appended {
  /** Arrival numbers: of the first fact that was not there before, and of the last of these facts. */
  readonly first: number;
  readonly last: number;
}

export interface Stale {
  readonly kind: "stale";
  readonly missed: readonly StoredFact[];
}

/**
 * Appends facts in one transaction, in which the guard looks too: in one go where this tab knows the whole log, else
 * after a look behind it. A fact that is there already is passed over: an append whose success was never heard of can be
 * tried again.
 */
export async function appendFacts(
  connection: Connection,
  reader: LogReader,
  facts: readonly Fact[],
  guard: AppendGuard | undefined,
): Promise<Result<Appended, Stale>> {
  try {
    const bound = guard?.seenArrival ?? Infinity;
    const ahead = await connection.writeAhead(["facts"], bound, (tx, lastArrival) => {
      const appended = addAll(tx, facts, lastArrival);
      return { value: appended, lastArrival: Math.max(lastArrival, appended.last) };
    });
    return ahead === null ? await appendBy(addAll, connection, reader, facts, guard) : success(ahead);
  } catch (error) {
    // Only a second try meets its own facts, which ends the transaction; whatever else ended it will do so again.
    if (!isAbort(error)) throw error;
    return appendBy(addMissing, connection, reader, facts, guard);
  }
}

async function appendBy(
  add: (tx: WriteTransaction, facts: readonly Fact[], lastArrival: number) => Appended | Promise<Appended>,
  connection: Connection,
  reader: LogReader,
  facts: readonly Fact[],
  guard: AppendGuard | undefined,
): Promise<Result<Appended, Stale>> {
  const ids = new Set<string>(facts.map(({ id }) => id));
  const missed: StoredFact[] = [];
  for (let checked = guard?.seenArrival ?? Infinity; ; ) {
    const isStale = (found: readonly StoredFact[]) =>
      found.some(({ fact }) => !ids.has(fact.id) && cardIdsOf(fact).some((cardId) => guard?.cardIds.has(cardId)));
    const outcome = await connection.write<Outcome>(["facts", "segments"], async (tx, lastArrival) => {
      const { packedTo, newer } = checked >= lastArrival ? nothingBehind : await factsBehind(tx, checked);
      if (packedTo !== null) return { value: { kind: "packed", packedTo } };
      const behind = [...missed, ...newer];
      if (isStale(behind)) return { value: { kind: "stale", missed: behind } };
      const appended = await add(tx, facts, lastArrival);
      return { value: { kind: "appended", ...appended }, lastArrival: Math.max(lastArrival, appended.last) };
    });
    if (outcome.kind === "stale") return failure(outcome);
    if (outcome.kind === "appended") return success(outcome);
    // Unpacking takes longer than a transaction lives: it is done outside, then the transaction looks behind it.
    for await (const batch of reader.after(checked)) missed.push(...batch);
    checked = Math.max(outcome.packedTo, missed.at(-1)?.arrival ?? 0);
  }
}

type Outcome =
  | Stale
  | ({ readonly kind: "appended" } & Appended)
  /** Facts behind the guard lie in segments, the last of which reaches to `packedTo`. */
  | { readonly kind: "packed"; readonly packedTo: number };

const nothingBehind = { packedTo: null, newer: [] } as const;

/** The facts behind an arrival number that lie singly, and how far the last segment there reaches. */
async function factsBehind(
  tx: WriteTransaction,
  arrival: number,
): Promise<{ readonly packedTo: number | null; readonly newer: readonly StoredFact[] }> {
  const [segments, records] = await Promise.all([
    tx.objectStore("segments").getAllKeys(IDBKeyRange.lowerBound([arrival, Infinity], true)),
    tx.objectStore("facts").getAll(IDBKeyRange.lowerBound(arrival, true)),
  ]);
  const newer = records.map(readSingle).flatMap((single) => (single.ok ? [single.value] : []));
  return { packedTo: segments.at(-1)?.[0] ?? null, newer };
}

/** Asks for nothing and waits for nothing: the transaction's end says whether it went well. */
function addAll(tx: WriteTransaction, facts: readonly Fact[], lastArrival: number): Appended {
  const store = tx.objectStore("facts");
  for (const [index, fact] of facts.entries()) {
    store.add(singleRecord(lastArrival + 1 + index, fact)).catch(() => {});
  }
  return { first: lastArrival + 1, last: lastArrival + facts.length };
}

/** Passes over what is there already. */
async function addMissing(tx: WriteTransaction, facts: readonly Fact[], lastArrival: number): Promise<Appended> {
  const store = tx.objectStore("facts");
  const known = await Promise.all(facts.map(({ id }) => store.index("id").getKey(id)));
  let next = lastArrival;
  const arrivals = known.map((arrival) => arrival ?? ++next);
  await Promise.all(
    facts.map(async (fact, index) => {
      if (known[index] === undefined) await store.add(singleRecord(arrivals[index] ?? 0, fact));
    }),
  );
  const last = arrivals.reduce((largest, arrival) => Math.max(largest, arrival), facts.length === 0 ? next : 0);
  return { first: lastArrival + 1, last };
}
