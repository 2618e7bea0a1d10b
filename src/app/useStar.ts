import type { Card } from "../deck/card.ts";
import { canonical } from "../facts/aliases.ts";
import { identification } from "../study/identification.ts";
import { useServices } from "./services.ts";
import { useFold } from "./useFold.ts";

/** Which cards are starred, and how a star is set or taken back. */
export function useStar(): { isStarred(card: Card): boolean; star(card: Card): void } {
  const { journal } = useServices();
  const fold = useFold();
  const isStarred = ({ id }: Card) => fold.starred.has(canonical(fold, id));
  return {
    isStarred,
    star(card) {
      const memoryId = canonical(fold, card.id);
      const starring = { kind: "starring", cardIds: [memoryId], starred: !isStarred(card) } as const;
      journal.record([...identification(fold, memoryId, card), starring]);
    },
  };
}
