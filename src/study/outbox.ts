import type { CardId } from "../deck/cardId.ts";
import type { Fact } from "../facts/fact.ts";
import type { Storage, StorageFault, StoredFact } from "../storage/port.ts";

/** Facts on their way to storage, in order. Nothing leaves it before storage has confirmed it. */
export interface Outbox {
  /** One action, saved in one transaction. With `guarded`, refused if another tab wrote about these cards first. */
  put(facts: readonly Fact[], guarded: ReadonlySet<CardId> | null): void;
  unsaved(): readonly Fact[];
  /** Another tab wrote about these cards: guarded actions about them that have not left yet are refused. */
  overtake(cardIds: ReadonlySet<CardId>): void;
  retry(): void;
  /** Resolves when the outbox is empty or a save has failed. */
  settled(): Promise<void>;
}

export interface OutboxEvents {
  seenArrival(): number;
  saved(facts: readonly Fact[], lastArrival: number): Promise<void>;
  refused(facts: readonly Fact[], missed: readonly StoredFact[]): Promise<void>;
  /** The state of saving after each try; null when it went well. */
  tried(fault: StorageFault | null): void;
}

interface Entry {
  readonly facts: readonly Fact[];
  readonly guarded: ReadonlySet<CardId> | null;
  overtaken: boolean;
}

/** Pauses between tries in milliseconds; the last one repeats. */
const retryPauses = [500, 2_000, 10_000, 30_000] as const;

export function outboxOf(storage: Storage, events: OutboxEvents): Outbox {
  const entries: Entry[] = [];
  let emptying: Promise<void> | null = null;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function empty(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    emptying ??= sendAll().then((allSent) => {
      emptying = null;
      // Put in after the last was sent and before this was heard of.
      if (allSent && entries.length > 0) empty();
    });
  }

  /** Whether nothing was left to send when it ended; otherwise a try has failed. */
  async function sendAll(): Promise<boolean> {
    for (let entry = entries[0]; entry !== undefined; entry = entries[0]) {
      const fault = await send(entry);
      events.tried(fault);
      if (fault === null) continue;
      // A newer version owns the database now: only a reload helps, trying again does not.
      if (fault.kind !== "outdated") timer = setTimeout(empty, retryPauses[Math.min(failures++, 3)]);
      return false;
    }
    return true;
  }

  async function send(entry: Entry): Promise<StorageFault | null> {
    if (entry.overtaken) {
      entries.shift();
      await events.refused(entry.facts, []);
      return null;
    }
    const guard = entry.guarded === null ? undefined : { cardIds: entry.guarded, seenArrival: events.seenArrival() };
    const result = await storage.append(entry.facts, guard);
    if (result.ok) {
      entries.shift();
      failures = 0;
      await events.saved(entry.facts, result.value.lastArrival);
      return null;
    }
    if (result.fault.kind !== "stale") return result.fault;
    entries.shift();
    await events.refused(entry.facts, result.fault.missed);
    return null;
  }

  return {
    put(facts, guarded) {
      entries.push({ facts, guarded, overtaken: false });
      if (timer === null) empty();
    },
    unsaved: () => entries.flatMap(({ facts }) => facts),
    overtake(cardIds) {
      for (const entry of entries) {
        if (entry.guarded !== null && [...entry.guarded].some((cardId) => cardIds.has(cardId))) entry.overtaken = true;
      }
    },
    retry: empty,
    settled: () => emptying ?? Promise.resolve(),
  };
}
