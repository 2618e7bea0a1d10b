import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CardId, cardIdOf } from "../../src/deck/cardId.ts";
import type { Fact, FactStamp, ReviewBody } from "../../src/facts/fact.ts";
import { applyFact, forgetFact, historyIds, refoldCards } from "../../src/facts/fold.ts";
import { type DayTally, emptyState, type FoldState } from "../../src/facts/foldState.ts";
import { readSnapshot } from "../../src/facts/snapshot.ts";
import { takeSnapshot } from "../../src/facts/takeSnapshot.ts";
import { tallyReview } from "../../src/facts/tally.ts";
import { cardIdsOf, isUndoable, retractionOf } from "../../src/facts/undo.ts";
import { fsrs6 } from "../../src/scheduler/fsrs6.ts";
import type { Rating } from "../../src/scheduler/rating.ts";
import { describeState } from "./describeState.ts";
import { deviceId, factId, logs } from "./logs.ts";
import { plainFold } from "./plainFold.ts";

const model = fsrs6();

/** What a device does with a fact that arrives, besides applying it. */
interface Moment {
  /** Refolds now what has asked for it; else it waits for a later moment. */
  readonly refolds: boolean;
  /** That refold reads a log that is ahead of what was applied. */
  readonly readsAhead: boolean;
  /** Goes on from a snapshot. */
  readonly restarts: boolean;
}

const usual: Moment = { refolds: true, readsAhead: false, restarts: false };

/** Folds facts as they arrive; at the end everything is refolded that asked for it. */
function foldAsTheyArrive(arrivals: readonly Fact[], momentOf: (at: number) => Moment = () => usual): FoldState {
  let state = emptyState();
  const waiting = new Set<CardId>();

  function refoldFrom(log: readonly Fact[]): void {
    const wanted = new Set([...waiting].flatMap((cardId) => [...historyIds(state, cardId)]));
    const facts = log.filter((fact) => cardIdsOf(fact).some((cardId) => wanted.has(cardId)));
    refoldCards(state, waiting, facts, model);
    waiting.clear();
  }

  for (const [at, fact] of arrivals.entries()) {
    const { refolds, readsAhead, restarts } = momentOf(at);
    const applied = applyFact(state, fact, model);
    if (applied.kind === "refold") for (const cardId of applied.cardIds) waiting.add(cardId);
    if (refolds) refoldFrom(readsAhead ? arrivals : arrivals.slice(0, at + 1));
    if (restarts) state = restarted(state);
  }
  refoldFrom(arrivals);
  return state;
}

function restarted(state: FoldState): FoldState {
  const read = readSnapshot(structuredClone(takeSnapshot(state)));
  if (!read?.identities.admit(structuredClone(state.identities.pack()))) throw new Error("A snapshot was not read.");
  return read;
}

function writtenBy(name: string, clock: number): FactStamp {
  return { id: factId(name), device: deviceId("another"), at: 0, utcOffsetMinutes: 0, clock };
}

const card = cardIdOf({ kind: "label", deck: "d", label: "a" });
const otherCard = cardIdOf({ kind: "label", deck: "d", label: "b" });

function reviewOf(
  cardId: CardId,
  name: string,
  answerMillis: number,
  clock: number,
  rating: Rating = "again",
): Fact & ReviewBody {
  return {
    ...writtenBy(name, clock),
    kind: "review",
    cardId,
    rating,
    answerMillis,
    studyDay: 20_000,
    shown: "review",
    due: { phase: "review", dueDay: 20_001 },
  };
}

const runs = { numRuns: 400 };
const shuffled = logs.chain((log) => fc.shuffledSubarray([...log], { minLength: log.length, maxLength: log.length }));
const moments = fc.array(fc.record({ refolds: fc.boolean(), readsAhead: fc.boolean(), restarts: fc.boolean() }), {
  minLength: 40,
  maxLength: 40,
});

