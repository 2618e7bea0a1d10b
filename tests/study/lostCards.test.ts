import { describe, expect, test } from "vitest";
import { canonical } from "../../src/facts/aliases.ts";
import { joined, joinMemories, partMemories } from "../../src/study/joinMemories.ts";
import { findLostCards, lostCards } from "../../src/study/lostCards.ts";
import { verdictEntry, verdicts } from "../../src/study/matchVerdicts.ts";
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
    expect(matches.map(({ candidates }) => candidates.map(({ question }) => question))).toEqual([
      ["Name two CNI plugins"],
    ]);
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

describe("what was decided about an edited card", () => {
  test("a memory follows its card through several edits, in one step or many, without a review between", async () => {
    const learner = await reviewed(["What is a pod network?"]);
    const before = learner.journal.fold.memories.get(idOf("What is a pod network?"));
    for (const question of [
      "What is the pod network?",
      "Say what the pod network does",
      "What the network of Pods does",
    ]) {
      await learner.edit([question]);
      expect(await look(learner)).toEqual([]);
      expect(lost(learner)).toEqual([]);
      const { fold } = learner.journal;
      expect(fold.memories.get(canonical(fold, idOf(question)))).toEqual(before);
    }
  });

  test("a match is listed, is undone with the memory as it was, and is not made again", async () => {
    const learner = await reviewed(["What is a pod network?"]);
    await learner.edit(["What is the pod network?"]);
    await look(learner);
    const { fold } = learner.journal;
    const [made, ...others] = joined(fold, verdicts(fold), []);
    expect(others).toEqual([]);
    expect(made?.verdict).toMatchObject({ by: "app", was: { question: "What is a pod network?" } });
    if (made === undefined) return;
    learner.journal.record(partMemories(made));
    await rest(learner);
    expect(lost(learner)).toEqual(["What is a pod network?"]);
    expect(fold.memories.get(canonical(fold, idOf("What is the pod network?"))).state).toBe("new");
    expect(await look(learner)).toEqual([]);
    expect(lost(learner)).toEqual(["What is a pod network?"]);
    expect(joined(fold, verdicts(fold), [])).toEqual([]);
  });

  test("a pair that was declined is not asked about again, in another visit either", async () => {
    const learner = await reviewed(["What is etcd?"]);
    await learner.edit(["Name two CNI plugins"]);
    const [question] = await look(learner);
    const [candidate] = question?.candidates ?? [];
    if (question === undefined || candidate === undefined) throw new Error("Nothing was asked.");
    learner.journal.record([verdictEntry(question.lost.cardId, candidate.cardId, { same: false })]);
    await rest(learner);
    expect(await look(learner)).toEqual([]);
    const later = await learner.again();
    await later.edit(["Name two CNI plugins"]);
    expect(await look(later)).toEqual([]);
    expect(lost(later)).toEqual(["What is etcd?"]);
  });

  test("a memory matched by hand with a card that has its own makes one history of both, and parts again", async () => {
    const learner = await reviewed(["one", "two"]);
    await learner.edit(["one"]);
    const { fold } = learner.journal;
    const identity = fold.identities.get(idOf("one"));
    if (identity === undefined) throw new Error("The card is not known.");
    const own = fold.memories.get(idOf("one"));
    learner.journal.record(joinMemories(fold, idOf("two"), { cardId: idOf("one"), ...identity }, "learner"));
    await rest(learner);
    expect(lost(learner)).toEqual([]);
    expect(fold.memories.get(canonical(fold, idOf("one")))).toMatchObject({ reviews: 2 });
    const [made] = joined(fold, verdicts(fold), []);
    if (made === undefined) throw new Error("Nothing is listed.");
    learner.journal.record(partMemories(made));
    await rest(learner);
    expect(fold.memories.get(canonical(fold, idOf("one")))).toEqual(own);
    expect(lost(learner)).toEqual(["two"]);
  });

  test("a decision that cannot be read is passed over", async () => {
    const learner = await reviewed(["one"]);
    const values = [null, 7, {}, { same: true }, { same: true, by: "app", was: { question: "q" } }];
    learner.journal.record(values.map((value, n) => ({ kind: "entry", collection: "match", key: `a/${n}`, value })));
    await rest(learner);
    expect(verdicts(learner.journal.fold)).toEqual([]);
  });
});
