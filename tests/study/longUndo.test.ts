import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import type { Fact } from "../../src/facts/fact.ts";
import type { Storage } from "../../src/storage/port.ts";
import { granted, wholeLog } from "../storage/contract.ts";
import { openNew } from "../storage/openBrowser.ts";
import { inBatches, review } from "../storage/someFacts.ts";
import { idOf, learnerWith, morning } from "./learnerAtDesk.ts";

const rounds = 30;
const ownInARound = 20;
const foreignInARound = 10;
const cards = Array.from({ length: 40 }, (_, at) => `card ${at}`);

test("undo walks back to the first of 600 own reviews, past 300 of another device, in a packed log", async () => {
  const storage = await openNew({ segment: 100, single: 30 });
  await writeLog(storage);
  const learner = await learnerWith(cards, storage);
  const undone: string[] = [];
  for (let action = await learner.journal.undo(); action !== null; action = await learner.journal.undo()) {
    undone.push(action.id);
  }
  const own = Array.from({ length: rounds * ownInARound }, (_, number) => `own-${number}`);
  expect(undone).toEqual(own.reverse());
  expect(learner.journal.status.getState().canUndo).toBe(false);
  await learner.journal.settled();

  // Only what the other device reviewed is left: the same as if nothing else had ever been there.
  const foreign = (await wholeLog(storage)).filter(({ fact }) => fact.device === "elsewhere");
  const other = await openNew();
  granted(await other.merge(inBatches(foreign.map(({ fact }) => fact))));
  const without = await learnerWith(cards, other);
  for (const card of cards) {
    expect(learner.journal.fold.memories.get(idOf(card))).toEqual(without.journal.fold.memories.get(idOf(card)));
  }
  expect(learner.journal.fold.tallies).toEqual(without.journal.fold.tallies);
}, 60_000);

/** Own and foreign reviews by turns over the same cards, packed but for the newest. */
async function writeLog(storage: Storage): Promise<void> {
  let number = 0;
  let foreign = 0;
  let own = 0;
  const next = (id: string, device: string) => {
    const at = morning - 100_000_000 + number * 1_000;
    return review(number, idOf(cards[number++ % cards.length] ?? ""), { id, device, at, clock: at } as Partial<Fact>);
  };
  for (let round = 0; round < rounds; round++) {
    granted(await storage.append(Array.from({ length: ownInARound }, () => next(`own-${own++}`, storage.device))));
    const theirs = Array.from({ length: foreignInARound }, () => next(`foreign-${foreign++}`, "elsewhere"));
    granted(await storage.merge(inBatches(theirs)));
  }
  expect(granted(await storage.pack()).packedFacts).toBeGreaterThan(600);
}
