import type { PackedMemories } from "../scheduler/memoryColumns.ts";
import { MemoryTable } from "../scheduler/memoryTable.ts";
import { Aliases } from "./aliases.ts";
import type { FoldState } from "./foldState.ts";
import type { PackedIdentities } from "./identityColumns.ts";
import { IdentityTable } from "./identityTable.ts";
import { fits } from "./shape.ts";
import { restShape, type SnapshotRest } from "./snapshotRest.ts";

/** Raised whenever the form of a snapshot or the rules of the fold change; one of another version is of no use. */
export const snapshotVersion = 1;

/** What `takeSnapshot` gives: a structured-cloneable value of typed arrays and lists. */
export interface Snapshot extends SnapshotRest {
  readonly memories: PackedMemories;
  readonly identities: PackedIdentities;
}

/** A copy of the state, untouched by what happens to it afterwards. */
export function takeSnapshot(state: FoldState): Snapshot {
  const { suspensionWriters, suspended, burialWriters, buriedUntil } = state;
  return {
    memories: state.memories.pack(),
    identities: state.identities.pack(),
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
    settings: Array.from(state.settings, ([name, standing]) => ({ name, ...standing })),
    aliases: Array.from(state.aliases.entries(), ([from, alias]) => ({ from, ...alias })),
    tallies: Array.from(state.tallies, ([day, tally]) => ({ day, ...tally })),
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

/** The state in a snapshot that storage kept; null when it is damaged: the log gives the state again, only later. */
export function readSnapshot(value: unknown): FoldState | null {
  if (!fits(restShape, value) || !hasTables(value)) return null;
  const memories = MemoryTable.read(value.memories);
  const identities = IdentityTable.read(value.identities);
  if (memories === null || identities === null) return null;
  const aliases = new Aliases();
  for (const { from, to, clock, id } of value.aliases) aliases.point(from, { to, clock, id });
  return {
    memories,
    identities,
    suspended: new Set(value.suspensions.flatMap(({ cardId, suspended }) => (suspended ? [cardId] : []))),
    suspensionWriters: new Map(value.suspensions.map(({ cardId, writer }) => [cardId, writer])),
    buriedUntil: new Map(value.burials.map(({ cardId, untilDay }) => [cardId, untilDay])),
    burialWriters: new Map(value.burials.map(({ cardId, writer }) => [cardId, writer])),
    settings: new Map(value.settings.map(({ name, ...standing }) => [name, standing])),
    aliases,
    tallies: new Map(value.tallies.map(({ day, ...tally }) => [day, tally])),
    backups: new Map(value.backups.map(({ device, at }) => [device, at])),
    clocks: new Map(value.clocks.map(({ device, clock }) => [device, clock])),
    factCount: value.factCount,
    retracted: new Map(
      value.retracted.map(({ target, cardIds, settled }) => [
        target,
        new Map(cardIds.map((cardId, at) => [cardId, settled[at] ?? false])),
      ]),
    ),
  };
}

/** The tables check themselves. */
function hasTables<Rest extends object>(value: Rest): value is Rest & { memories: unknown; identities: unknown } {
  return "memories" in value && "identities" in value;
}
