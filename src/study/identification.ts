import type { Card } from "../deck/card.ts";
import type { CardId } from "../deck/cardId.ts";
import type { CardIdentifiedBody } from "../facts/fact.ts";
import type { FoldState } from "../facts/foldState.ts";
import { sketchOf } from "../library/answerSketch.ts";

/**
 * What must precede a fact about this card: who it is, unless the log says so already. Its memory can then be found
 * again when its text has changed.
 */
export function identification(fold: FoldState, memoryId: CardId, card: Card): readonly CardIdentifiedBody[] {
  const known = fold.identities.get(memoryId);
  // In the first moments of a visit the snapshot's identities are still on their way: a card that has a memory was identified.
  if (known === undefined && !fold.identities.isWhole && fold.memories.rowOf(memoryId) >= 0) return [];
  const isUpToDate = known?.answerHash === card.answerHash && known.question === card.question;
  return isUpToDate && known.answerSketch !== undefined ? [] : [identityOf(memoryId, card)];
}

/** That the memory is this card's, as it stands now. */
export function identityOf(
  cardId: CardId,
  { key, question, answer, answerHash }: Pick<Card, "key" | "question" | "answer" | "answerHash">,
): CardIdentifiedBody {
  return { kind: "card-identified", cardId, key, question, answerHash, answerSketch: sketchOf(answer) };
}
