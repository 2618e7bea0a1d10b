import { expect, test } from "vitest";
import type { CardId } from "../../src/deck/cardId.ts";
import { success } from "../../src/deck/result.ts";
import type { TopicShelf } from "../../src/library/topicShelf.ts";
import { fsrs6 } from "../../src/scheduler/fsrs6.ts";
import { deskOf } from "../../src/study/desk.ts";
import { cardFor, idOf, learnerWith } from "./learnerAtDesk.ts";

const questions = ["one", "two", "three", "four"];

test("what the next rating wants ahead is loaded while the answer is read, no sooner and no later", async () => {
  const { journal, catalog, notes, clock } = await learnerWith(questions);
  const asked: CardId[] = [];
  const cards = new Map(questions.map((question) => [idOf(question), cardFor(question)]));
  const here = new Set<CardId>();
  const shelf: TopicShelf = {
    topic: () => Promise.reject(new Error("No topic is asked for.")),
    glance: () => Promise.reject(new Error("No topic is glanced at.")),
    cardAtHand: (_, id) => (here.has(id) ? (cards.get(id) ?? null) : null),
    async card(_, id) {
      asked.push(id);
      here.add(id);
      return success(cards.get(id) ?? cardFor("none"));
    },
  };
  const surroundings = { now: () => clock.now, utcOffsetMinutes: () => 0, newId: () => `${Math.random()}` };
  const desk = deskOf({
    journal,
    catalog: catalog.store,
    shelf,
    model: fsrs6(),
    surroundings,
    notes,
    onRated: () => {},
  });
  desk.open({ kind: "all" });
  await expect.poll(() => asked).toEqual([idOf("one"), idOf("two")]);
  desk.reveal();
  await expect.poll(() => asked).toEqual([idOf("one"), idOf("two"), idOf("three")]);
  desk.rate("easy");
  expect(asked).toHaveLength(3);
  const state = desk.store.getState();
  expect(state.kind === "open" && [state.card?.id, state.ahead?.id]).toEqual([idOf("two"), idOf("three")]);
});
