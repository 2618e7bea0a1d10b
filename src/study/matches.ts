import { createStore, type StoreApi } from "zustand/vanilla";
import type { Question } from "../library/matchCards.ts";
import type { TopicShelf } from "../library/topicShelf.ts";
import type { CatalogStore } from "./catalog.ts";
import type { Journal } from "./journal.ts";

/** Memories without a card, and the cards they may belong to: what only the learner can decide. */
export interface MatchesStore {
  readonly store: StoreApi<readonly Question[]>;
  /** Looks again, in the library as it stands now. */
  look(): Promise<void>;
}

export function matchesOf(journal: Journal, catalog: CatalogStore, shelf: TopicShelf): MatchesStore {
  const store = createStore<readonly Question[]>(() => []);
  let last: Promise<void> = Promise.resolve();

  async function lookNow(): Promise<void> {
    const state = catalog.store.getState();
    // A library that failed to load says nothing about which cards are gone.
    if (state.kind !== "ready" || !(await journal.identitiesWhole()) || journal.fold.identities.size === 0) return;
    const { findLostCards } = await import("./lostCards.ts");
    store.setState(await findLostCards(journal, state.library, shelf), true);
  }

  function look(): Promise<void> {
    last = last.catch(() => {}).then(lookNow);
    return last;
  }

  catalog.store.subscribe((state, before) => {
    if (state.library !== before.library) void look();
  });
  return { store, look };
}
