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
});
