import { describe, expect, test } from "vitest";
import type { DeckSummary } from "../../src/deck/deck.ts";
import { fsrs6 } from "../../src/scheduler/fsrs6.ts";
import { waitingElsewhere } from "../../src/study/elsewhere.ts";
import type { DeckOverview } from "../../src/study/overview.ts";
import { overviewOf } from "../../src/study/overview.ts";
import { studyQueue } from "../../src/study/studyQueue.ts";
import { topicShare } from "../../src/study/topicShare.ts";
import { idOf, type Learner, learnerWith, rest } from "./learnerAtDesk.ts";

const all = { kind: "all" } as const;
const questions = (count: number) => Array.from({ length: count }, (_, at) => `Question ${at + 1}`);

/** Answers Easy to the end; how many answers that took. */
async function finish(learner: Learner): Promise<number> {
  for (;;) {
    await rest(learner);
    const { session } = learner.state();
    if (session.kind === "finished") return session.course.done.answers;
    learner.desk.reveal();
    learner.desk.rate("easy");
  }
}

describe("more new cards than the day's limit", () => {
  test("are ten at each asking, in the same session and in a later one", async () => {
    const learner = await learnerWith(questions(55));
    learner.desk.open(all);
    expect(await finish(learner)).toBe(20);
    learner.desk.studyMore();
    expect(await finish(learner)).toBe(30);
    learner.desk.close();
    learner.desk.open(all);
    expect(await finish(learner)).toBe(0);
    learner.desk.open(all, true);
    expect(await finish(learner)).toBe(10);
    learner.desk.open({ kind: "topic", deck: "d", topic: "t" }, true);
    expect(await finish(learner)).toBe(10);
    learner.desk.studyMore();
    expect(await finish(learner)).toBe(15);
  });

  test("are ten together, not ten of each deck", async () => {
    const { journal } = await learnerWith([]);
    const deck = (slug: string): DeckSummary => {
      const cardIds = questions(40).map((question) => idOf(`${slug} ${question}`));
      const topic = { deck: slug, slug: "t", title: "", lang: null, file: "", version: "", cardIds, figureCount: 0 };
      return { slug, title: slug, topics: [topic] };
    };
    const library = { decks: [deck("a"), deck("b")], placeByCardId: new Map() };
    const now = { epochMs: Date.UTC(2026, 2, 2, 9), utcOffsetMinutes: 0, rolloverHour: 4 };
    const request = { fold: journal.fold, library, scope: all, now, model: fsrs6() };
    expect(studyQueue({ ...request, extraNew: 0 }).left.new).toBe(40);
    expect(studyQueue({ ...request, extraNew: 10 }).left.new).toBe(50);
    const overview = overviewOf(library, journal.fold, now);
    expect([...overview.values()].map(({ newLater }) => newLater)).toEqual([20, 20]);
  });
});

test("what waits elsewhere is counted within the limits, a topic's own share left out", () => {
  const progress = { new: 0, learning: 0, young: 0, mature: 0 };
  const topic = (fresh: number, due: number) => ({ counts: { new: fresh, learning: 1, due }, progress });
  const overview = new Map<string, DeckOverview>([
    [
      "a",
      {
        counts: { new: 20, learning: 2, due: 5 },
        newLater: 10,
        topics: new Map([
          ["s", topic(25, 0)],
          ["t", topic(5, 5)],
        ]),
      },
    ],
    ["b", { counts: { new: 3, learning: 0, due: 0 }, newLater: 0, topics: new Map() }],
  ]);
  expect(waitingElsewhere(overview, all)).toBe(0);
  expect(waitingElsewhere(overview, { kind: "deck", deck: "a" })).toBe(3);
  expect(waitingElsewhere(overview, { kind: "deck", deck: "b" })).toBe(27);
  expect(waitingElsewhere(overview, { kind: "topic", deck: "a", topic: "t" })).toBe(27 - 11 + 3);
  expect(topicShare({ new: 20, learning: 2, due: 5 }, { new: 25, learning: 1, due: 0 })).toEqual({
    new: 20,
    learning: 1,
    due: 0,
  });
});
