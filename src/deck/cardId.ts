import { contentHash } from "./contentHash.ts";

/** Identity of a card's memory: 20 hexadecimal digits, derived from the card's key and stable over devices. */
export type CardId = string & { readonly __cardId: unique symbol };

/**
 * Where a card stands, in words: a label unique in its deck, or its topic and its question.
 * `question` is the heading's inline text (NFC, white space folded); `ordinal` tells equal questions in one topic apart (1 = first).
 */
export type CardKey =
  | { readonly kind: "label"; readonly deck: string; readonly label: string }
  | {
      readonly kind: "question";
      readonly deck: string;
      readonly topic: string;
      readonly question: string;
      readonly ordinal: number;
    };

/** The id of the card with this key: equal keys give equal ids on every device. */
export function cardIdOf(key: CardKey): CardId {
  const parts =
    key.kind === "label"
      ? ["label", key.deck, key.label]
      : ["question", key.deck, key.topic, key.question, String(key.ordinal)];
  return contentHash(parts.join("\u0000")).slice(0, 20) as CardId;
}
