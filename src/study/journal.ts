import { createStore, type StoreApi } from "zustand/vanilla";
import type { CardId } from "../deck/cardId.ts";
import { failure, type Result } from "../deck/result.ts";
import { canonical } from "../facts/aliases.ts";
import { clockAtStart, observe, tick } from "../facts/clock.ts";
import type { Fact, FactBody, FactId } from "../facts/fact.ts";
import { type Applied, applyFact, forgetFact, historyIds, refoldCards } from "../facts/fold.ts";
import type { FoldState } from "../facts/foldState.ts";
import { snapshotVersion } from "../facts/snapshot.ts";
import { stamp } from "../facts/stamp.ts";
import { cardIdsOf, retractionOf } from "../facts/undo.ts";
import type { MemoryModel } from "../scheduler/memoryModel.ts";
import type { Storage, StorageFault, StoredFact } from "../storage/port.ts";
import { outboxOf } from "./outbox.ts";
import type { Surroundings } from "./surroundings.ts";
import { type UndoableFact, undoStack } from "./undoStack.ts";

/**
 * The learner's log as the app holds it: the fold of all facts, the way new facts get in, and what is not saved yet.
 * A fact counts at once and is saved behind; nothing is forgotten until storage has confirmed it.
 */
export interface Journal {
  /** The fold. It changes in place: read it again whenever `status.version` has moved. */
  readonly fold: FoldState;
  readonly status: StoreApi<JournalStatus>;
  /**
   * Appends one action in one transaction. With `guarded`, it is taken back if another tab wrote about these cards
   * first; `onRefused` hears of it.
   */
  record(bodies: readonly FactBody[], guarded?: ReadonlySet<CardId>): void;
  /** Takes this device's last action back; resolves to it, or to null when there is none left. */
  undo(): Promise<UndoableFact | null>;
  /** Takes in what came to the log by another way than this tab's `record`, as by restoring a backup. */
  catchUp(): Promise<void>;
  /** Waits for the identities that a start does without; false when they could not be read. */
  identitiesWhole(): Promise<boolean>;
  /** Tries at once what has failed: to save what is not saved yet, and to fold anew what could not be read. */
  retry(): void;
  unsaved(): readonly Fact[];
  /** Hears of cards whose facts changed by something other than this tab's own `record`. */
  onTouched(listener: CardsListener): () => void;
  /** Hears of facts that were taken back because another tab wrote about their cards first. */
  onRefused(listener: FactsListener): () => void;
  /** Resolves when nothing is left to save or to fold, or a save has failed. */
  settled(): Promise<void>;
}

export type CardsListener = (cardIds: ReadonlySet<CardId>) => void;

export type FactsListener = (facts: readonly Fact[]) => void;

export interface JournalStatus {
  /** Moves with every change of the fold. */
  readonly version: number;
  readonly unsavedCount: number;
  /** Why the last save failed, or the last reading of the log, until one succeeds. */
  readonly fault: StorageFault | null;
  /** Whether this device may have an action to take back. */
  readonly canUndo: boolean;
  /** How far (ms) another device's clock lies beyond what can be true; 0 when none does. */
  readonly driftMillis: number;
}

export interface JournalParts {
  readonly storage: Storage;
  readonly fold: FoldState;
  /** The newest arrival number that `fold` contains. */
  readonly seenArrival: number;
  /** The arrival number of the snapshot behind `fold`; 0 where there was none. */
  readonly snapshotArrival: number;
  readonly model: MemoryModel;
  readonly surroundings: Surroundings;
}

/** Facts after which a fresh snapshot of the fold is worth its writing. */
const snapshotEvery = 1_000;

