import type { CardId } from "../deck/cardId.ts";
import { cardsOf, type Topic, type TopicSummary } from "../deck/topic.ts";
import { canonical } from "../facts/aliases.ts";
import type { FoldState } from "../facts/foldState.ts";
import { sketchOf } from "../library/answerSketch.ts";
import type { Library } from "../library/library.ts";
import { type KnownCard, matchInSlices, type Question } from "../library/matchCards.ts";
import { inTurns } from "../library/slices.ts";
import type { TopicShelf } from "../library/topicShelf.ts";
import { joinMemories } from "./joinMemories.ts";
import type { Journal } from "./journal.ts";
import { isDeclined } from "./matchVerdicts.ts";

/** Cards that were known and stand in no deck now. Their memories are kept. */
export function lostCards(fold: FoldState, library: Library): KnownCard[] {
  return lostAndPresent(fold, library).lost;
}

/** All cards that were known: those that stand in no deck now, and the others. */
export function lostAndPresent(fold: FoldState, library: Library) {
  const places = new Set<CardId>();
  for (const cardId of library.placeByCardId.keys()) places.add(canonical(fold, cardId));
  const lost: KnownCard[] = [];
  const present: KnownCard[] = [];
  for (const [cardId, identity] of fold.identities) {
    if (canonical(fold, cardId) !== cardId) continue;
    (places.has(cardId) ? present : lost).push({ cardId, ...identity });
  }
  return { lost, present };
}

/**
 * Looks for the lost cards among those that no fact knows yet, reading their topics. Sure matches are written to the log
 * at once; what only the learner can decide is returned. A topic that cannot be read is passed over. The page has its turn
 * every few milliseconds of it.
 */
export async function findLostCards(
  journal: Journal,
  library: Library,
  shelf: TopicShelf,
): Promise<readonly Question[]> {
  const { fold } = journal;
  const { lost, present } = lostAndPresent(fold, library);
  if (lost.length === 0) return [];
  const unknown = await unknownCards(fold, library, shelf);
  const work = matchInSlices(lost, unknown, {
    present,
    isDeclined: (one, other) => isDeclined(fold, one, other),
  });
  const { sure, unsure } = await inTurns(work, wordsInOneTurn, theirTurn);
  // While it looked, the learner may have matched one by hand.
  const stillLost = new Set(lostCards(fold, library).map(({ cardId }) => cardId));
  const facts = sure.flatMap(({ lost: { cardId }, found: { topic: _, ...heir } }) =>
    stillLost.has(cardId) && isUnknown(fold, heir.cardId) ? joinMemories(fold, cardId, heir, "app") : [],
  );
  if (facts.length > 0) {
    journal.record(facts);
    await journal.settled();
  }
  return unsure;
}

/** Words looked at before the page has its turn: a few milliseconds of a slow machine. */
export const wordsInOneTurn = 5_000;

function theirTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Cards that stand in a deck and have no memory. */
async function unknownCards(fold: FoldState, library: Library, shelf: TopicShelf): Promise<KnownCard[]> {
  const isNew = (cardId: CardId) => isUnknown(fold, cardId);
  const found: KnownCard[] = [];
  for await (const { summary, topic } of everyTopic(library, shelf, ({ cardIds }) => cardIds.some(isNew))) {
    if (topic !== null) found.push(...knownCards(topic, summary).filter(({ cardId }) => isNew(cardId)));
  }
  return found;
}

function isUnknown(fold: FoldState, cardId: CardId): boolean {
  return !fold.identities.has(canonical(fold, cardId));
}

/**
 * Reads topics past the shelf, which holds what is being studied, and lets the page have its turn between them; null for
 * one that cannot be read.
 */
export async function* everyTopic(
  library: Library,
  shelf: TopicShelf,
  isWanted: (summary: TopicSummary) => boolean = () => true,
): AsyncGenerator<{ readonly summary: TopicSummary; readonly topic: Topic | null }> {
  for (const summary of library.decks.flatMap(({ topics }) => topics)) {
    if (!isWanted(summary)) continue;
    const topic = await shelf.glance(summary);
    yield { summary, topic: topic.ok ? topic.value : null };
    await theirTurn();
  }
}

/** The cards of a topic as they would be identified. */
export function knownCards(topic: Topic, { slug }: TopicSummary): KnownCard[] {
  return cardsOf(topic).map(({ id: cardId, key, question, answer, answerHash }) => ({
    cardId,
    key,
    question,
    answerHash,
    answerSketch: sketchOf(answer),
    topic: slug,
  }));
}
