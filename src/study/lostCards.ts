import type { CardId } from "../deck/cardId.ts";
import { cardsOf } from "../deck/topic.ts";
import { canonical } from "../facts/aliases.ts";
import type { FoldState } from "../facts/foldState.ts";
import type { Library } from "../library/library.ts";
import { type KnownCard, type Match, matchInSlices } from "../library/matchCards.ts";
import { inTurns } from "../library/slices.ts";
import type { TopicShelf } from "../library/topicShelf.ts";
import type { Journal } from "./journal.ts";

/** Cards that were known and stand in no deck now. Their memories are kept. */
export function lostCards(fold: FoldState, library: Library): KnownCard[] {
  const present = new Set<CardId>();
  for (const cardId of library.placeByCardId.keys()) present.add(canonical(fold, cardId));
  const lost: KnownCard[] = [];
  for (const [cardId, identity] of fold.identities) {
    const isMemory = canonical(fold, cardId) === cardId;
    if (isMemory && !present.has(cardId)) lost.push({ cardId, ...identity });
  }
  return lost;
}

/**
 * Looks for the lost cards among those that no fact knows yet, reading their topics. Sure matches are written to the log
 * at once; the unsure ones are returned for the learner to decide. A topic that cannot be read is passed over. The page has
 * its turn every few milliseconds of it.
 */
export async function findLostCards(journal: Journal, library: Library, shelf: TopicShelf): Promise<readonly Match[]> {
  const { fold } = journal;
  const lost = lostCards(fold, library);
  if (lost.length === 0) return [];
  const unknown = await unknownCards(fold, library, shelf);
  const matches = await inTurns(matchInSlices(lost, unknown), wordsInOneTurn, theirTurn);
  const sure = matches.filter(({ certainty }) => certainty === "sure");
  if (sure.length > 0) {
    journal.record(
      sure.map(({ vanished, appeared }) => ({ kind: "card-aliased", from: appeared.cardId, to: vanished.cardId })),
    );
    await journal.settled();
  }
  return matches.filter(({ certainty }) => certainty === "unsure");
}

/** Words looked at before the page has its turn: a few milliseconds of a slow machine. */
export const wordsInOneTurn = 20_000;

function theirTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Read past the shelf: it holds what is being studied, and any number of topics may have cards that nobody knows. */
async function unknownCards(fold: FoldState, library: Library, shelf: TopicShelf): Promise<KnownCard[]> {
  const isUnknown = (cardId: CardId) => !fold.identities.has(cardId) && fold.aliases.get(cardId) === undefined;
  const found: KnownCard[] = [];
  for (const summary of library.decks.flatMap(({ topics }) => topics)) {
    if (!summary.cardIds.some(isUnknown)) continue;
    const topic = await shelf.glance(summary);
    if (!topic.ok) continue;
    for (const { id: cardId, key, question, answerHash } of cardsOf(topic.value)) {
      if (isUnknown(cardId)) found.push({ cardId, key, question, answerHash });
    }
    await theirTurn();
  }
  return found;
}
