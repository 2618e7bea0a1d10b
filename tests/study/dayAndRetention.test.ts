import { expect, test } from "vitest";
import { dueWords } from "../../src/app/dueWords.ts";
import type { Due } from "../../src/scheduler/cardMemory.ts";
import type { Rating } from "../../src/scheduler/rating.ts";
import { idOf, type Learner, learnerWith, rest } from "./learnerAtDesk.ts";

const all = { kind: "all" } as const;
const hour = 3_600_000;
const day = 24 * hour;
/** The study day that began on 2 March 2026 at four, and its noon. */
const today = Date.UTC(2026, 2, 2) / day;
const noon = today * day + 12 * hour;

async function learnerAt(epochMs: number, ...questions: string[]): Promise<Learner> {
  const learner = await learnerWith(questions);
  learner.clock.now = epochMs;
  learner.desk.open(all);
  await rest(learner);
  return learner;
}

async function rate(learner: Learner, rating: Rating): Promise<void> {
  learner.desk.reveal();
  learner.desk.rate(rating);
  await rest(learner);
}

/** What the button under this rating promises. */
function promise(learner: Learner, rating: Rating): Due {
  const { session } = learner.state();
  if (session.kind !== "revealed") throw new Error(`The session is ${session.kind}.`);
  return session.outcomes[rating];
}

function words(learner: Learner, rating: Rating, onDay: number): string {
  const now = { epochMs: learner.clock.now, utcOffsetMinutes: 0, rolloverHour: 4 };
  return dueWords(promise(learner, rating), now, onDay);
}

async function set(learner: Learner, name: string, value: number): Promise<void> {
  learner.journal.record([{ kind: "setting", name, value }]);
  await rest(learner);
}

test("the hour at which a day begins decides when a card of tomorrow is asked", async () => {
  const learner = await learnerAt(noon, "one");
  await rate(learner, "easy");
  const memory = learner.journal.fold.memories.get(idOf("one"));
  if (memory.state !== "review" || memory.due.phase !== "review") throw new Error("Easy leads to a day.");
  const dueDay = memory.due.dueDay * day;
  const counts = async (rolloverHour: number, epochMs: number) => {
    await set(learner, "rolloverHour", rolloverHour);
    learner.clock.now = epochMs;
    learner.desk.open(all);
    await rest(learner);
    return learner.state().counts.due;
  };
  expect(await counts(4, dueDay + 4 * hour - 1)).toBe(0);
  expect(await counts(4, dueDay + 4 * hour)).toBe(1);
  expect(await counts(0, dueDay - 1)).toBe(0);
  expect(await counts(0, dueDay)).toBe(1);
  expect(await counts(9, dueDay + 9 * hour - 1)).toBe(0);
  expect(await counts(9, dueDay + 9 * hour)).toBe(1);
});

test("the hour at which a day begins decides to which day a review belongs", async () => {
  const learner = await learnerAt(noon + 15 * hour, "one", "two");
  await rate(learner, "easy");
  await set(learner, "rolloverHour", 2);
  await rate(learner, "easy");
  expect([...learner.journal.fold.tallies].map(([studyDay, { reviews }]) => [studyDay, reviews])).toEqual([
    [today, 1],
    [today + 1, 1],
  ]);
});

test("who wants to remember more is promised an earlier day by the same button, and gets it", async () => {
  const learner = await learnerAt(noon, "one");
  const said: string[] = [];
  const days: number[] = [];
  for (const retention of [0.8, 0.9, 0.97]) {
    await set(learner, "desiredRetention", retention);
    learner.desk.open(all);
    await rest(learner);
    learner.desk.reveal();
    const due = promise(learner, "easy");
    if (due.phase !== "review") throw new Error("Easy leads to a day.");
    said.push(words(learner, "easy", today));
    days.push(due.dueDay);
    await rate(learner, "easy");
    expect(learner.journal.fold.memories.get(idOf("one"))).toMatchObject({ due });
    await learner.desk.undo();
    await rest(learner);
  }
  expect(days).toEqual([...new Set(days)].sort((a, b) => b - a));
  expect(said).toEqual(days.map((dueDay) => expect.stringContaining(String(dueDay - today))));
});

test("a card left revealed past the rollover counts for the new day and keeps the due date its button promised", async () => {
  const learner = await learnerAt(noon + 15 * hour, "one", "two");
  learner.desk.reveal();
  const promised = promise(learner, "easy");
  learner.clock.now = noon + 17 * hour;
  await rate(learner, "easy");
  const log = await learner.storage.after(0);
  if (!log.ok) throw new Error("The log cannot be read.");
  const reviews = log.value.flatMap(({ fact }) => (fact.kind === "review" ? [fact] : []));
  expect(reviews).toMatchObject([{ studyDay: today + 1, due: promised }]);
  expect(learner.journal.fold.memories.get(idOf("one"))).toMatchObject({ due: promised });
  expect([...learner.journal.fold.tallies.keys()]).toEqual([today + 1]);
});
