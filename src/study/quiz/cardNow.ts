import type { CardId } from "../../deck/cardId.ts";
import { canonical } from "../../facts/aliases.ts";
import type { FoldState } from "../../facts/foldState.ts";
import type { Library } from "../../library/library.ts";

/** The id under which the library has a card that was asked under `cardId`, maybe before it was reworded; null: gone. */
export function cardNow(cardId: CardId, fold: FoldState, { placeByCardId }: Library): CardId | null {
  if (placeByCardId.has(cardId)) return cardId;
  const memoryId = canonical(fold, cardId);
  const names = [memoryId, ...fold.aliases.keys()];
  return names.find((name) => placeByCardId.has(name) && canonical(fold, name) === memoryId) ?? null;
}
