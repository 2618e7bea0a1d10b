import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyFact } from "../../src/facts/fold.ts";
import { emptyState } from "../../src/facts/foldState.ts";
import { readSnapshot, type Snapshot, takeSnapshot } from "../../src/facts/snapshot.ts";
import { fsrs6 } from "../../src/scheduler/fsrs6.ts";
import { describeState } from "./describeState.ts";
import { logs } from "./logs.ts";

const model = fsrs6();

function snapshotOf(log: Parameters<typeof applyFact>[1][]): Snapshot {
  const state = emptyState();
  for (const fact of log) applyFact(state, fact, model);
  return takeSnapshot(state);
}

test("a snapshot gives the state back and stays as it was when the state goes on", () => {
  fc.assert(
    fc.property(logs, fc.nat(), (log, where) => {
      const half = where % (log.length + 1);
      const state = emptyState();
      for (const fact of log.slice(0, half)) applyFact(state, fact, model);
      const before = describeState(state);
      const snapshot = takeSnapshot(state);
      for (const fact of log.slice(half)) applyFact(state, fact, model);
      const read = readSnapshot(snapshot);
      expect(read === null ? null : describeState(read)).toEqual(before);
    }),
  );
});

describe("a damaged snapshot is ignored", () => {
  const [log] = fc.sample(
    logs.filter((facts) => new Set(facts.map(({ kind }) => kind)).size === 9),
    { numRuns: 1, seed: 7 },
  );
  const snapshot = snapshotOf([...(log ?? [])]);

  test("while the whole one is read", () => {
    expect(readSnapshot(structuredClone(snapshot))).not.toBeNull();
  });

  test.each([null, 7, "text", [], {}, { memories: snapshot.memories }])("as this: %j", (value) => {
    expect(readSnapshot(value)).toBeNull();
  });

  test.each(Object.keys(snapshot))("without its %s, or with something else in their place", (name) => {
    const { [name]: _, ...rest } = { ...snapshot } as Record<string, unknown>;
    expect(readSnapshot(rest)).toBeNull();
    expect(readSnapshot({ ...rest, [name]: "text" })).toBeNull();
    expect(readSnapshot({ ...rest, [name]: [{}] })).toBeNull();
  });

  test.each(Object.keys(snapshot.identities))("with identities that lack %s", (name) => {
    expect(readSnapshot({ ...snapshot, identities: { ...snapshot.identities, [name]: [] } })).toBeNull();
    expect(readSnapshot({ ...snapshot, identities: { ...snapshot.identities, [name]: undefined } })).toBeNull();
  });
});
