import { describe, expect, test } from "vitest";
import type { CardId } from "../../src/deck/cardId.ts";
import type { Rating } from "../../src/scheduler/rating.ts";
import { idOf, type Learner, learnerWith, morning, rest } from "./learnerAtDesk.ts";

const all = { kind: "all" } as const;

async function answer(learner: Learner, rating: Rating): Promise<CardId | null> {
  await rest(learner);
  const { session } = learner.state();
  learner.desk.reveal();
  learner.desk.rate(rating);
  await rest(learner);
  return session.kind === "finished" ? null : session.cardId;
}

function asked(learner: Learner): CardId | null {
  const { session } = learner.state();
  return session.kind === "finished" ? null : session.cardId;
}

async function kinds(learner: Learner): Promise<string[]> {
  const found: string[] = [];
  for await (const batch of learner.storage.readAll()) found.push(...batch.map(({ fact }) => fact.kind));
  return found;
}

describe("the desk", () => {
  test("asks in reading order, writes one review a rating, and says who the card is first", async () => {
    const learner = await learnerWith(["one", "two"]);
    learner.desk.open(all);
    expect(await answer(learner, "easy")).toBe(idOf("one"));
    expect(await answer(learner, "easy")).toBe(idOf("two"));
    expect(learner.state().session.kind).toBe("finished");
    expect(await kinds(learner)).toEqual(["card-identified", "review", "card-identified", "review"]);
  });

  test("a key pressed twice rates once", async () => {
    const learner = await learnerWith(["one", "two"]);
    learner.desk.open(all);
    await rest(learner);
    learner.desk.rate("good");
    learner.desk.reveal();
    learner.desk.rate("good");
    learner.desk.rate("good");
    await rest(learner);
    expect((await kinds(learner)).filter((kind) => kind === "review")).toHaveLength(1);
    expect(asked(learner)).toBe(idOf("two"));
  });

  test("what the button promised is what the log says, and what the fold gives", async () => {
    const learner = await learnerWith(["one"]);
    learner.desk.open(all);
    await rest(learner);
    learner.desk.reveal();
    const { session } = learner.state();
    if (session.kind !== "revealed") throw new Error("Nothing is revealed.");
    learner.clock.now += 3_600_000;
    learner.desk.rate("easy");
    await rest(learner);
    expect(learner.journal.fold.memories.get(idOf("one"))).toMatchObject({
      state: "review",
      due: session.outcomes.easy,
    });
  });

  test("a reload goes on with the card on the sheet, its answer shown as before", async () => {
    const before = await learnerWith(["one", "two", "three"]);
    before.desk.open(all);
    await answer(before, "easy");
    before.desk.reveal();
    const after = await before.again();
    after.desk.open(all);
    await rest(after);
    expect(after.state().session).toMatchObject({ kind: "revealed", cardId: idOf("two") });
  });

  test("another scope does not take up the card of this one", async () => {
    const before = await learnerWith(["one", "two"]);
    before.desk.open(all);
    before.desk.reveal();
    const after = await before.again();
    after.desk.open({ kind: "deck", deck: "d" });
    expect(after.state().session).toMatchObject({ kind: "asking", cardId: idOf("one") });
  });

  test("undo walks back to the first action, also those of an earlier visit; then there is nothing to undo", async () => {
    const before = await learnerWith(["one", "two", "three"]);
    before.desk.open(all);
    await answer(before, "easy");
    before.desk.bury();
    await rest(before);
    const learner = await before.again();
    learner.desk.open(all);
    expect(await answer(learner, "easy")).toBe(idOf("three"));
    for (const question of ["three", "two", "one"]) {
      await learner.desk.undo();
      await rest(learner);
      expect(asked(learner)).toBe(idOf(question));
    }
    expect(learner.journal.fold.memories.size).toBe(0);
    expect(learner.state().news).toBeNull();
    await learner.desk.undo();
    expect(learner.state().news).toBe("not-undone");
  });

  test("a buried card is back on the next study day, a suspended one is not", async () => {
    const learner = await learnerWith(["one", "two"]);
    learner.desk.open(all);
    await rest(learner);
    learner.desk.bury();
    await rest(learner);
    expect(asked(learner)).toBe(idOf("two"));
    learner.desk.suspend();
    await rest(learner);
    expect(learner.state().session.kind).toBe("finished");
    learner.clock.now = morning + 86_400_000;
    learner.desk.open(all);
    await rest(learner);
    expect(asked(learner)).toBe(idOf("one"));
    expect(learner.state().counts).toEqual({ new: 1, learning: 0, due: 0 });
  });

  test("twenty new cards a day, ten more for the asking", async () => {
    const learner = await learnerWith(Array.from({ length: 40 }, (_, at) => `question ${at}`));
    learner.desk.open(all);
    expect(learner.state().counts.new).toBe(20);
    for (let card = 0; card < 20; card++) await answer(learner, "easy");
    expect(learner.state().session.kind).toBe("finished");
    learner.desk.studyMore();
    expect(learner.state().counts.new).toBe(10);
    await answer(learner, "easy");
    expect(learner.state().counts.new).toBe(9);
  });

  test("an edit arrives in the session: the card stays, its text is new, its memory the same", async () => {
    const learner = await learnerWith(["one", "two"]);
    learner.desk.open(all);
    await answer(learner, "easy");
    await learner.edit(["one", "two", "three"]);
    await rest(learner);
    expect(asked(learner)).toBe(idOf("two"));
    expect(learner.state().counts.new).toBe(2);
    await learner.edit(["one", "three"]);
    await rest(learner);
    expect(asked(learner)).toBe(idOf("three"));
  });

  test("a card that an edit has given another id stays on the sheet, and so it is found by who comes back", async () => {
    const learner = await learnerWith(["one", "two", "three"]);
    learner.desk.open(all);
    await answer(learner, "easy");
    learner.desk.reveal();
    learner.journal.record([{ kind: "card-aliased", from: idOf("zwei"), to: idOf("two") }]);
    await learner.edit(["one", "zwei", "three"]);
    await rest(learner);
    expect(asked(learner)).toBe(idOf("zwei"));
    expect(learner.state()).toMatchObject({ session: { kind: "revealed" }, card: { question: "zwei" } });
    learner.desk.leave();
    learner.journal.record([{ kind: "card-aliased", from: idOf("deux"), to: idOf("two") }]);
    await learner.edit(["one", "deux", "three"]);
    learner.desk.open(all);
    await rest(learner);
    expect(learner.state()).toMatchObject({ session: { kind: "revealed" }, card: { question: "deux" } });
  });
});

