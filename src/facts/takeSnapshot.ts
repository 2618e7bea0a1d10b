import type { FoldState } from "./foldState.ts";
import type { Snapshot } from "./snapshot.ts";

/** A copy of the state without its identities, untouched by what happens to it afterwards. */
export function takeSnapshot(state: FoldState): Snapshot {
  const { suspensionWriters, suspended, burialWriters, buriedUntil, starWriters, starred } = state;
  return {
    memories: state.memories.pack(),
    suspensions: Array.from(suspensionWriters, ([cardId, writer]) => ({
      cardId,
      writer,
      suspended: suspended.has(cardId),
    })),
    burials: Array.from(burialWriters, ([cardId, writer]) => ({
      cardId,
      writer,
      untilDay: buriedUntil.get(cardId) ?? 0,
    })),
    stars: Array.from(starWriters, ([cardId, writer]) => ({ cardId, writer, starred: starred.has(cardId) })),
    rescheduled: Array.from(state.rescheduledAt, ([cardId, clock]) => ({ cardId, clock })),
    entries: Array.from(state.entries, ([collection, values]) => ({
      collection,
      values: Array.from(values, ([name, standing]) => ({ name, ...standing })),
    })),
    settings: Array.from(state.settings, ([name, standing]) => ({ name, ...standing })),
    aliases: Array.from(state.aliases.entries(), ([from, alias]) => ({ from, ...alias })),
    tallies: Array.from(state.tallies, ([day, tally]) => ({ day, ...structuredClone(tally) })),
    backups: Array.from(state.backups, ([device, at]) => ({ device, at })),
    clocks: Array.from(state.clocks, ([device, clock]) => ({ device, clock })),
    factCount: state.factCount,
    retracted: Array.from(state.retracted, ([target, settledByCardId]) => ({
      target,
      cardIds: [...settledByCardId.keys()],
      settled: [...settledByCardId.values()],
    })),
  };
}
