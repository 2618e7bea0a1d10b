import type { CardId } from "../deck/cardId.ts";
import { canonical } from "../facts/aliases.ts";
import type { FoldState } from "../facts/foldState.ts";
import type { Library } from "../library/library.ts";
import { type KnownCard, type Match, matchCards } from "../library/matchCards.ts";
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
 * at once; the unsure ones are returned for the learner to decide. A topic that cannot be read is passed over.
 */
export async function findLostCards(journal: Journal, library: Library, shelf: TopicShelf): Promise<readonly Match[]> {
  const { fold } = journal;
  const lost = lostCards(fold, library);
  if (lost.length === 0) return [];
  const matches = matchCards(lost, await unknownCards(fold, library, shelf));
  const sure = matches.filter(({ certainty }) => certainty === "sure");
  if (sure.length > 0) {
    journal.record(
      sure.map(({ vanished, appeared }) => ({ kind: "card-aliased", from: appeared.cardId, to: vanished.cardId })),
    );
    await journal.settled();
  }
  return matches.filter(({ certainty }) => certainty === "unsure");
}

async function unknownCards(fold: FoldState, library: Library, shelf: TopicShelf): Promise<KnownCard[]> {
  const found: KnownCard[] = [];
  for (const [cardId] of library.placeByCardId) {
    if (fold.identities.has(cardId) || fold.aliases.get(cardId) !== undefined) continue;
    const card = await shelf.card(library, cardId);
    if (!card.ok) continue;
    const { key, question, answerHash } = card.value;
    found.push({ cardId, key, question, answerHash });
  }
  return found;
}
