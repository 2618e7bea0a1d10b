import type { StoreApi } from "zustand/vanilla";
import type { CardId } from "../../deck/cardId.ts";
import type { FoldState } from "../../facts/foldState.ts";
import type { ContentFault } from "../../library/contentSource.ts";
import type { TopicShelf } from "../../library/topicShelf.ts";
import type { Catalog } from "../catalog.ts";
import { cardNow } from "./cardNow.ts";
import { noFigures } from "./figureText.ts";
import type { AskedText } from "./quizState.ts";

/** The texts of the cards that are asked, loaded as they are wanted. */
export interface QuestionText {
  /** What there is now; more is on its way where `onCame` is still to be called. */
  of(asked: CardId): AskedText;
  /** Forgets what did not come, so that it is asked for again. */
  retry(): void;
}

export function questionText(
  fold: FoldState,
  catalog: StoreApi<Catalog>,
  shelf: TopicShelf,
  onCame: () => void,
): QuestionText {
  const awaited = new Set<CardId>();
  const faults = new Map<CardId, ContentFault>();

  async function load(cardId: CardId): Promise<void> {
    awaited.add(cardId);
    const result = await shelf.card(catalog.getState().library, cardId);
    awaited.delete(cardId);
    if (!result.ok) faults.set(cardId, result.fault);
    onCame();
  }

  return {
    of(asked) {
      const { library } = catalog.getState();
      const cardId = cardNow(asked, fold, library);
      if (cardId === null) return { ...noFigures, card: null, fault: null, gone: true };
      const card = shelf.cardAtHand(library, cardId);
      if (card !== null) return { ...noFigures, card, fault: null, gone: false };
      const fault = faults.get(cardId) ?? null;
      if (fault === null && !awaited.has(cardId)) void load(cardId);
      return { ...noFigures, card: null, fault, gone: false };
    },
    retry: () => faults.clear(),
  };
}