export function journalOf({ storage, fold, model, surroundings, ...start }: JournalParts): Journal {
  const started = clockAtStart(fold.clocks, storage.device, surroundings.now());
  const status = createStore<JournalStatus>(() => ({
    version: 0,
    unsavedCount: 0,
    fault: null,
    canUndo: start.seenArrival > 0,
    driftMillis: started.driftMillis,
  }));
  const touchedListeners = new Set<CardsListener>();
  const refusedListeners = new Set<FactsListener>();
  const actions = undoStack(storage, fold.retracted, start.seenArrival);
  const ownIds = new Set<FactId>();
  const refusedIds = new Set<FactId>();
  const toRefold = new Set<CardId>();
  /** Facts that came while a refold was reading the log, which may have read past them. */
  let newcomers: Fact[] = [];
  let refolding: Promise<void> | null = null;
  let completing: Promise<boolean> | null = null;
  let saveFault: StorageFault | null = null;
  let readFault: StorageFault | null = null;
  let clock = started.clock;
  let seen = start.seenArrival;
  let snapshotArrival = start.snapshotArrival;

  const outbox = outboxOf(storage, {
    seenArrival: () => seen,
    async saved(facts, lastArrival) {
      if (lastArrival - facts.length === seen) seen = lastArrival;
      else await catchUp();
    },
    async refused(facts, missed) {
      // What a card is called was true all the same, and the log does not know it yet.
      const identities = facts.filter(({ kind }) => kind === "card-identified");
      if (identities.length > 0) outbox.put(identities, null);
      const refused = facts.filter(({ kind }) => kind !== "card-identified");
      for (const { id } of refused) refusedIds.add(id);
      actions.remove(refusedIds);
      for (const fact of refused) refoldAfter(forgetFact(fold, fact));
      await takeIn(missed);
      await refolding;
      for (const listener of refusedListeners) listener(refused);
    },
    tried(fault) {
      saveFault = fault;
      // The fold has not moved: nothing but the state of saving is to be shown anew.
      status.setState({ unsavedCount: outbox.unsaved().length, fault: saveFault ?? readFault });
      if (fault !== null) return;
      refoldAfter({ kind: "refold", cardIds: toRefold });
      keepSnapshotSoon();
    },
  });

  function changed(): void {
    const unsavedCount = outbox.unsaved().length;
    const version = status.getState().version + 1;
    status.setState({ version, unsavedCount, fault: saveFault ?? readFault, canUndo: actions.mayHaveMore() });
  }

  function newFactId(): FactId {
    return surroundings.newId() as FactId;
  }

  function stamped(body: FactBody): Fact {
    const wallMs = surroundings.now();
    clock = tick(clock, wallMs);
    const utcOffsetMinutes = surroundings.utcOffsetMinutes(wallMs);
    return stamp(body, { id: newFactId(), device: storage.device, clock, wallMs, utcOffsetMinutes });
  }

  function put(facts: readonly Fact[], guarded: ReadonlySet<CardId> | null): void {
    for (const fact of facts) {
      ownIds.add(fact.id);
      foldIn(fact);
    }
    outbox.put(facts, guarded);
  }

  function foldIn(fact: Fact): void {
    actions.push(fact);
    if (refolding !== null) newcomers.push(fact);
    refoldAfter(applyFact(fold, fact, model));
  }

  function refoldAfter(applied: Applied): void {
    if (applied.kind !== "refold" || applied.cardIds.size === 0) return;
    for (const cardId of applied.cardIds) toRefold.add(cardId);
    refolding ??= refoldAll().finally(() => {
      refolding = null;
      newcomers = [];
    });
  }

  async function refoldAll(): Promise<void> {
    while (toRefold.size > 0) {
      const cardIds = new Set(toRefold);
      toRefold.clear();
      const waiting = outbox.unsaved();
      const stored = await storage.factsAbout(new Set([...cardIds].flatMap((cardId) => [...historyIds(fold, cardId)])));
      if (!stored.ok) {
        for (const cardId of cardIds) toRefold.add(cardId);
        readFault = stored.fault;
        changed();
        return;
      }
      readFault = null;
      const known = [...stored.value.map(({ fact }) => fact), ...waiting, ...outbox.unsaved(), ...newcomers];
      const byId = new Map(known.filter(({ id }) => !refusedIds.has(id)).map((fact) => [fact.id, fact]));
      refoldCards(fold, cardIds, [...byId.values()], model);
      changed();
    }
  }

  async function takeIn(facts: readonly StoredFact[]): Promise<void> {
    const wallMs = surroundings.now();
    const touched = new Set<CardId>();
    for (const { arrival, fact } of facts) {
      if (arrival <= seen) continue;
      seen = arrival;
      if (ownIds.has(fact.id)) continue;
      const reading = observe(clock, fact.clock, wallMs);
      clock = reading.clock;
      if (reading.driftMillis > status.getState().driftMillis) status.setState({ driftMillis: reading.driftMillis });
      foldIn(fact);
      for (const cardId of cardIdsOf(fact)) touched.add(canonical(fold, cardId));
    }
    outbox.overtake(touched);
    await refolding;
    changed();
    if (touched.size > 0) for (const listener of touchedListeners) listener(touched);
  }

  async function catchUp(): Promise<void> {
    const behind = await storage.after(seen);
    readFault = behind.ok ? null : behind.fault;
    if (behind.ok) await takeIn(behind.value);
    else changed();
  }

  /** Only a fold that storage could rebuild is worth keeping: nothing unsaved in it, nothing half refolded. */
  function isWorthKeeping(): boolean {
    const isHalfFolded = refolding !== null || toRefold.size > 0;
    return seen - snapshotArrival >= snapshotEvery && outbox.unsaved().length === 0 && !isHalfFolded;
  }

  /** What has changed until the chunk is here waits for the next save. */
  async function keepSnapshot(): Promise<void> {
    if (!isWorthKeeping() || !(await identitiesWhole())) return;
    const { takeSnapshot } = await import("../facts/takeSnapshot.ts");
    if (!isWorthKeeping()) return;
    snapshotArrival = seen;
    const snapshot = { arrival: seen, version: snapshotVersion, state: takeSnapshot(fold) };
    await storage.saveSnapshot(snapshot, fold.identities.pack());
    await storage.pack();
  }

  /** A snapshot that fails costs time only, at the next start. */
  function keepSnapshotSoon(): void {
    keepSnapshot().catch(() => {});
  }

  function identitiesWhole(): Promise<boolean> {
    if (fold.identities.isWhole) return Promise.resolve(true);
    completing ??= readIdentities().then(({ ok }) => {
      completing = null;
      if (ok) changed();
      return ok;
    });
    return completing;
  }

  /** No part of a first visit, which has none, nor of a start. */
  async function readIdentities(): Promise<Result<void, StorageFault>> {
    try {
      const { completeIdentities } = await import("./completeIdentities.ts");
      return await completeIdentities(fold.identities, storage);
    } catch (error) {
      return failure({ kind: "failed", message: String(error) });
    }
  }

  storage.onForeignFacts((facts) => void takeIn(facts));
  storage.onOutdated(() => {
    saveFault = { kind: "outdated" };
    changed();
  });
  keepSnapshotSoon();

  return {
    fold,
    status,
    record(bodies, guarded) {
      put(bodies.map(stamped), guarded ?? null);
      changed();
    },
    async undo() {
      const last = await actions.last();
      if (last === null) {
        // Now it is known that there is nothing left to take back.
        changed();
        return null;
      }
      put([stamped(retractionOf(last))], null);
      await refolding;
      changed();
      return last;
    },
    catchUp,
    identitiesWhole,
    retry() {
      outbox.retry();
      if (readFault !== null) void catchUp().then(() => refoldAfter({ kind: "refold", cardIds: toRefold }));
    },
    unsaved: () => outbox.unsaved(),
    onTouched: (listener) => listen(touchedListeners, listener),
    onRefused: (listener) => listen(refusedListeners, listener),
    async settled() {
      await outbox.settled();
      await refolding;
    },
  };
}

function listen<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
