import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeFact } from "../../src/facts/codec.ts";
import type { Fact } from "../../src/facts/fact.ts";
import type { Storage, StoredFact } from "../../src/storage/port.ts";
import { anyFacts, cardId, inBatches, review, reviews } from "./someFacts.ts";

export async function wholeLog(storage: Storage): Promise<StoredFact[]> {
  const log: StoredFact[] = [];
  for await (const batch of storage.readAll()) log.push(...batch);
  return log;
}

export const idsIn = (facts: readonly StoredFact[]) => facts.map(({ fact }) => fact.id);

export const wording = (facts: readonly Fact[]) => facts.map((fact) => JSON.stringify(encodeFact(fact)));

/** What was wanted, or the test fails with the fault. */
export function granted<Value>(result: { ok: true; value: Value } | { ok: false; fault: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.value;
}

/** What every storage does, whatever it keeps the facts in. `open` gives an empty one; it packs early where it packs. */
export function storageContract(open: () => Promise<Storage>): void {
  async function withFacts(facts: readonly Fact[]): Promise<Storage> {
    const storage = await open();
    granted(await storage.append(facts));
    granted(await storage.pack());
    return storage;
  }

  describe("an empty log", () => {
    test("starts at arrival 0 without a snapshot", async () => {
      const start = granted(await (await open()).start());
      expect(start).toEqual({ snapshot: null, tail: [], lastArrival: 0 });
    });

    test("holds nothing", async () => {
      const storage = await open();
      expect(await wholeLog(storage)).toEqual([]);
      expect(granted(await storage.before(1, 5))).toEqual([]);
      expect(granted(await storage.after(0))).toEqual([]);
      expect(granted(await storage.factsAbout(new Set([cardId("a")])))).toEqual([]);
    });
  });

  describe("append", () => {
    test("numbers facts 1, 2, 3 … in the order given", async () => {
      const storage = await open();
      expect(granted(await storage.append(reviews(1, 2)))).toEqual({ lastArrival: 2 });
      expect(granted(await storage.append([review(3)]))).toEqual({ lastArrival: 3 });
      expect((await wholeLog(storage)).map(({ arrival, fact }) => [arrival, fact.id])).toEqual([
        [1, "review-1"],
        [2, "review-2"],
        [3, "review-3"],
      ]);
    });

    test("of nothing adds nothing", async () => {
      const storage = await withFacts(reviews(1, 3));
      expect(granted(await storage.append([]))).toEqual({ lastArrival: 3 });
    });

    test("tried again adds nothing twice, guard or not", async () => {
      const storage = await open();
      const guard = { cardIds: new Set([cardId("a")]), seenArrival: 0 };
      granted(await storage.append([review(1, "a")], guard));
      expect(granted(await storage.append([review(1, "a")], guard))).toEqual({ lastArrival: 1 });
      expect(await wholeLog(storage)).toHaveLength(1);
    });

    test("keeps any fact as it was", async () => {
      await fc.assert(
        fc.asyncProperty(anyFacts(25), async (facts) => {
          const storage = await withFacts(facts);
          expect(wording((await wholeLog(storage)).map(({ fact }) => fact))).toEqual(wording(facts));
          storage.close();
        }),
        { numRuns: 40 },
      );
    });
  });

  describe("a guarded append", () => {
    const guard = (card: string, seenArrival: number) => ({ cardIds: new Set([cardId(card)]), seenArrival });

    test("is refused when its card was reviewed since, and tells all that was missed", async () => {
      const storage = await withFacts([review(1, "a"), review(2, "b"), review(3, "a")]);
      const refused = await storage.append([review(4, "a")], guard("a", 1));
      if (refused.ok || refused.fault.kind !== "stale") throw new Error("It was not refused.");
      expect(idsIn(refused.fault.missed)).toEqual(["review-2", "review-3"]);
      expect(await wholeLog(storage)).toHaveLength(3);
    });

    test.each([
      ["only other cards were", "a", 1],
      ["it had been seen", "b", 2],
    ])("goes through when %s reviewed since", async (_, card, seenArrival) => {
      const storage = await withFacts([review(1, "a"), review(2, "b")]);
      expect(granted(await storage.append([review(3, card)], guard(card, seenArrival)))).toEqual({ lastArrival: 3 });
    });

    test("looks into facts that were packed since", async () => {
      const storage = await withFacts(reviews(1, 30, "other").with(14, review(15, "a")));
      const refused = await storage.append([review(31, "a")], guard("a", 3));
      if (refused.ok || refused.fault.kind !== "stale") throw new Error("It was not refused.");
      expect(idsIn(refused.fault.missed)).toEqual(reviews(4, 30).map(({ id }) => id));
      granted(await storage.append([review(31, "a")], guard("a", 15)));
      granted(await storage.append([review(32, "b")], guard("b", 3)));
      expect(await wholeLog(storage)).toHaveLength(32);
    });

    test("counts a retraction as a fact about its cards", async () => {
      const storage = await withFacts([review(1, "a")]);
      const { cardId: _, ...stamp } = review(2) as Fact & { cardId: unknown };
      granted(await storage.append([{ ...stamp, kind: "retraction", target: review(1).id, cardIds: [cardId("a")] }]));
      expect((await storage.append([review(3, "a")], guard("a", 1))).ok).toBe(false);
    });
  });

  describe("merge", () => {
    test("adds what is new in the order given and passes over the rest", async () => {
      const storage = await withFacts(reviews(1, 12));
      const incoming = () => inBatches(reviews(8, 14), [], [review(3), review(15), review(15)]);
      const expected = { added: reviews(13, 15), knownCount: 7, lastArrival: 15 };
      expect(granted(await storage.countUnknown(incoming()))).toMatchObject({ knownCount: 7, lastArrival: 12 });
      expect(await wholeLog(storage)).toHaveLength(12);
      const report = granted(await storage.merge(incoming()));
      expect([report.added.map(({ id }) => id), report.knownCount, report.lastArrival]).toEqual([
        expected.added.map(({ id }) => id),
        expected.knownCount,
        expected.lastArrival,
      ]);
      expect(idsIn(await wholeLog(storage))).toEqual(reviews(1, 15).map(({ id }) => id));
    });

    test("writes nothing when the source fails on the way", async () => {
      const storage = await withFacts(reviews(1, 3));
      async function* failing() {
        yield reviews(4, 30);
        throw new Error("the disk was pulled out");
      }
      const merged = await storage.merge(failing());
      expect(merged).toMatchObject({ ok: false, fault: { kind: "failed" } });
      expect(await wholeLog(storage)).toHaveLength(3);
    });

    test("any logs, in any order and more than once, give their union", async () => {
      await fc.assert(
        fc.asyncProperty(
          anyFacts(40).chain((facts) =>
            fc.tuple(fc.array(fc.subarray(facts), { minLength: 1, maxLength: 4 }), fc.infiniteStream(fc.boolean())),
          ),
          async ([parts, choices]) => {
            const storage = await open();
            for (const part of [...parts, ...parts.toReversed()]) {
              granted(await storage.merge(inBatches(part.slice(0, 3), part.slice(3))));
              if (choices.next().value) granted(await storage.pack());
            }
            const union = new Map(parts.flat().map((fact) => [fact.id, fact]));
            const log = (await wholeLog(storage)).map(({ fact }) => fact);
            expect(wording(log).sort()).toEqual(wording([...union.values()]).sort());
            storage.close();
          },
        ),
        { numRuns: 30 },
      );
    });
  });

  describe("reading", () => {
    test.each([
      [31, 4, [30, 29, 28, 27]],
      [20, 6, [19, 18, 17, 16, 15, 14]],
      [3, 10, [2, 1]],
      [1, 10, []],
      [1_000, 2, [30, 29]],
    ])("before %i gives at most %i facts, newest first", async (arrival, limit, expected) => {
      const storage = await withFacts(reviews(1, 30));
      expect(granted(await storage.before(arrival, limit)).map((stored) => stored.arrival)).toEqual(expected);
    });

    test.each([0, 1, 7, 15, 29, 30, 99])("after %i gives the rest in order", async (arrival) => {
      const storage = await withFacts(reviews(1, 30));
      const expected = Array.from({ length: Math.max(0, 30 - arrival) }, (_, index) => arrival + 1 + index);
      expect(granted(await storage.after(arrival)).map((stored) => stored.arrival)).toEqual(expected);
    });

    test("factsAbout finds every fact that names a card, and retractions with them", async () => {
      const facts = reviews(1, 30);
      const { cardId: _, ...stamp } = review(31) as Fact & { cardId: unknown };
      const cardIds = [cardId("card-1"), cardId("card-2")];
      const storage = await withFacts([...facts, { ...stamp, kind: "retraction", target: review(1).id, cardIds }]);
      const about = async (...cards: string[]) => idsIn(granted(await storage.factsAbout(new Set(cards.map(cardId)))));
      const expected = (card: string) => facts.filter((fact) => "cardId" in fact && fact.cardId === card);
      expect(await about("card-1")).toEqual([...expected("card-1").map(({ id }) => id), "review-31"]);
      expect(await about("card-0")).toEqual(expected("card-0").map(({ id }) => id));
      expect(await about("card-0", "card-1", "card-2")).toHaveLength(31);
      expect(await about("unheard of")).toEqual([]);
      const many = Array.from({ length: 200 }, (_, index) => `card-${index + 2}`);
      expect(await about(...many)).toEqual([...expected("card-2").map(({ id }) => id), "review-31"]);
    });
  });

  describe("a snapshot", () => {
    const snapshot = (arrival: number, version = 1) => ({ arrival, version, state: { memory: new Map([[1, "a"]]) } });

    test("is found at the start with the facts behind it alone", async () => {
      const storage = await withFacts(reviews(1, 30));
      granted(await storage.saveSnapshot(snapshot(12)));
      const start = granted(await storage.start());
      expect(start.snapshot).toEqual(snapshot(12));
      expect(start.tail.map(({ arrival }) => arrival)).toEqual(Array.from({ length: 18 }, (_, index) => index + 13));
      expect(start.lastArrival).toBe(30);
    });

    test("takes the place of an older one, or of one of another version, never of a newer one", async () => {
      const storage = await withFacts(reviews(1, 9));
      const kept = async () => granted(await storage.start()).snapshot;
      granted(await storage.saveSnapshot(snapshot(5)));
      granted(await storage.saveSnapshot(snapshot(8)));
      granted(await storage.saveSnapshot(snapshot(6)));
      expect(await kept()).toEqual(snapshot(8));
      granted(await storage.saveSnapshot(snapshot(3, 2)));
      expect(await kept()).toEqual(snapshot(3, 2));
    });

    test("is a copy of what was handed over", async () => {
      const storage = await open();
      const state = { count: 1 };
      granted(await storage.saveSnapshot({ arrival: 0, version: 1, state }));
      state.count = 2;
      expect(granted(await storage.start()).snapshot?.state).toEqual({ count: 1 });
    });

    test("has its annex kept beside it, replaced and deleted with it", async () => {
      const storage = await withFacts(reviews(1, 9));
      const annex = async () => granted(await storage.snapshotAnnex());
      expect(await annex()).toBeNull();
      granted(await storage.saveSnapshot(snapshot(5), { names: "five" }));
      expect(await annex()).toEqual({ names: "five" });
      granted(await storage.saveSnapshot(snapshot(4), { names: "four" }));
      expect(await annex()).toEqual({ names: "five" });
      granted(await storage.saveSnapshot(snapshot(6), { names: "six" }));
      expect(await annex()).toEqual({ names: "six" });
      granted(await storage.deleteSnapshots());
      expect(await annex()).toBeNull();
    });

    test("can be deleted without losing a fact", async () => {
      const storage = await withFacts(reviews(1, 5));
      granted(await storage.saveSnapshot(snapshot(5)));
      granted(await storage.deleteSnapshots());
      expect(granted(await storage.start())).toEqual({ snapshot: null, tail: [], lastArrival: 5 });
      expect(await wholeLog(storage)).toHaveLength(5);
    });
  });

  test("deleteAll leaves an empty log of a new device, which works on", async () => {
    const storage = await withFacts(reviews(1, 30));
    granted(await storage.saveSnapshot({ arrival: 30, version: 1, state: {} }));
    const before = storage.device;
    granted(await storage.deleteAll());
    expect(storage.device).not.toBe(before);
    expect(granted(await storage.start())).toEqual({ snapshot: null, tail: [], lastArrival: 0 });
    expect(await wholeLog(storage)).toEqual([]);
    expect(granted(await storage.append([review(1, "a")]))).toEqual({ lastArrival: 1 });
    expect(granted(await storage.factsAbout(new Set([cardId("a")])))).toHaveLength(1);
  });
}
