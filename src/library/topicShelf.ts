import type { Card } from "../deck/card.ts";
import type { CardId } from "../deck/cardId.ts";
import { failure, type Result, success } from "../deck/result.ts";
import { cardsOf, type Topic, type TopicSummary } from "../deck/topic.ts";
import type { ContentFault, ContentSource } from "./contentSource.ts";
import type { Library } from "./library.ts";

/** Topics that have been loaded, each version once; a failed load may be asked for again. */
export interface TopicShelf {
  topic(summary: TopicSummary): Promise<Result<Topic, ContentFault>>;
  /** The same without a place on the shelf: for a walk through many topics, which must not push out those in use. */
  glance(summary: TopicSummary): Promise<Result<Topic, ContentFault>>;
  /** The card's text, loading its topic where it must. */
  card(library: Library, cardId: CardId): Promise<Result<Card, ContentFault>>;
  /** The card's text if its topic is here already. */
  cardAtHand(library: Library, cardId: CardId): Card | null;
}

/** Topics kept at once; the least recently used one goes first. */
const capacity = 64;

export function topicShelf(source: ContentSource): TopicShelf {
  const loaded = new Map<string, ShelvedTopic>();
  const underWay = new Map<string, Promise<Result<Topic, ContentFault>>>();

  function topic(summary: TopicSummary): Promise<Result<Topic, ContentFault>> {
    const here = take(summary);
    if (here !== null) return Promise.resolve(success(here.topic));
    const running = underWay.get(summary.version);
    if (running !== undefined) return running;
    const load = source.topic(summary).then((result) => {
      underWay.delete(summary.version);
      if (result.ok) put(summary, result.value);
      return result;
    });
    underWay.set(summary.version, load);
    return load;
  }

  function glance(summary: TopicSummary): Promise<Result<Topic, ContentFault>> {
    const here = loaded.get(summary.version);
    if (here !== undefined) return Promise.resolve(success(here.topic));
    return underWay.get(summary.version) ?? source.topic(summary);
  }

  function take(summary: TopicSummary): ShelvedTopic | null {
    const here = loaded.get(summary.version);
    if (here === undefined) return null;
    loaded.delete(summary.version);
    loaded.set(summary.version, here);
    return here;
  }

  function put(summary: TopicSummary, value: Topic): void {
    loaded.set(summary.version, { topic: value, cards: new Map(cardsOf(value).map((card) => [card.id, card])) });
    const oldest = loaded.keys().next().value;
    if (loaded.size > capacity && oldest !== undefined) loaded.delete(oldest);
  }

  function cardAtHand(library: Library, cardId: CardId): Card | null {
    const summary = library.placeByCardId.get(cardId);
    return summary === undefined ? null : (take(summary)?.cards.get(cardId) ?? null);
  }

  return {
    topic,
    glance,
    cardAtHand,
    async card(library, cardId) {
      const summary = library.placeByCardId.get(cardId);
      if (summary === undefined) return failure(gone);
      const result = await topic(summary);
      if (!result.ok) return result;
      const card = cardAtHand(library, cardId);
      return card === null ? failure(gone) : success(card);
    },
  };
}

interface ShelvedTopic {
  readonly topic: Topic;
  readonly cards: ReadonlyMap<CardId, Card>;
}

const gone: ContentFault = {
  kind: "damaged",
  message: "This card is no longer in its topic; reload the page to see what is.",
};
