import type { CardId } from "../../src/deck/cardId.ts";
import type { Json } from "../../src/facts/fact.ts";
import type { FoldState } from "../../src/facts/foldState.ts";
import type { CardMemory } from "../../src/scheduler/cardMemory.ts";

/** A state as plain values in a fixed order: equal states have equal descriptions, however they came about. */
export function describeState(state: FoldState) {
  return {
    memories: sorted(
      Array.from({ length: state.memories.size }, (_, row): [CardId, CardMemory] => [
        state.memories.cardIdAt(row),
        state.memories.at(row),
      ]),
    ),
    suspended: [...state.suspended].sort(),
    buriedUntil: sorted(state.buriedUntil),
    starred: [...state.starred].sort(),
    entries: sorted(
      [...state.entries].flatMap(([collection, values]) =>
        Array.from(values, ([key, { value }]): [string, Json] => [`${collection} ${key}`, value]),
      ),
    ),
    settings: sorted([...state.settings].map(([name, { value }]) => [name, value])),
    aliases: sorted([...state.aliases.entries()].map(([from, { to }]) => [from, to])),
    identities: sorted(state.identities),
    tallies: sorted([...state.tallies].map(([day, tally]) => [day, structuredClone(tally)])),
    backups: sorted(state.backups),
    clocks: sorted(state.clocks),
    retracted: sorted([...state.retracted].map(([id, cardIds]) => [id, [...cardIds.keys()].sort()])),
    factCount: state.factCount,
  };
}

export type StateDescription = ReturnType<typeof describeState>;

export function sorted<Key extends string | number, Value>(entries: Iterable<[Key, Value]>): [Key, Value][] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
