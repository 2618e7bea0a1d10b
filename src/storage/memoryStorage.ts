import type { CardId } from "../deck/cardId.ts";
import { failure, success } from "../deck/result.ts";
import type { DeviceId, Fact } from "../facts/fact.ts";
import { cardIdsOf } from "../facts/undo.ts";
import { newId } from "./device.ts";
import { besideLogInMemory } from "./memoryBesideLog.ts";
import type { Keeping, MergeReport, Storage, StoredFact, StoredSnapshot } from "./port.ts";
import { attempt } from "./storageFault.ts";

/** The log in this page's memory: the same contract, kept until the page is closed. */
export function openMemoryStorage(keeping: Keeping): Storage {
  let device = newDeviceId();
  let log: StoredFact[] = [];
  let arrivalById = new Map<string, number>();
  let snapshot: StoredSnapshot | null = null;
  let annex: unknown = null;
  let beside = besideLogInMemory();

  function add(facts: readonly Fact[]): void {
    for (const fact of facts) {
      if (arrivalById.has(fact.id)) continue;
      const arrival = log.length + 1;
      log.push({ arrival, fact });
      arrivalById.set(fact.id, arrival);
    }
  }

  async function findUnknown(incoming: AsyncIterable<readonly Fact[]>): Promise<MergeReport> {
    const added = new Map<string, Fact>();
    let knownCount = 0;
    for await (const batch of incoming) {
      for (const fact of batch) {
        if (arrivalById.has(fact.id) || added.has(fact.id)) knownCount++;
        else added.set(fact.id, fact);
      }
    }
    return { added: [...added.values()], knownCount, lastArrival: log.length };
  }

  return {
    get device() {
      return device;
    },
    keeping,

    async start() {
      const tail = snapshot === null ? [] : log.slice(snapshot.arrival);
      return success({ snapshot, tail, lastArrival: log.length });
    },

    async append(facts, guard) {
      const missed = guard === undefined ? [] : log.slice(guard.seenArrival);
      const ids = new Set(facts.map(({ id }) => id));
      if (missed.some(({ fact }) => !ids.has(fact.id) && guard !== undefined && names(fact, guard.cardIds))) {
        return failure({ kind: "stale", missed });
      }
      add(facts);
      const arrivals = facts.map(({ id }) => arrivalById.get(id) ?? 0);
      return success({ lastArrival: facts.length === 0 ? log.length : Math.max(...arrivals) });
    },

    merge: (facts) =>
      attempt(async () => {
        const report = await findUnknown(facts);
        add(report.added);
        return { ...report, lastArrival: log.length };
      }),
    countUnknown: (facts) => attempt(() => findUnknown(facts)),

    factsAbout: async (cardIds) => success(log.filter(({ fact }) => names(fact, cardIds))),
    async before(arrival, limit) {
      const end = Math.max(0, Math.min(arrival - 1, log.length));
      return success(log.slice(Math.max(0, end - limit), end).reverse());
    },
    after: async (arrival) => success(log.slice(arrival)),
    async *readAll() {
      if (log.length > 0) yield log.slice();
    },

    async saveSnapshot(newer, newerAnnex = null) {
      const isOlder = snapshot?.version === newer.version && snapshot.arrival > newer.arrival;
      // A copy, as a database would keep: the fold goes on changing what it handed over.
      if (!isOlder) [snapshot, annex] = structuredClone([newer, newerAnnex]);
      return success(undefined);
    },
    snapshotAnnex: async () => success(structuredClone(annex)),
    async deleteSnapshots() {
      [snapshot, annex] = [null, null];
      return success(undefined);
    },

    keepBlobs: (blobs) => beside.keepBlobs(blobs),
    blobs: (names) => beside.blobs(names),
    listBlobs: () => beside.listBlobs(),
    deleteBlobs: (names) => beside.deleteBlobs(names),
    keepLocal: (name, value) => beside.keepLocal(name, value),
    locals: () => beside.locals(),

    pack: async () => success({ packedFacts: 0 }),
    setAside: async () => [],
    onForeignFacts: () => () => {},
    onOutdated: () => () => {},
    requestPersistence: async () => "unsupported",
    persistence: async () => "unsupported",

    async deleteAll() {
      device = newDeviceId();
      log = [];
      arrivalById = new Map();
      [snapshot, annex] = [null, null];
      beside = besideLogInMemory();
      return success(undefined);
    },
    close() {},
  };
}

function names(fact: Fact, cardIds: ReadonlySet<CardId>): boolean {
  return cardIdsOf(fact).some((cardId) => cardIds.has(cardId));
}

function newDeviceId(): DeviceId {
  return newId() as DeviceId;
}