describe("one log gives one state", () => {
  test("in the order in which it was written", () => {
    fc.assert(
      fc.property(logs, (log) => {
        expect(describeState(foldAsTheyArrive(log))).toEqual(plainFold(log, model));
      }),
      runs,
    );
  });

  test("in any order of arrival", () => {
    fc.assert(
      fc.property(shuffled, (log) => {
        expect(describeState(foldAsTheyArrive(log))).toEqual(plainFold(log, model));
      }),
      runs,
    );
  });

  test("with refolds late, refolds that read ahead, and restarts from snapshots in between", () => {
    fc.assert(
      fc.property(shuffled, moments, (log, given) => {
        expect(describeState(foldAsTheyArrive(log, (at) => given[at] ?? usual))).toEqual(plainFold(log, model));
      }),
      runs,
    );
  });

  describe("with the review counted once or not at all, though", () => {
    const gone = reviewOf(card, "gone", 7, 1);
    const takenBack: Fact = { ...writtenBy("back", 9), kind: "retraction", target: gone.id, cardIds: [card] };
    const takenBackElsewhere: Fact = { ...takenBack, id: factId("back too"), cardIds: [otherCard] };
    const stays = reviewOf(card, "stays", 5, 2);

    test.each<[string, Fact[], readonly number[]]>([
      ["a refold met it ahead of its arrival", [takenBack, stays, gone], [0]],
      [
        "it came after it was taken back twice, once for another card",
        [takenBack, stays, takenBackElsewhere, gone],
        [],
      ],
      ["it was taken back for another card at last", [takenBack, gone, takenBackElsewhere, stays], []],
      ["it was taken back for another card at first", [gone, takenBackElsewhere, takenBack, stays], []],
    ])("%s", (_, log, readsAheadAt) => {
      const state = foldAsTheyArrive(log, (at) => ({ ...usual, readsAhead: readsAheadAt.includes(at) }));
      refoldCards(state, [card, otherCard], log, model);
      const tally = { reviews: 1, millis: 5, dueShown: 1, dueRecalled: 0 };
      const reviewsByRating = { again: 1, hard: 0, good: 0, easy: 0 };
      const millisByRating = { again: 5, hard: 0, good: 0, easy: 0 };
      expect([...state.tallies]).toEqual([[20_000, { ...tally, reviewsByRating, millisByRating }]]);
      expect(describeState(state)).toEqual(plainFold(log, model));
    });
  });

  test("with a day kept while its reviews balance only in number: one out ahead of its arrival, one in", () => {
    const tallies = new Map<number, DayTally>();
    const out = reviewOf(card, "out", 5, 1, "hard");
    const counted = reviewOf(card, "in", 5, 2, "good");
    tallyReview(tallies, out, -1);
    tallyReview(tallies, counted, 1);
    tallyReview(tallies, out, 1);
    expect(tallies.get(20_000)).toMatchObject({ reviews: 1, reviewsByRating: { hard: 0, good: 1 } });
    tallyReview(tallies, counted, -1);
    expect(tallies.size).toBe(0);
  });

  test("whatever was refolded without need", () => {
    fc.assert(
      fc.property(shuffled, (log) => {
        const state = foldAsTheyArrive(log);
        const before = describeState(state);
        refoldCards(state, log.flatMap(cardIdsOf), log, model);
        expect(describeState(state)).toEqual(before);
      }),
    );
  });
});

