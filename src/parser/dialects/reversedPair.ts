import type { FoundCard } from "./assembleTopic.ts";

/** A card, and the same asked the other way round. */
export function bothWays(card: FoundCard): [FoundCard, FoundCard] {
  return [
    card,
    {
      question: card.answer,
      answer: card.question,
      questionLine: card.answerLine,
      answerLine: card.questionLine,
      form: "reversed",
      label: card.label === null || card.label === undefined ? null : `${card.label}←`,
    },
  ];
}
