import type { PackedMemories } from "../scheduler/memoryColumns.ts";
import { MemoryTable } from "../scheduler/memoryTable.ts";
import { Aliases } from "./aliases.ts";
import type { FoldState, StandingValue } from "./foldState.ts";
import { IdentityTable } from "./identityTable.ts";
import { fits } from "./shape.ts";
import { type NamedValue, restShape, type SnapshotRest } from "./snapshotRest.ts";

/** Raised whenever the form of a snapshot or the rules of the fold change; one of another version is of no use. */
export const snapshotVersion = 4;

/**
 * What `takeSnapshot` gives: a structured-cloneable value of typed arrays and lists. Identities are not in it: a start
 * needs none of them and would wait longer for them than for all the rest, so they are kept beside it.
 */
export interface Snapshot extends SnapshotRest {
  readonly memories: PackedMemories;
}

/**
 * The state in a snapshot that storage kept, its identities still to come; null when it is damaged: the log gives the
 * state again, only later.
 */
export function readSnapshot(value: unknown): FoldState | null {
  if (!fits(restShape, value) || !hasMemories(value)) return null;
  const memories = MemoryTable.read(value.memories);
  if (memories === null) return null;
  const aliases = new Aliases();
  for (const { from, to, clock, id } of value.aliases) aliases.point(from, { to, clock, id });
  return {
    memories,
    identities: IdentityTable.toCome(),
    suspended: new Set(value.suspensions.flatMap(({ cardId, suspended }) => (suspended ? [cardId] : []))),
    suspensionWriters: new Map(value.suspensions.map(({ cardId, writer }) => [cardId, writer])),
    buriedUntil: new Map(value.burials.map(({ cardId, untilDay }) => [cardId, untilDay])),
    burialWriters: new Map(value.burials.map(({ cardId, writer }) => [cardId, writer])),
    starred: new Set(value.stars.flatMap((star) => (star.starred ? [star.cardId] : []))),
    starWriters: new Map(value.stars.map(({ cardId, writer }) => [cardId, writer])),
    rescheduledAt: new Map(value.rescheduled.map(({ cardId, clock }) => [cardId, clock])),
    settings: standingValues(value.settings),
    entries: new Map(value.entries.map(({ collection, values }) => [collection, standingValues(values)])),
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

function standingValues(values: readonly NamedValue[]): Map<string, StandingValue> {
  return new Map(values.map(({ name, ...standing }) => [name, standing]));
}

/** The table checks itself. */
function hasMemories<Rest extends object>(value: Rest): value is Rest & { memories: unknown } {
  return "memories" in value;
}