describe("two tabs", () => {
  test("each sees the other's reviews", async () => {
    const one = await learnerWith(["one", "two"]);
    const other = await one.again();
    one.desk.open(all);
    other.desk.open(all);
    await answer(one, "easy");
    await other.journal.catchUp();
    await rest(other);
    expect(asked(other)).toBe(idOf("two"));
    expect(other.journal.fold.memories.get(idOf("one")).state).toBe("review");
  });

  test("a rating on a card reviewed elsewhere meanwhile is refused, and the card queued again", async () => {
    const one = await learnerWith(["one", "two"]);
    const other = await one.again();
    one.desk.open(all);
    other.desk.open(all);
    await rest(other);
    other.desk.reveal();
    await answer(one, "again");
    other.desk.rate("easy");
    await rest(other);
    expect(other.state().news).toBe("refused");
    expect(other.journal.fold.memories.get(idOf("one"))).toEqual(one.journal.fold.memories.get(idOf("one")));
    expect(other.state().counts).toEqual({ new: 1, learning: 1, due: 0 });
    expect((await kinds(one)).filter((kind) => kind === "review")).toHaveLength(1);
  });
});

describe("a failed save", () => {
  test("keeps the answer, says why, and is made good when there is room again", async () => {
    const learner = await learnerWith(["one", "two"]);
    learner.desk.open(all);
    await rest(learner);
    learner.trouble.fault = { kind: "quota" };
    await answer(learner, "easy");
    expect(asked(learner)).toBe(idOf("two"));
    expect(learner.journal.status.getState()).toMatchObject({ fault: { kind: "quota" }, unsavedCount: 2 });
    expect(learner.journal.unsaved().map(({ kind }) => kind)).toEqual(["card-identified", "review"]);
    await answer(learner, "easy");
    expect(learner.journal.status.getState().unsavedCount).toBe(4);

    learner.trouble.fault = null;
    learner.journal.retry();
    await rest(learner);
    expect(learner.journal.status.getState()).toMatchObject({ fault: null, unsavedCount: 0 });
    expect((await kinds(learner)).filter((kind) => kind === "review")).toHaveLength(2);
  });

  test("an unsaved answer can be undone", async () => {
    const learner = await learnerWith(["one", "two"]);
    learner.desk.open(all);
    await rest(learner);
    learner.trouble.fault = { kind: "quota" };
    await answer(learner, "easy");
    await learner.desk.undo();
    expect(asked(learner)).toBe(idOf("one"));
    expect(learner.journal.fold.memories.size).toBe(0);
    learner.trouble.fault = null;
    learner.journal.retry();
    await rest(learner);
    const later = await learner.again();
    expect(later.journal.fold.memories.size).toBe(0);
  });
});

test("a refused rating is no answer and nothing to undo: this device's last action that stands is", async () => {
  const one = await learnerWith(["one", "two", "three"]);
  const other = await one.again();
  one.desk.open(all);
  other.desk.open(all);
  await answer(other, "easy");
  await one.journal.catchUp();
  await rest(one);
  expect(asked(one)).toBe(idOf("two"));
  other.desk.reveal();
  await rest(other);
  await answer(one, "again");
  other.desk.rate("easy");
  await rest(other);
  expect(other.state().news).toBe("refused");
  expect(other.state().session.course.done.answers).toBe(1);
  await other.desk.undo();
  await rest(other);
  expect(other.journal.fold.memories.get(idOf("two")).state).toBe("new");
  const log = await other.storage.after(0);
  if (!log.ok) throw new Error("The log cannot be read.");
  const ids = new Set<string>(log.value.map(({ fact }) => fact.id));
  const targets = log.value.flatMap(({ fact }) => (fact.kind === "retraction" ? [fact.target] : []));
  expect(targets.map((target) => ids.has(target))).toEqual([true]);
});

test("a desk that was left takes no notice of what happens, and goes on where it was", async () => {
  const learner = await learnerWith(["one", "two"]);
  learner.desk.open(all);
  await answer(learner, "easy");
  learner.desk.reveal();
  learner.desk.leave();
  await learner.edit(["one", "two", "three"]);
  await learner.desk.undo();
  expect(learner.desk.store.getState()).toEqual({ kind: "closed" });
  expect(learner.journal.fold.memories.size).toBe(0);
  learner.desk.open(all);
  await rest(learner);
  expect(learner.state().session).toMatchObject({ kind: "revealed", cardId: idOf("two") });
});

test("a save that goes well moves nothing that is shown", async () => {
  const learner = await learnerWith(["one", "two"]);
  learner.desk.open(all);
  await rest(learner);
  learner.desk.reveal();
  const versions: number[] = [];
  learner.journal.status.subscribe(({ version }, before) => {
    if (version !== before.version) versions.push(version);
  });
  learner.desk.rate("easy");
  await rest(learner);
  expect(versions).toHaveLength(1);
  expect(learner.journal.status.getState().unsavedCount).toBe(0);
});
