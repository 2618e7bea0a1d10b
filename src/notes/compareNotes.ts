import type { Card } from "../deck/card.ts";
import type { CardId } from "../deck/cardId.ts";
import type { Deck } from "../deck/deck.ts";
import { cardsOf } from "../deck/topic.ts";
import { sketchOf } from "../library/answerSketch.ts";
import { type KnownCard, matchInSlices } from "../library/matchCards.ts";
import { inTurns } from "../library/slices.ts";
import type { CardChange, CardChanges, PlacedCard } from "./cardChanges.ts";
import { theirTurn } from "./watch.ts";

/**
 * What becomes of cards between these decks. A card that has another id is the same one where nothing else could be meant:
 * those are the pairs whose memories the app joins by itself. Rejects with the signal's reason once it is aborted.
 */
export async function compareNotes(
  before: readonly Deck[],
  after: readonly Deck[],
  signal: AbortSignal,
): Promise<CardChanges> {
  const [was, is] = [cardsIn(before), cardsIn(after)];
  const changed: CardChange[] = [];
  const moved: CardChange[] = [];
  const present: KnownCard[] = [];
  let sameCount = 0;
  for (const [id, now] of is) {
    const then = was.get(id);
    if (then === undefined) continue;
    present.push(known(now, ""));
    if (!isEqual(then.card, now.card)) changed.push(changeOf(then, now));
    else if (then.topic !== now.topic) moved.push(changeOf(then, now));
    else sameCount++;
  }
  const lost = [...was.values()].filter(({ card }) => !is.has(card.id));
  const appeared = [...is.values()].filter(({ card }) => !was.has(card.id));
  const work = matchInSlices(
    lost.map((one) => known(one, sketchOf(one.card.answer))),
    appeared.map((one) => known(one, sketchOf(one.card.answer))),
    { present },
  );
  const { sure } = await inTurns(work, WORDS_IN_ONE_TURN, async () => {
    await theirTurn();
    signal.throwIfAborted();
  });
  const partners = new Map(sure.map((pair) => [pair.lost.cardId, pair.found.cardId]));
  const found = new Set(partners.values());
  for (const then of lost) {
    const now = is.get(partners.get(then.card.id) ?? then.card.id);
    if (now !== undefined) (isEqual(then.card, now.card) ? moved : changed).push(changeOf(then, now));
  }
  return {
    added: appeared.filter(({ card }) => !found.has(card.id)).map(placed),
    changed,
    moved,
    gone: lost.filter(({ card }) => !partners.has(card.id)).map(placed),
    sameCount,
  };
}

/** A tenth of a second or less. */
const WORDS_IN_ONE_TURN = 200_000;

interface CardInTopic {
  readonly card: Card;
  readonly topic: string;
}

function cardsIn(decks: readonly Deck[]): Map<CardId, CardInTopic> {
  const cards = new Map<CardId, CardInTopic>();
  for (const { topics } of decks) {
    for (const topic of topics) for (const card of cardsOf(topic)) cards.set(card.id, { card, topic: topic.slug });
  }
  return cards;
}

function known({ card, topic }: CardInTopic, answerSketch: string): KnownCard {
  const { id, key, question, answerHash } = card;
  return { cardId: id, key, question, answerHash, topic, ...(answerSketch === "" ? {} : { answerSketch }) };
}

function isEqual(one: Card, other: Card): boolean {
  return one.answerHash === other.answerHash && folded(one.question) === folded(other.question);
}

function folded(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function changeOf(before: CardInTopic, after: CardInTopic): CardChange {
  return { before: placed(before), after: placed(after) };
}

function placed({ card: { id, question, span } }: CardInTopic): PlacedCard {
  return { cardId: id, question, file: span.file, line: span.firstLine };
}
