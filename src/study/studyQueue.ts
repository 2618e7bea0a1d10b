import type { CardId } from "../deck/cardId.ts";
import type { FoldState } from "../facts/foldState.ts";
import { type Library, type Scope, topicsInScope } from "../library/library.ts";
import { countDue, type DoneToday, defaultLimits } from "../scheduler/cardCounts.ts";
import type { MemoryModel } from "../scheduler/memoryModel.ts";
import { buildQueue, type StudyQueue } from "../scheduler/queue.ts";
import { type Now, studyDayOf } from "../scheduler/studyDay.ts";
import { lookupOf } from "./lookup.ts";

export interface StudyRequest {
  readonly fold: FoldState;
  readonly library: Library;
  readonly scope: Scope;
  readonly now: Now;
  /** New cards that the learner asked for beyond the day's limit. */
  readonly extraNew: number;
  readonly model: MemoryModel;
}

/** Today's queue for a scope; a deck's daily limits are shared by its topics. */
export function studyQueue({ fold, library, scope, now, extraNew, model }: StudyRequest): StudyQueue {
  const today = studyDayOf(now.epochMs, now.utcOffsetMinutes, now.rolloverHour);
  const lookup = lookupOf(fold, today);
  const limits = { ...defaultLimits, newPerDay: defaultLimits.newPerDay + extraNew };
  const cards = topicsInScope(library, scope);
  const request = { ...lookup, cards, now, limits, model, seed: today };
  return buildQueue(scope.kind === "topic" ? { ...request, doneToday: doneIn(library, scope.deck) } : request);

  function doneIn(lib: Library, deck: string): ReadonlyMap<string, DoneToday> {
    const cardIds = topicsInScope(lib, { kind: "deck", deck }).flatMap((topic) => topic.cardIds);
    return new Map([[deck, countDue(cardIds, lookup, now)]]);
  }
}

/** The card with this id, if it is still to come in this queue. */
export function waiting(queue: StudyQueue, id: string): CardId | null {
  const left = [...queue.front, ...queue.learning, ...queue.plan.slice(queue.at)];
  return left.find(({ cardId }) => cardId === id)?.cardId ?? null;
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
  }
}
