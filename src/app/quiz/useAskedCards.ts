import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { Card } from "../../deck/card.ts";
import type { CardId } from "../../deck/cardId.ts";
import { cardNow } from "../../study/quiz/cardNow.ts";
import { type Attempt, isFigureQuestion } from "../../study/quiz/quiz.ts";
import { useServices } from "../services.ts";

/** The cards of an attempt as they are now, by the id under which they were asked; those that are gone are not in it. */
export interface AskedCards {
  readonly cards: ReadonlyMap<CardId, Card>;
  readonly loading: boolean;
}

export function useAskedCards({ questions }: Pick<Attempt, "questions">): AskedCards {
  const { catalog, shelf, journal } = useServices();
  const { library } = useStore(catalog.store);
  const [asked, setAsked] = useState<AskedCards>({ cards: new Map(), loading: true });
  const cardIds = questions.flatMap((question) => (isFigureQuestion(question) ? [] : question.cardId));
  const ids = cardIds.join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the questions of an attempt never change, `ids` says which they are
  useEffect(() => {
    let wanted = true;
    const load = async () => {
      const cards = new Map<CardId, Card>();
      for (const cardId of cardIds) {
        const id = cardNow(cardId, journal.fold, library);
        const result = id === null ? null : await shelf.card(library, id);
        if (result?.ok) cards.set(cardId, result.value);
      }
      if (wanted) setAsked({ cards, loading: false });
    };
    void load();
    return () => {
      wanted = false;
    };
  }, [ids, shelf, library, journal]);
  return asked;
}
