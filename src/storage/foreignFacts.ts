import type { Fact, FactId } from "../facts/fact.ts";
import type { StoredFact } from "./port.ts";

/** Knows how far this tab has seen the log, and hands on what others have put behind that. */
export interface ForeignFacts {
  /** This tab has read everything up to this arrival number. */
  seen(arrival: number): void;
  /** This tab is about to write these facts: they are not handed on, whenever they are met in the log. */
  claim(facts: readonly Fact[]): void;
  /** The claimed facts were not written after all. */
  release(facts: readonly Fact[]): void;
  /** The claimed facts have arrival numbers from `first` to `last`; what others have put before them is handed on. */
  wrote(facts: readonly Fact[], first: number, last: number): void;
  /** The log begins anew. */
  forget(): void;
  /** Looks for what others have added. */
  look(): void;
  listen(listener: (facts: readonly StoredFact[]) => void): () => void;
}

export function foreignFacts(
  startArrival: number,
  after: (arrival: number) => AsyncIterable<readonly StoredFact[]>,
): ForeignFacts {
  const listeners = new Set<(facts: readonly StoredFact[]) => void>();
  const ownIds = new Set<FactId>();
  let seenArrival = startArrival;
  let looking: Promise<void> = Promise.resolve();

  function look(): void {
    // A failed look has passed over nothing: the next one finds the same facts.
    looking = looking.then(handOn).catch(() => {});
  }

  /** Without a listener nothing is passed over: the first one to come hears of it. */
  async function handOn(): Promise<void> {
    if (listeners.size === 0) return;
    for await (const batch of after(seenArrival)) {
      const foreign = batch.filter(({ arrival, fact }) => !ownIds.delete(fact.id) && arrival > seenArrival);
      seenArrival = Math.max(seenArrival, batch.at(-1)?.arrival ?? 0);
      if (foreign.length === 0) continue;
      // An error of a listener is its own: it must not end the look.
      for (const listener of listeners) queueMicrotask(() => listener(foreign));
    }
  }

  function release(facts: readonly Fact[]): void {
    for (const { id } of facts) ownIds.delete(id);
  }

  return {
    seen(arrival) {
      seenArrival = Math.max(seenArrival, arrival);
    },
    claim(facts) {
      for (const { id } of facts) ownIds.add(id);
    },
    release,
    wrote(facts, first, last) {
      if (first > seenArrival + 1) {
        look();
        return;
      }
      seenArrival = Math.max(seenArrival, last);
      release(facts);
    },
    forget() {
      seenArrival = 0;
      ownIds.clear();
    },
    look,
    listen(listener) {
      listeners.add(listener);
      look();
      return () => listeners.delete(listener);
    },
  };
}
