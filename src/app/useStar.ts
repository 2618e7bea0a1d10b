import type { Card } from "../deck/card.ts";
import { canonical } from "../facts/aliases.ts";
import { identification } from "../study/identification.ts";
import { useServices } from "./services.ts";
import { useFold } from "./useFold.ts";

/** Which cards are starred, and how a star is set, or taken back where all of them have one. */
export function useStar(): { isStarred(card: Card): boolean; star(...cards: readonly Card[]): void } {
  const { journal } = useServices();
  const fold = useFold();
  const isStarred = ({ id }: Card) => fold.starred.has(canonical(fold, id));
  return {
    isStarred,
    star(...cards) {
      const cardIds = cards.map(({ id }) => canonical(fold, id));
      const known = cards.flatMap((card) => identification(fold, canonical(fold, card.id), card));
      journal.record([...known, { kind: "starring", cardIds, starred: !cards.every(isStarred) }]);
    },
  };
}
