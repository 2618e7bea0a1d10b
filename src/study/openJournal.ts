import type { CardId } from "../deck/cardId.ts";
import { failure, type Result, success } from "../deck/result.ts";
import { applyFact, historyIds, refoldCards } from "../facts/fold.ts";
import { emptyState } from "../facts/foldState.ts";
import { readSnapshot, snapshotVersion } from "../facts/snapshot.ts";
import type { MemoryModel } from "../scheduler/memoryModel.ts";
import type { Storage, StorageFault } from "../storage/port.ts";
import { type Journal, journalOf } from "./journal.ts";
import type { Surroundings } from "./surroundings.ts";

export interface Opening {
  readonly storage: Storage;
  readonly model: MemoryModel;
  readonly surroundings: Surroundings;
  /** Hears how far a long fold has come, 0–1. */
  readonly onProgress: (share: number) => void;
}

/** Reads the snapshot and folds the facts behind it; without a readable snapshot, folds the whole log. */
export async function openJournal(opening: Opening): Promise<Result<Journal, StorageFault>> {
  const { storage, model, surroundings, onProgress } = opening;
  const start = await storage.start();
  if (!start.ok) return start;
  const { snapshot, lastArrival } = start.value;
  const readable = snapshot !== null && snapshot.version === snapshotVersion;
  const kept = readable ? readSnapshot(snapshot.state) : null;
  const snapshotArrival = readable && kept !== null ? snapshot.arrival : 0;
  const fold = kept ?? emptyState();
  const toRefold = new Set<CardId>();
  let seenArrival = snapshotArrival;
  try {
    for await (const batch of kept === null ? storage.readAll() : [start.value.tail]) {
      for (const { arrival, fact } of batch) {
        const applied = applyFact(fold, fact, model);
        if (applied.kind === "refold") for (const cardId of applied.cardIds) toRefold.add(cardId);
        seenArrival = arrival;
      }
      onProgress(lastArrival === 0 ? 1 : seenArrival / lastArrival);
    }
  } catch (error) {
    return failure({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
  if (toRefold.size > 0) {
    const facts = await storage.factsAbout(new Set([...toRefold].flatMap((cardId) => [...historyIds(fold, cardId)])));
    if (!facts.ok) return facts;
    const known = facts.value.map(({ fact }) => fact);
    refoldCards(fold, toRefold, known, model);
  }
  return success(journalOf({ storage, fold, seenArrival, snapshotArrival, model, surroundings }));
}
