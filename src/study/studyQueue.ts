import type { CardId } from "../deck/cardId.ts";
import { canonical } from "../facts/aliases.ts";
import type { FoldState } from "../facts/foldState.ts";
import { cardsInScope, type Library, type Scope, type ScopedCards, topicsInScope } from "../library/library.ts";
import {
  type CardLookup,
  countDue,
  type DoneToday,
  defaultLimits,
  horizonOf,
  leftToday,
} from "../scheduler/cardCounts.ts";
import type { MemoryModel } from "../scheduler/memoryModel.ts";
import { buildQueue, chosenQueue, dropped, followedBy, type StudyQueue } from "../scheduler/queue.ts";
import { type Now, studyDayOf } from "../scheduler/studyDay.ts";
import { planInForce, plannedStanding } from "./exam/planInForce.ts";
import { lookupOf } from "./lookup.ts";
import { besideSiblings } from "./siblings.ts";

/** What there is to study, for whom and when. */
export interface StudyPlace {
  readonly fold: FoldState;
  readonly library: Library;
  readonly scope: Scope;
  readonly now: Now;
}

export interface StudyRequest extends StudyPlace {
  /** New cards beyond the limits of the day, in all decks together; those that were shown already count. */
  readonly extraNew: number;
  readonly model: MemoryModel;
}

/**
 * Today's queue for a scope: what the plan for running exams says of it, then the other cards as usual, a deck's daily
 * limits shared by its topics. Chosen cards come as they were chosen.
 */
export function studyQueue(request: StudyRequest): StudyQueue {
  const { fold, library, scope, now } = request;
  const today = todayAt(now);
  const lookup = lookupOf(fold, today);
  if (scope.kind === "cards") return chosenQueue({ ...lookup, cards: cardsInScope(library, scope), now });
  const ordinary = ordinaryQueue(request);
  const plan = planInForce(fold, today);
  if (plan === null) return ordinary;
  const horizon = horizonOf(now);
  const place = (cardId: CardId) => plan.places.get(lookup.canonical(cardId)) ?? plan.places.size;
  const cardIds = topicsInScope(library, scope)
    .filter((topic) => plan.governs(topic))
    .flatMap((topic) => topic.cardIds.filter((id) => plannedStanding(plan, id, lookup, horizon) !== "later"))
    .sort((a, b) => place(a) - place(b));
  return followedBy(chosenQueue({ ...lookup, cards: [{ cardIds }], now }), ordinary);
}

/** The queue of the cards that no plan governs. */
function ordinaryQueue({ extraNew, model, ...place }: StudyRequest): StudyQueue {
  const { scope, now } = place;
  const today = todayAt(now);
  const limits = { ...defaultLimits, newPerDay: defaultLimits.newPerDay + extraNew };
  const cards = ordinaryCards(place);
  const request = { ...lookupBesideSiblings(place), cards, now, limits, model, seed: today };
  const queue = buildQueue(scope.kind === "topic" ? { ...request, doneToday: doneByDeck(place) } : request);
  if (extraNew === 0) return queue;
  // The raised limit holds for each deck: the extra cards would come once for each.
  const { within, beyond } = newToday(place);
  const fresh = queue.plan.filter(({ kind }) => kind === "new").map(({ cardId }) => cardId);
  return dropped(queue, new Set(fresh.slice(Math.max(0, within + extraNew - beyond))));
}

/** New cards of a scope: those that its decks' limits allow today, and those that the decks have shown beyond the limits. */
export function newToday(place: StudyPlace): { readonly within: number; readonly beyond: number } {
  const { now } = place;
  const lookup = lookupBesideSiblings(place);
  let within = 0;
  let beyond = 0;
  for (const [deck, done] of doneByDeck(place)) {
    const cardIds = ordinaryCards(place).flatMap((topic) => (topic.deck === deck ? topic.cardIds : []));
    within += Math.min(countDue(cardIds, lookup, now).new, leftToday(done, defaultLimits).new);
    beyond += Math.max(0, done.introduced - defaultLimits.newPerDay);
  }
  return { within, beyond };
}

/** As a scope's ordinary queue sees the cards: of siblings, all but one are hidden today. Chosen cards come as they were chosen. */
export function lookupBesideSiblings({ fold, library, scope, now }: StudyPlace): CardLookup {
  const lookup = lookupOf(fold, todayAt(now));
  return scope.kind === "cards" ? lookup : besideSiblings(lookup, topicsInScope(library, scope), horizonOf(now));
}

/** What the decks of a scope have had today, over all of their cards but those that a plan governs: it has no part in limits. */
function doneByDeck(place: StudyPlace): ReadonlyMap<string, DoneToday> {
  const { fold, now } = place;
  const lookup = lookupOf(fold, todayAt(now));
  const decks = new Set(ordinaryCards(place).map(({ deck }) => deck));
  return new Map(
    [...decks].map((deck) => {
      const cardIds = ordinaryCards({ ...place, scope: { kind: "deck", deck } }).flatMap((topic) => topic.cardIds);
      return [deck, countDue(cardIds, lookup, now)];
    }),
  );
}

/** The cards of a scope without those of topics that a plan governs today. */
function ordinaryCards({ fold, library, scope, now }: StudyPlace): readonly ScopedCards[] {
  if (scope.kind === "cards") return cardsInScope(library, scope);
  const topics = topicsInScope(library, scope);
  const plan = planInForce(fold, todayAt(now));
  return plan === null ? topics : topics.filter((topic) => !plan.governs(topic));
}

function todayAt({ epochMs, utcOffsetMinutes, rolloverHour }: Now): number {
  return studyDayOf(epochMs, utcOffsetMinutes, rolloverHour);
}

/** The card with this id, or with its memory where an edit has given it another one, if it is still to come in this queue. */
export function waiting(queue: StudyQueue, fold: FoldState, id: CardId): CardId | null {
  const left = [...queue.front, ...queue.learning, ...queue.plan.slice(queue.at)];
  const memoryId = canonical(fold, id);
  const found =
    left.find(({ cardId }) => cardId === id) ?? left.find(({ cardId }) => canonical(fold, cardId) === memoryId);
  return found?.cardId ?? null;
}

/** A scope as one word, to tell whether two are the same. */
export function scopeName(scope: Scope): string {
  switch (scope.kind) {
    case "all":
      return "all";
    case "deck":
      return `deck ${scope.deck}`;
    case "topic":
      return `topic ${scope.deck} ${scope.topic}`;
    case "cards":
      return `cards ${scope.name}`;
  }
}
