import { describe, expect, test } from "vitest";
import { canonical } from "../../src/facts/aliases.ts";
import { findLostCards, lostCards } from "../../src/study/lostCards.ts";
import { idOf, type Learner, learnerWith, rest } from "./learnerAtDesk.ts";

async function reviewed(questions: readonly string[]): Promise<Learner> {
  const learner = await learnerWith(questions);
  learner.desk.open({ kind: "all" });
  for (let card = 0; card < questions.length; card++) {
    await rest(learner);
    learner.desk.reveal();
    learner.desk.rate("easy");
  }
  await rest(learner);
  return learner;
}

async function look(learner: Learner) {
  const matches = await findLostCards(learner.journal, learner.catalog.store.getState().library, learner.shelf);
  await rest(learner);
  return matches;
}

function lost(learner: Learner): string[] {
  const { library } = learner.catalog.store.getState();
  return lostCards(learner.journal.fold, library).map(({ question }) => question);
}

describe("a card whose text has changed", () => {
  test("keeps its memory by itself when its question was reworded and its answer stayed", async () => {
    const learner = await reviewed(["What is a pod network?", "What is etcd?"]);
    const before = learner.journal.fold.memories.get(idOf("What is a pod network?"));
    await learner.edit(["What is the pod network?", "What is etcd?"]);
    expect(lost(learner)).toEqual(["What is a pod network?"]);
    expect(await look(learner)).toEqual([]);
    expect(lost(learner)).toEqual([]);
    const { fold } = learner.journal;
    expect(fold.memories.get(canonical(fold, idOf("What is the pod network?")))).toEqual(before);
  });

  test("is studied on under its new name, and one memory stays one", async () => {
    const learner = await reviewed(["What is a pod network?"]);
    await learner.edit(["What is the pod network?"]);
    await look(learner);
    learner.clock.now += 30 * 86_400_000;
    learner.desk.open({ kind: "all" });
    await rest(learner);
    expect(learner.state().session).toMatchObject({ kind: "asking", cardId: idOf("What is the pod network?") });
    expect(learner.state().counts).toEqual({ new: 0, learning: 0, due: 1 });
    learner.desk.reveal();
    learner.desk.rate("good");
    await rest(learner);
    expect(learner.journal.fold.memories.size).toBe(1);
    await learner.desk.undo();
    await rest(learner);
    expect(learner.state().session).toMatchObject({ kind: "asking", cardId: idOf("What is the pod network?") });
  });

  test("takes its memory along when a label is put on it, and is studied on under the label", async () => {
    const learner = await reviewed(["What is etcd?"]);
    const before = learner.journal.fold.memories.get(idOf("What is etcd?"));
    await learner.edit(["What is etcd? {#etcd}"]);
    expect(lost(learner)).toEqual(["What is etcd?"]);
    expect(await look(learner)).toEqual([]);
    expect(lost(learner)).toEqual([]);
    const { fold } = learner.journal;
    expect(fold.memories.get(canonical(fold, idOf("What is etcd? {#etcd}")))).toEqual(before);

    learner.clock.now += 30 * 86_400_000;
    learner.desk.open({ kind: "all" });
    await rest(learner);
    expect(learner.state().session).toMatchObject({ kind: "asking", cardId: idOf("What is etcd? {#etcd}") });
    expect(learner.state().counts).toEqual({ new: 0, learning: 0, due: 1 });
    learner.desk.reveal();
    learner.desk.rate("good");
    await rest(learner);
    expect(fold.memories.size).toBe(1);
    // Once labelled, its question may change with its answer, and nothing is lost.
    await learner.edit(["Explain what etcd keeps {#etcd}"]);
    expect(lost(learner)).toEqual([]);
  });

  test("is asked about when another question has its answer, and nothing is written", async () => {
    const learner = await reviewed(["What is etcd?"]);
    await learner.edit(["Name two CNI plugins"]);
    const matches = await look(learner);
    expect(matches.map(({ certainty }) => certainty)).toEqual(["unsure"]);
    expect(learner.journal.fold.aliases.size).toBe(0);
    expect(lost(learner)).toEqual(["What is etcd?"]);
  });

  test("is listed with its memory when it is gone, and has it again when it comes back", async () => {
    const learner = await reviewed(["one", "two"]);
    await learner.edit(["one"]);
    expect(await look(learner)).toEqual([]);
    expect(lost(learner)).toEqual(["two"]);
    expect(learner.journal.fold.memories.get(idOf("two")).state).toBe("review");
    await learner.edit(["one", "two"]);
    expect(lost(learner)).toEqual([]);
  });
});
