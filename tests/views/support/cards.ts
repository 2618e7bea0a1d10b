import type { Card } from "../../../src/deck/card.ts";
import { cardIdOf } from "../../../src/deck/cardId.ts";
import { contentHash } from "../../../src/deck/contentHash.ts";
import type { Figure } from "../../../src/deck/figure.ts";

export const plain = { code: false, math: false, html: false };

/** A card with what matters to a test; the rest is ordinary. */
export function card(question: string, answer: string, rest: Partial<Card> = {}): Card {
  const key = { kind: "question", deck: "kubernetes", topic: "network-routing", question, ordinal: 1 } as const;
  return {
    id: cardIdOf(key),
    key,
    question,
    answer,
    answerHash: contentHash(answer),
    section: null,
    span: { file: "kubernetes/network-routing.md", firstLine: 5, lastLine: 9 },
    figures: [],
    mentions: [],
    figurePrompt: false,
    keyPoints: [],
    needs: plain,
    choices: false,
    ...rest,
  };
}

export function figure(rest: Partial<Figure> = {}): Figure {
  return {
    path: "media/figure4-4.png",
    alt: "Pod Network Diagram",
    number: "4.4",
    side: "answer",
    source: { kind: "local", path: "media/figure4-4.png", width: 1600, height: 1280 },
    description: null,
    ...rest,
  };
}
