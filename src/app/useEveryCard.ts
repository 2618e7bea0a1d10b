import { useEffect, useRef, useState } from "react";
import type { CardId } from "../deck/cardId.ts";
import { deckOf, type Library } from "../library/library.ts";
import { type SearchableCard, searchable } from "../library/searchCards.ts";
import type { TopicShelf } from "../library/topicShelf.ts";
import type { HeirCard } from "../study/joinMemories.ts";
import { everyTopic, knownCards } from "../study/lostCards.ts";

/** The cards of the whole library as far as they have been read. */
export interface EveryCard {
  readonly cards: readonly SearchableCard[];
  /** 0–1. */
  readonly progress: number;
  /** What is to be known of a card when a memory becomes its own. */
  readonly heirOf: (cardId: CardId) => HeirCard | null;
}

/** Reads every topic once it is wanted, and stops when it is not wanted any more; what has been read stays. */
export function useEveryCard(library: Library, shelf: TopicShelf, wanted: boolean): EveryCard {
  const [read, setRead] = useState<{ readonly cards: readonly SearchableCard[]; readonly progress: number }>(nothing);
  const heirs = useRef(new Map<CardId, HeirCard>());
  const done = useRef<Library | null>(null);
  useEffect(() => {
    if (!wanted || done.current === library) return;
    let stopped = false;
    const topicCount = library.decks.reduce((sum, { topics }) => sum + topics.length, 0);
    async function readAll(): Promise<void> {
      const cards: SearchableCard[] = [];
      const known = new Map<CardId, HeirCard>();
      let count = 0;
      let toldAt = 0;
      for await (const { summary, topic } of everyTopic(library, shelf)) {
        if (stopped) return;
        count++;
        if (topic !== null) {
          const place = `${deckOf(library, summary.deck)?.title ?? summary.deck} › ${summary.title}`;
          for (const { topic: _, ...heir } of knownCards(topic, summary)) {
            known.set(heir.cardId, heir);
            cards.push(searchable({ cardId: heir.cardId, question: heir.question, place }));
          }
        }
        if (count - toldAt < topicCount / 20) continue;
        toldAt = count;
        heirs.current = known;
        setRead({ cards: [...cards], progress: Math.min(0.99, count / topicCount) });
      }
      if (stopped) return;
      done.current = library;
      heirs.current = known;
      setRead({ cards, progress: 1 });
    }
    void readAll();
    return () => {
      stopped = true;
    };
  }, [library, shelf, wanted]);
  return { ...read, heirOf: (cardId) => heirs.current.get(cardId) ?? null };
}

const nothing = { cards: [], progress: 0 } as const;
