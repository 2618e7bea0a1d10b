import { describe, expect, test } from "vitest";
import { type CardKey, cardIdOf } from "../../src/deck/cardId.ts";
import { type KnownCard, matchCards } from "../../src/library/matchCards.ts";

function card(question: string, answerHash: string, key: Partial<CardKey> = {}): KnownCard {
  const full = { kind: "question", deck: "d", topic: "t", question, ordinal: 1, ...key } as CardKey;
  return { cardId: cardIdOf(full), key: full, question, answerHash };
}

function summary(vanished: KnownCard[], appeared: KnownCard[]): string[] {
  return matchCards(vanished, appeared).map(
    (match) => `${match.vanished.question} → ${match.appeared.question} (${match.certainty})`,
  );
}

describe("matchCards", () => {
  test("a reworded question with the same answer is surely the same card", () => {
    expect(summary([card("What is a pod network?", "a1")], [card("What is the pod network?", "a1")])).toEqual([
      "What is a pod network? → What is the pod network? (sure)",
    ]);
  });

  test("an equal answer under an unlike question asks", () => {
    expect(summary([card("Is etcd distributed?", "yes")], [card("Can Pods share volumes", "yes")])).toEqual([
      "Is etcd distributed? → Can Pods share volumes (unsure)",
    ]);
  });

  test("an answer that two new cards have is not sure", () => {
    const matches = matchCards(
      [card("What is a pod network?", "a1")],
      [card("What is the pod network?", "a1"), card("What is one pod network?", "a1")],
    );
    expect(matches.map(({ certainty }) => certainty)).toEqual(["unsure"]);
  });

  test("a label put on an unchanged question is sure even when the answer changed too", () => {
    const before = card("What is VXLAN?", "a1");
    const after = card("What is VXLAN?", "a2", { kind: "label", label: "vxlan" } as Partial<CardKey>);
    expect(summary([before], [after])).toEqual(["What is VXLAN? → What is VXLAN? (sure)"]);
  });

  test("a changed question with a changed answer asks when the words are much the same", () => {
    expect(
      summary([card("Describe how VXLAN wraps packets", "a1")], [card("Describe how VXLAN wraps a packet", "a2")]),
    ).toEqual(["Describe how VXLAN wraps packets → Describe how VXLAN wraps a packet (unsure)"]);
  });

  test("nothing alike, nothing matched", () => {
    expect(summary([card("What is etcd?", "a1")], [card("Name two CNI plugins", "a2")])).toEqual([]);
  });

  test("each card is matched at most once, the most alike first", () => {
    const matches = summary(
      [card("How do firewalls inspect overlay traffic", "a1"), card("How do firewalls inspect traffic", "a2")],
      [card("How do firewalls inspect overlay traffic today", "a3")],
    );
    expect(matches).toEqual([
      "How do firewalls inspect overlay traffic → How do firewalls inspect overlay traffic today (unsure)",
    ]);
  });

  test("cards of a renamed topic with nothing else changed are surely the same, also where many answer alike", () => {
    const questions = ["Is etcd distributed?", "Do Pods share volumes?", "Is VXLAN a tunnel?"];
    const matches = matchCards(
      questions.map((question) => card(question, "yes", { topic: "old" })),
      questions.toReversed().map((question) => card(question, "yes", { topic: "new" })),
    );
    expect(matches.map(({ vanished, appeared }) => [vanished.question, appeared.question])).toEqual(
      questions.map((question) => [question, question]),
    );
    expect(matches.every(({ certainty }) => certainty === "sure")).toBe(true);
  });

  test("a card of its own deck comes before the same one of another, which is found as well", () => {
    const pairs = matchCards(
      [card("Q", "a", { deck: "one" }), card("Q", "a", { deck: "two", topic: "old" })],
      [card("Q", "a", { deck: "two", topic: "new" }), card("Q", "a", { deck: "three" })],
    ).map(({ vanished, appeared, certainty }) => [vanished.key.deck, appeared.key.deck, certainty]);
    expect(pairs).toEqual([
      ["two", "two", "sure"],
      ["one", "three", "sure"],
    ]);
  });

  test("a card that stands in two new places is not surely either of them", () => {
    const matches = matchCards([card("Q", "a")], [card("Q", "a", { topic: "u" }), card("Q", "a", { topic: "v" })]);
    expect(matches.map(({ certainty }) => certainty)).toEqual(["unsure"]);
  });

  test("an answer that other cards share stays no proof when those have found themselves", () => {
    const matches = matchCards(
      [card("Is etcd distributed?", "yes", { topic: "old" }), card("Is DNS distributed?", "yes", { topic: "old" })],
      [card("Is etcd distributed?", "yes", { topic: "new" }), card("Is DNS cached?", "yes", { topic: "new" })],
    );
    expect(matches.map(({ certainty }) => certainty)).toEqual(["sure", "unsure"]);
  });

  test("finds among thousands the most alike ones that comparing each with each finds", () => {
    const word = (seed: number) => `w${(seed * 2_654_435_761) % 97}`;
    const question = (seed: number) => `What is ${word(seed)} ${word(seed + 1)} ${word(seed * 3)}`;
    const vanished = Array.from({ length: 40 }, (_, n) => card(question(n), `v${n}`));
    const appeared = Array.from({ length: 400 }, (_, n) => card(question(n + 1_000), `a${n}`));
    const likeness = (one: string, other: string) => {
      const [a, b] = [one, other].map((text) => new Set(text.toLowerCase().split(" "))) as [Set<string>, Set<string>];
      return (2 * [...a].filter((each) => b.has(each)).length) / (a.size + b.size);
    };
    const best = Math.max(...vanished.flatMap((a) => appeared.map((b) => likeness(a.question, b.question))));
    const [first, ...others] = matchCards(vanished, appeared).map((match) =>
      likeness(match.vanished.question, match.appeared.question),
    );
    expect(first).toBe(best);
    expect(others).toEqual(others.toSorted((a, b) => b - a));
    expect(others.length).toBe(39);
  });
});
