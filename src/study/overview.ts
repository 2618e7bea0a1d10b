import type { CardId } from "../deck/cardId.ts";
import type { DeckSummary } from "../deck/deck.ts";
import type { FoldState } from "../facts/foldState.ts";
import type { Library } from "../library/library.ts";
import {
  type CardCounts,
  countDue,
  type DoneToday,
  defaultLimits,
  horizonOf,
  withinLimits,
} from "../scheduler/cardCounts.ts";
import type { CardMemory } from "../scheduler/cardMemory.ts";
import type { Now } from "../scheduler/studyDay.ts";
import { countPlanned, planInForce } from "./exam/planInForce.ts";
import { lookupOf } from "./lookup.ts";
import { besideSiblings } from "./siblings.ts";
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
   * By topic slug, before the deck's limits. Beside what a plan still has for a deck, its other topics' counts are within
   * what the limits leave them, so that a topic's share of the deck is not taken from what the plan brings.
   */
  readonly topics: ReadonlyMap<string, TopicOverview>;
}

/** What every deck with cards and its topics offer today, by deck slug: one pass over the cards. */
export function overviewOf(library: Library, fold: FoldState, now: Now): ReadonlyMap<string, DeckOverview> {
  const horizon = horizonOf(now);
  const { today } = horizon;
  const lookup = lookupOf(fold, today);
  const plan = planInForce(fold, today);
  return new Map(
    library.decks.filter(hasCards).map((deck) => {
      const alone = besideSiblings(lookup, deck.topics, horizon);
      const usual = nothing();
      const planned = nothing();
      const topics = new Map<string, TopicOverview>();
      for (const topic of deck.topics) {
        const { slug, cardIds } = topic;
        const isPlanned = plan?.governs(topic) === true;
        const counts = isPlanned ? countPlanned(plan, cardIds, lookup, now) : countDue(cardIds, alone, now);
        add(isPlanned ? planned : usual, counts);
        topics.set(slug, { counts, progress: progressOf(fold, cardIds, lookup.canonical) });
      }
      const within = withinLimits(usual, defaultLimits);
      if (plan !== null && planned.new + planned.due > 0) {
        for (const topic of deck.topics) {
          const known = topics.get(topic.slug);
          if (known === undefined || plan.governs(topic)) continue;
          topics.set(topic.slug, { ...known, counts: topicShare(within, known.counts) });
        }
      }
      const counts = {
        new: within.new + planned.new,
        learning: within.learning + planned.learning,
        due: within.due + planned.due,
      };
      return [deck.slug, { counts, newLater: usual.new - within.new, topics }];
    }),
  );
}

/** Own notes without a question are there to be read and mended, not to be studied. */
function hasCards({ topics }: DeckSummary): boolean {
  return topics.some(({ cardIds }) => cardIds.length > 0);
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

type Sum = { -readonly [Name in keyof (CardCounts & DoneToday)]: number };

function nothing(): Sum {
  return { new: 0, learning: 0, due: 0, introduced: 0, reviewed: 0 };
}

function add(sum: Sum, counts: CardCounts & DoneToday): void {
  sum.new += counts.new;
  sum.learning += counts.learning;
  sum.due += counts.due;
  sum.introduced += counts.introduced;
  sum.reviewed += counts.reviewed;
}
