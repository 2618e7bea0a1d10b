import type { CardId } from "../deck/cardId.ts";
import type { FoldState } from "../facts/foldState.ts";
import type { Library } from "../library/library.ts";
import { type CardCounts, countDue, defaultLimits, withinLimits } from "../scheduler/cardCounts.ts";
import { type Now, studyDayOf } from "../scheduler/studyDay.ts";
import { lookupOf } from "./lookup.ts";

/** How far cards have come; the three add up to all of them. */
export interface Progress {
  readonly known: number;
  readonly learning: number;
  readonly new: number;
}

export interface TopicOverview {
  readonly counts: CardCounts;
  readonly progress: Progress;
}

export interface DeckOverview {
  /** Within the deck's daily limits. */
  readonly counts: CardCounts;
  /** By topic slug, before the deck's limits. */
  readonly topics: ReadonlyMap<string, TopicOverview>;
}

/** What every deck and topic offers today, by deck slug: one pass over the cards. */
export function overviewOf(library: Library, fold: FoldState, now: Now): ReadonlyMap<string, DeckOverview> {
  const lookup = lookupOf(fold, studyDayOf(now.epochMs, now.utcOffsetMinutes, now.rolloverHour));
  return new Map(
    library.decks.map((deck) => {
      const sum = { new: 0, learning: 0, due: 0, introduced: 0, reviewed: 0 };
      const topics = new Map<string, TopicOverview>();
      for (const { slug, cardIds } of deck.topics) {
        const counts = countDue(cardIds, lookup, now);
        sum.new += counts.new;
        sum.learning += counts.learning;
        sum.due += counts.due;
        sum.introduced += counts.introduced;
        sum.reviewed += counts.reviewed;
        topics.set(slug, { counts, progress: progressOf(fold, cardIds, lookup.canonical) });
      }
      return [deck.slug, { counts: withinLimits(sum, defaultLimits), topics }];
    }),
  );
}

export function progressOf(
  fold: FoldState,
  cardIds: readonly CardId[],
  canonical: (cardId: CardId) => CardId,
): Progress {
  const progress = { known: 0, learning: 0, new: 0 };
  for (const cardId of cardIds) {
    const { state } = fold.memories.get(canonical(cardId));
    progress[state === "new" ? "new" : state === "review" ? "known" : "learning"]++;
  }
  return progress;
}
