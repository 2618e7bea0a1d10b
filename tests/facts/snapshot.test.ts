import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cardIdOf } from "../../src/deck/cardId.ts";
import type { Fact } from "../../src/facts/fact.ts";
import { applyFact } from "../../src/facts/fold.ts";
import { emptyState, type FoldState } from "../../src/facts/foldState.ts";
import { IdentityTable } from "../../src/facts/identityTable.ts";
import { readSnapshot } from "../../src/facts/snapshot.ts";
import { takeSnapshot } from "../../src/facts/takeSnapshot.ts";
import { fsrs6 } from "../../src/scheduler/fsrs6.ts";
import { describeState } from "./describeState.ts";
import { factId, logs } from "./logs.ts";

const model = fsrs6();
/** Kinds of facts that `logs` write. */
const kindCount = 13;

function stateAfter(log: readonly Fact[]): FoldState {
  const state = emptyState();
  for (const fact of log) applyFact(state, fact, model);
  return state;
}

test("a snapshot gives the state back and stays as it was when the state goes on", () => {
  fc.assert(
    fc.property(logs, fc.nat(), (log, where) => {
      const half = where % (log.length + 1);
      const state = emptyState();
      for (const fact of log.slice(0, half)) applyFact(state, fact, model);
      const before = describeState(state);
      const snapshot = takeSnapshot(state);
      const identities = state.identities.pack();
      for (const fact of log.slice(half)) applyFact(state, fact, model);
      const read = readSnapshot(structuredClone(snapshot));
      expect(read?.identities.isWhole).toBe(false);
      expect(read?.identities.admit(structuredClone(identities))).toBe(true);
      expect(read?.identities.isWhole).toBe(true);
      expect(read === null ? null : describeState(read)).toEqual(before);
    }),
  );
});

test("identities that come late change nothing of what was identified since, whatever came first", () => {
  fc.assert(
    fc.property(logs, fc.nat(), (log, where) => {
      const half = where % (log.length + 1);
      const early = stateAfter(log.slice(0, half));
      const whole = readSnapshot(takeSnapshot(early));
      if (whole === null) throw new Error("The snapshot was not read.");
      for (const fact of log.slice(half)) applyFact(whole, fact, model);
      expect(whole.identities.admit(early.identities.pack())).toBe(true);
      expect(describeState(whole).identities).toEqual(describeState(stateAfter(log)).identities);
    }),
  );
});

describe("a damaged snapshot is ignored", () => {
  // Several logs as one: every kind of fact is among them, so that no list of the snapshot is empty.
  const log = fc.sample(logs, { numRuns: 60, seed: 7 }).flat();
  const state = stateAfter(log);
  const snapshot = takeSnapshot(state);
  const identities = state.identities.pack();

  test("while the whole one is read", () => {
    expect(new Set(log.map(({ kind }) => kind)).size).toBe(kindCount);
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

  test.each(["reviewsByRating", "millisByRating"])("with a day whose %s lack a rating", (name) => {
    const tallies = snapshot.tallies.map((tally) => ({ ...tally, [name]: { again: 0, hard: 0, good: 0 } }));
    expect(readSnapshot({ ...snapshot, tallies })).toBeNull();
  });

  const needed = Object.keys(identities).filter((name) => name !== "answerSketches");
  test.each(needed)("and so are identities that lack %s", (name) => {
    for (const value of [[], undefined]) {
      const table = IdentityTable.toCome();
      expect(table.admit({ ...identities, [name]: value })).toBe(false);
      expect(table.isWhole).toBe(false);
    }
  });
});

test("identities that an earlier version packed are taken in without their answers' sketches", () => {
  const { answerSketches: _, ...earlier } = packed();
  const table = IdentityTable.toCome();
  expect(table.admit(earlier)).toBe(true);
  expect([...table].map(([, identity]) => "answerSketch" in identity)).toEqual([false]);
});

test("an answer's sketch comes back from what was packed", () => {
  const table = IdentityTable.toCome();
  expect(table.admit(packed())).toBe(true);
  expect([...table].map(([, { answerSketch }]) => answerSketch)).toEqual(["2abc"]);
});

function packed() {
  const table = new IdentityTable();
  const key = { kind: "label", deck: "d", label: "l" } as const;
  const identity = { key, question: "Q", answerHash: "a", answerSketch: "2abc" };
  table.identify(cardIdOf(key), identity, { clock: 1, id: factId("f") });
  return table.pack();
}
