import type { CardId } from "../deck/cardId.ts";
import type { FoldState } from "../facts/foldState.ts";
import type { Library } from "../library/library.ts";
import { type CardCounts, countDue, defaultLimits, withinLimits } from "../scheduler/cardCounts.ts";
import type { CardMemory } from "../scheduler/cardMemory.ts";
import { type Now, studyDayOf } from "../scheduler/studyDay.ts";
import { countPlanned, planInForce } from "./exam/planInForce.ts";
import { lookupOf } from "./lookup.ts";
import { topicShare } from "./topicShare.ts";

/** How far cards have come; the four add up to all of them. */
export interface Progress {
  readonly new: number;
  readonly learning: number;
  /** In review, with a stability under `matureDays`. */
  readonly young: number;
  readonly mature: number;
}

/** From this stability (days) on a card is mature. Anki draws the same line, on the interval. */
const matureDays = 21;

export interface TopicOverview {
  readonly counts: CardCounts;
  readonly progress: Progress;
}

export interface DeckOverview {
  /** Within the deck's daily limits; what a plan for an exam brings stands beside them. */
  readonly counts: CardCounts;
  /** New cards that the limits hold back today. */
  readonly newLater: number;
  /**
   * By topic slug, before the deck's limits. In a deck of which a plan governs a part, the other topics' counts are within
   * what the limits leave them, so that a topic's share of the deck is not taken from what the plan brings.
   */
  readonly topics: ReadonlyMap<string, TopicOverview>;
}

/** What every deck and topic offers today, by deck slug: one pass over the cards. */
export function overviewOf(library: Library, fold: FoldState, now: Now): ReadonlyMap<string, DeckOverview> {
  const today = studyDayOf(now.epochMs, now.utcOffsetMinutes, now.rolloverHour);
  const lookup = lookupOf(fold, today);
  const plan = planInForce(fold, today);
  return new Map(
    library.decks.map((deck) => {
      const sum = { new: 0, learning: 0, due: 0, introduced: 0, reviewed: 0 };
      const planned = { new: 0, learning: 0, due: 0 };
      const topics = new Map<string, TopicOverview>();
      const ordinary = new Set<string>();
      for (const topic of deck.topics) {
        const { slug, cardIds } = topic;
        const progress = progressOf(fold, cardIds, lookup.canonical);
        if (plan?.governs(topic) === true) {
          const counts = countPlanned(plan, cardIds, lookup, now);
          add(planned, counts);
          topics.set(slug, { counts, progress });
          continue;
        }
        const counts = countDue(cardIds, lookup, now);
        add(sum, counts);
        sum.introduced += counts.introduced;
        sum.reviewed += counts.reviewed;
        topics.set(slug, { counts, progress });
        ordinary.add(slug);
      }
      const within = withinLimits(sum, defaultLimits);
      if (ordinary.size < deck.topics.length) {
        for (const [slug, topic] of topics) {
          if (ordinary.has(slug)) topics.set(slug, { ...topic, counts: topicShare(within, topic.counts) });
        }
      }
      return [deck.slug, { counts: add(planned, within), newLater: sum.new - within.new, topics }];
    }),
  );
}

export function progressOf(
  fold: FoldState,
  cardIds: readonly CardId[],
  canonical: (cardId: CardId) => CardId,
): Progress {
  const progress = { new: 0, learning: 0, young: 0, mature: 0 };
  for (const cardId of cardIds) progress[stageOf(fold.memories.get(canonical(cardId)))]++;
  return progress;
}

function stageOf(memory: CardMemory): keyof Progress {
  if (memory.state === "new") return "new";
  if (memory.state !== "review") return "learning";
  return memory.memory.stability < matureDays ? "young" : "mature";
}

function add(sum: { -readonly [Name in keyof CardCounts]: number }, counts: CardCounts): CardCounts {
  sum.new += counts.new;
  sum.learning += counts.learning;
  sum.due += counts.due;
  return sum;
}
