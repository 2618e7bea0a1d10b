import { describe, expect, test } from "vitest";
import { type CardId, type CardKey, cardIdOf } from "../../src/deck/cardId.ts";
import { contentHash } from "../../src/deck/contentHash.ts";
import { sketchOf } from "../../src/library/answerSketch.ts";
import { type KnownCard, matchCards, type Surroundings } from "../../src/library/matchCards.ts";

type Place = { readonly deck?: string; readonly topic?: string; readonly label?: string; readonly ordinal?: number };

function card(
  question: string,
  answer: string,
  { deck = "d", topic = "t", label, ordinal = 1 }: Place = {},
): KnownCard {
  const key: CardKey =
    label === undefined ? { kind: "question", deck, topic, question, ordinal } : { kind: "label", deck, label };
  const answerSketch = sketchOf(answer);
  return { cardId: cardIdOf(key), key, question, answerHash: contentHash(answer), answerSketch, topic };
}

/** As a fact of an earlier version has it. */
function withoutSketch({ answerSketch: _, topic: __, ...known }: KnownCard): KnownCard {
  return known;
}

function summary(lost: KnownCard[], appeared: KnownCard[], around?: Surroundings): string[] {
  const { sure, unsure } = matchCards(lost, appeared, around);
  const name = ({ question, key }: KnownCard) => (key.deck === "d" ? question : `${key.deck}: ${question}`);
  return [
    ...sure.map((pair) => `${name(pair.lost)} → ${name(pair.found)}`),
    ...unsure.map((one) => `${name(one.lost)} → ${one.candidates.map(name).join(" or ")}?`),
  ];
}

const overlay = "An overlay hides the networks below it from the Pods and lets them talk as if there were one wire.";
const port = (n: number) =>
  `By default port ${n} serves what the gateway of the cluster forwards to the Pods behind it.`;

describe("surely the same card", () => {
  test("a reworded question with an answer that nobody else has", () => {
    expect(summary([card("What is a pod network?", overlay)], [card("Say what overlays are for", overlay)])).toEqual([
      "What is a pod network? → Say what overlays are for",
    ]);
    expect(summary([card("What is a pod network?", overlay)], [card("What is the network of Pods?", overlay)])).toEqual(
      ["What is a pod network? → What is the network of Pods?"],
    );
  });

  test("the same without what earlier versions did not write", () => {
    const lost = withoutSketch(card("What is a pod network?", overlay));
    expect(summary([lost], [card("What is the network of Pods?", overlay)])).toEqual([
      "What is a pod network? → What is the network of Pods?",
    ]);
  });

  test("a label put on an unchanged question, its answer mended too", () => {
    const lost = card("What is VXLAN?", overlay);
    expect(summary([lost], [card("What is VXLAN?", overlay.replace("wire", "cable"), { label: "vxlan" })])).toEqual([
      "What is VXLAN? → What is VXLAN?",
    ]);
  });

  test("cards of a renamed topic with nothing else changed, also where many answer alike", () => {
    const questions = ["Is etcd distributed?", "Do Pods share volumes?", "Is VXLAN a tunnel?"];
    const lost = questions.map((question) => card(question, "Yes.", { topic: "old" }));
    const appeared = questions.toReversed().map((question) => card(question, "Yes.", { topic: "new" }));
    expect(summary(lost, appeared).toSorted()).toEqual(
      questions.map((question) => `${question} → ${question}`).toSorted(),
    );
  });

  test("a card of its own deck comes before the same one of another, which is found as well", () => {
    const question = "Why does an overlay hide what lies below it?";
    expect(
      summary(
        [card(question, overlay, { deck: "one" }), card(question, overlay, { deck: "two", topic: "old" })],
        [card(question, overlay, { deck: "two", topic: "new" }), card(question, overlay, { deck: "three" })],
      ),
    ).toEqual([`two: ${question} → two: ${question}`, `one: ${question} → three: ${question}`]);
  });

  test("a topic that two cards have shown to be renamed counts as the same one for the others", () => {
    const at = (topic: string, question: string, answer: string) => card(question, answer, { topic });
    const lost = [
      at("old", "What do overlays hide?", overlay),
      at("old", "What does port 80 serve?", port(80)),
      at("old", "Is the VXLAN tunnel distributed?", "Yes."),
      at("gone", "Is the VXLAN tunnel replicated?", "Yes."),
    ];
    const appeared = [
      at("new", "What do overlays hide?", overlay),
      at("new", "What does port 80 serve?", port(80)),
      at("new", "Is the VXLAN tunnel distributed?", "Yes."),
      at("other", "Is the VXLAN tunnel distributed?", "Yes."),
    ];
    const { sure } = matchCards(lost, appeared);
    expect(sure.map(({ lost, found }) => [lost.question, found.topic]).toSorted()).toEqual([
      ["Is the VXLAN tunnel distributed?", "new"],
      ["What do overlays hide?", "new"],
      ["What does port 80 serve?", "new"],
    ]);
  });
});

describe("asked, since it may be another card", () => {
  test.each<[string, KnownCard, KnownCard]>([
    ["an answer that is no proof", card("Is etcd distributed?", "Yes."), card("Is etcd replicated?", "Yes.")],
    ["a number that differs", card("What does port 80 serve?", port(80)), card("What does port 81 serve?", port(80))],
    [
      "a word that tells something, and an answer mended too",
      card("What does the inbound port serve?", port(80)),
      card("What does the outbound port serve?", port(81)),
    ],
    ["what the one is to the other", card("Is a Pod part of a node?", "No."), card("Is a node part of a Pod?", "No.")],
    ["a question turned round", card("Is etcd distributed here?", "No."), card("Is etcd not distributed here?", "No.")],
  ])("%s", (_, lost, appeared) => {
    expect(summary([lost], [appeared])).toEqual([`${lost.question} → ${appeared.question}?`]);
  });

  test("an answer that two new cards have", () => {
    const { sure, unsure } = matchCards(
      [card("What is a pod network?", overlay)],
      [card("What is the pod network?", overlay), card("What is one pod network?", overlay)],
    );
    expect([sure.length, unsure[0]?.candidates.length]).toEqual([0, 2]);
  });

  test("a card as it was elsewhere, when one with its answer stands in its old place", () => {
    const { sure, unsure } = matchCards(
      [card("What do overlays hide?", overlay)],
      [card("What do overlays hide?", overlay, { topic: "copy" }), card("Which networks do overlays hide?", overlay)],
    );
    expect([sure.length, unsure[0]?.candidates.length]).toEqual([0, 2]);
  });

  test("a card that stands in two new places", () => {
    const question = "What do overlays hide?";
    const { sure } = matchCards(
      [card(question, overlay)],
      [card(question, overlay, { topic: "u" }), card(question, overlay, { topic: "v" })],
    );
    expect(sure).toEqual([]);
  });

  test("but never again for a pair that was declined", () => {
    const lost = card("Is etcd distributed?", "Yes.");
    const appeared = card("Is etcd replicated?", "Yes.");
    const isDeclined = (one: CardId, other: CardId) => one === lost.cardId && other === appeared.cardId;
    expect(summary([lost], [appeared], { isDeclined })).toEqual([]);
  });
});

describe("left alone", () => {
  test("a name told apart by a sign, under an answer that is no proof", () => {
    expect(summary([card("Is C# compiled?", "Yes.")], [card("Is C++ compiled?", "Yes.")])).toEqual([]);
  });

  test("nothing alike, nothing matched", () => {
    expect(summary([card("What is etcd?", overlay)], [card("Name two CNI plugins", port(80))])).toEqual([]);
  });
});