describe("a memory that was formed in another program", () => {
  const begun = { stability: 30, difficulty: 6, lastDay: 19_980, dueDay: 20_010 };

  function startOf(name: string, clock: number, parts: Partial<typeof begun> = {}, cardId: CardId = card): Fact {
    return { ...writtenBy(name, clock), kind: "memory-started", memories: [{ cardId, ...begun, ...parts }] };
  }

  function memoryAfter(...log: Fact[]) {
    const state = foldAsTheyArrive(log);
    expect(describeState(state)).toEqual(plainFold(log, model));
    return state.memories.get(card);
  }

  const start = startOf("start", 5);
  const early = reviewOf(card, "early", 5, 1, "good");
  const late = reviewOf(card, "late", 5, 9, "good");
  const takenBack: Fact = { ...writtenBy("back", 7), kind: "retraction", target: early.id, cardIds: [card] };

  test("stands in review with the day of its last review, and counts none", () => {
    expect(memoryAfter(start)).toEqual({
      state: "review",
      memory: { stability: 30, difficulty: 6 },
      due: { phase: "review", dueDay: 20_010 },
      lastDay: 19_980,
      firstDay: null,
      lastDueDay: null,
      reviews: 0,
      lapses: 0,
    });
    expect(foldAsTheyArrive([start]).tallies.size).toBe(0);
  });

  test.each([
    ["in order", [start, late]],
    ["the review first", [late, start]],
  ])("is what later reviews build on, with the days since the last: %s", (_, log) => {
    const memory = { stability: 30, difficulty: 6 };
    expect(memoryAfter(...log)).toMatchObject({ memory: model.next(memory, 20, "good"), reviews: 1, firstDay: null });
  });

  test("leaves a card as it is that was reviewed before, unless that was taken back", () => {
    expect(memoryAfter(start, early)).toEqual(memoryAfter(early));
    expect(memoryAfter(early, start, takenBack)).toEqual(memoryAfter(start));
  });

  test("is the first one's of two, whichever comes first", () => {
    const later = startOf("later", 6, { dueDay: 20_020 });
    expect(memoryAfter(start, later)).toEqual(memoryAfter(start));
    expect(memoryAfter(later, start)).toEqual(memoryAfter(start));
  });

  test("joins a history as any other, and is there again when they part", () => {
    const elsewhere = startOf("elsewhere", 5, {}, otherCard);
    const joins: Fact = { ...writtenBy("joins", 6), kind: "card-aliased", from: card, to: otherCard };
    const parts: Fact = { ...writtenBy("parts", 10), kind: "card-aliased", from: card, to: card };
    const state = foldAsTheyArrive([elsewhere, joins, late]);
    expect(state.memories.get(otherCard)).toEqual(memoryAfter(start, late));
    expect(foldAsTheyArrive([elsewhere, joins, late, parts]).memories.get(otherCard)).toEqual(memoryAfter(start));
  });

  test("is due on another day when it is rescheduled", () => {
    const rescheduling: Fact = {
      ...writtenBy("moved", 6),
      kind: "rescheduling",
      dues: [{ cardId: card, dueDay: 20_000 }],
    };
    expect(memoryAfter(rescheduling, start)).toMatchObject({ due: { dueDay: 20_000 }, lastDay: 19_980 });
  });
});

describe("what was taken back", () => {
  const target = fc.nat();

  test("leaves memories, switches and tallies as if it had never been done", () => {
    fc.assert(
      fc.property(shuffled, target, fc.nat(), (log, which, when) => {
        const actions = log.filter(isUndoable);
        const action = actions[which % actions.length];
        fc.pre(action !== undefined);
        const retraction: Fact = {
          ...retractionOf(action),
          ...writtenBy("taken back", 1),
        };
        const withRetraction = log.toSpliced(when % (log.length + 1), 0, retraction);
        const { memories, suspended, buriedUntil, tallies } = describeState(foldAsTheyArrive(withRetraction));
        const never = plainFold(
          log.filter((fact) => fact !== action),
          model,
        );
        expect({ memories, suspended, buriedUntil, tallies }).toEqual({
          memories: never.memories,
          suspended: never.suspended,
          buriedUntil: never.buriedUntil,
          tallies: never.tallies,
        });
      }),
      runs,
    );
  });

  test("or never got into the log leaves no trace at all, a retraction of it included", () => {
    fc.assert(
      fc.property(shuffled, target, (log, which) => {
        const reviews = log.filter((fact) => fact.kind === "review");
        const refused = reviews[which % reviews.length];
        fc.pre(refused !== undefined);
        const state = foldAsTheyArrive(log);
        const kept = log.filter((fact) => fact !== refused);
        const forgotten = forgetFact(state, refused);
        if (forgotten.kind === "refold") refoldCards(state, forgotten.cardIds, kept, model);
        expect({ ...describeState(state), clocks: [] }).toEqual({ ...plainFold(kept, model), clocks: [] });
      }),
      runs,
    );
  });
});
