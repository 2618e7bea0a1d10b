import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { CardId } from "../deck/cardId.ts";
import { canonical } from "../facts/aliases.ts";
import type { KnownCard } from "../library/knownCard.ts";
import { deckOf, type Library, topicOf } from "../library/library.ts";
import { searchCards } from "../library/searchCards.ts";
import { type HeirCard, joined, joinMemories, partMemories } from "../study/joinMemories.ts";
import { lostCards } from "../study/lostCards.ts";
import { verdictEntry, verdicts } from "../study/matchVerdicts.ts";
import { CardSearchDialog } from "../views/memories/CardSearchDialog.tsx";
import { MemoriesScreen } from "../views/memories/MemoriesScreen.tsx";
import type { ShownCard } from "../views/memories/shownCard.ts";
import { daysAgoWords } from "../views/timeWords.ts";
import { href, settingsAddress } from "./addresses.ts";
import { useServices } from "./services.ts";
import { useEveryCard } from "./useEveryCard.ts";
import { useFold, useNow } from "./useFold.ts";

/** Cards shown of those found by a search. */
const mostShown = 30;

/** What became of the memories of edited cards, and what only the learner can tell. */
export function MemoriesPage() {
  const { journal, catalog, matches, shelf } = useServices();
  const { library } = useStore(catalog.store);
  const { version } = useStore(journal.status);
  const questions = useStore(matches.store);
  const fold = useFold();
  const now = useNow();
  const [said, setSaid] = useState("");
  const [searching, setSearching] = useState<ShownCard | null>(null);
  const every = useEveryCard(library, shelf, searching !== null);
  useEffect(() => void matches.look(), [matches]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the fold changes in place, `version` says when
  const lost = useMemo(() => lostCards(fold, library), [fold, library, version]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const found = useMemo(() => joined(fold, verdicts(fold), lost), [fold, lost, version]);

  const reviewsOf = (cardId: CardId) => {
    const memory = fold.memories.get(canonical(fold, cardId));
    return memory.state === "new" ? 0 : memory.reviews;
  };
  const shown = (card: KnownCard): ShownCard => ({
    cardId: card.cardId,
    question: card.question,
    place: placeWords(library, card),
    reviewCount: reviewsOf(card.cardId),
  });

  async function join(lostId: CardId, heir: HeirCard): Promise<void> {
    journal.record(joinMemories(fold, lostId, heir, "learner"));
    setSaid("Its memory is this card’s now. It stands below, where it can be undone.");
    await journal.settled();
    await matches.look();
  }

  const isLost = new Set(lost.map(({ cardId }) => cardId));
  const asked = questions.filter((question) => isLost.has(question.lost.cardId));
  const askedIds = new Set(asked.map((question) => question.lost.cardId));
  return (
    <>
      <title>Edited cards · Recto</title>
      <MemoriesScreen
        questions={asked.map((question) => ({
          lost: shown(question.lost),
          candidates: question.candidates.map(shown),
        }))}
        lost={lost.filter(({ cardId }) => !askedIds.has(cardId)).map(shown)}
        found={found.map(({ lost: lostId, found: foundId, verdict, clock }) => {
          const { question, key } = fold.identities.get(lostId) ?? verdict.was;
          const summary = library.placeByCardId.get(foundId);
          const daysAgo = Math.max(0, Math.floor((now.epochMs - clock) / 86_400_000));
          return {
            id: `${lostId}/${foundId}`,
            was: { question: verdict.was.question, place: placeWords(library, verdict.was) },
            now: { question, place: placeWords(library, { key, ...(summary && { topic: summary.slug }) }) },
            how: `${verdict.by === "app" ? "Found by itself" : "Matched by you"} ${daysAgoWords(daysAgo)}`,
          };
        })}
        said={said}
        settingsHref={href(settingsAddress)}
        onSame={(lostId, foundId) => {
          const cards = questions.flatMap(({ candidates }) => candidates);
          const card = cards.find(({ cardId }) => cardId === foundId);
          if (card === undefined) return;
          const { topic: _, ...heir } = card;
          void join(lostId, heir);
        }}
        onNone={({ lost: { cardId }, candidates }) => {
          journal.record(candidates.map((other) => verdictEntry(cardId, other.cardId, { same: false })));
          setSaid("It is not asked again. Its memory is kept without a card.");
          void matches.look();
        }}
        onSearch={setSearching}
        onPart={(id) => {
          const one = found.find((each) => `${each.lost}/${each.found}` === id);
          if (one === undefined) return;
          journal.record(partMemories(one));
          setSaid("Undone: the memory is without a card again, and the card is new.");
          void journal.settled().then(() => matches.look());
        }}
      />
      {searching !== null && (
        <CardSearchDialog
          lost={searching}
          progress={every.progress}
          search={(words) => {
            const { cards, count } = searchCards(every.cards, words, searching.question, mostShown);
            return { count, cards: cards.map((card) => ({ ...card, reviewCount: reviewsOf(card.cardId) })) };
          }}
          onPick={(cardId) => {
            const heir = every.heirOf(cardId);
            setSearching(null);
            if (heir !== null) void join(searching.cardId, heir);
          }}
          onClose={() => setSearching(null)}
        />
      )}
    </>
  );
}

/** Deck and topic in words; by their names in addresses where they are gone. */
function placeWords(library: Library, { key, topic }: Pick<KnownCard, "key" | "topic">): string {
  const deck = deckOf(library, key.deck)?.title ?? key.deck;
  const slug = key.kind === "question" ? key.topic : topic;
  return slug === undefined ? deck : `${deck} › ${topicOf(library, key.deck, slug)?.title ?? slug}`;
}
