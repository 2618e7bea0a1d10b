import type { CardId } from "../../deck/cardId.ts";
import { canonical } from "../../facts/aliases.ts";
import type { EntryBody } from "../../facts/fact.ts";
import type { FoldState } from "../../facts/foldState.ts";
import type { Library } from "../../library/library.ts";
import { horizonOf } from "../../scheduler/cardCounts.ts";
import type { ExamPlan } from "../../scheduler/exam/examPlan.ts";
import type { Now } from "../../scheduler/studyDay.ts";
import { awayOf, lookupOf } from "../lookup.ts";
import { encodePlan, encodePrediction } from "./encode.ts";
import { examEntries } from "./entries.ts";
import type { Exam, ExamScope } from "./exam.ts";
import type { AskedPlan } from "./examRequestOf.ts";
import type { DayPlan } from "./examState.ts";
import { clearingPlans, entry, keys } from "./keys.ts";
import { minutesOn } from "./minutesByDay.ts";
import { planInForce, plannedStanding } from "./planInForce.ts";
import { spread } from "./spread.ts";
import { isStoredPlan, partName, type StoredPlan } from "./storedPlan.ts";

/**
 * What to record when a day was planned: its order of cards, what is predicted of each exam, and that the plans of other
 * days are done with. A due date is never among it: the ordinary schedule goes on underneath.
 */
export function planFacts(fold: FoldState, asked: AskedPlan, plan: ExamPlan, basis: string): EntryBody[] {
  const { today } = asked.request;
  const scored = plan.exams.flatMap((score) => {
    const exam = asked.exams[score.exam];
    const isAsked = asked.request.exams[score.exam]?.weights.some((weight) => weight > 0) === true;
    return exam === undefined || !isAsked ? [] : [entry(keys.prediction(exam.id, today), encodePrediction(score))];
  });
  const stored = encodePlan({
    cardIds: cardsForToday(fold, asked, plan),
    parts: partNames(asked),
    minutes: minutesOn(today, asked.exams),
    seconds: plan.today.fittingSeconds,
    basis,
  });
  return [...clearingPlans(examEntries(fold), today), entry(keys.plan(today), stored), ...scored];
}

/** The ids of the last writing of each running exam: another set of exams, or a change in one, is another basis. */
export function basisOf(fold: FoldState, running: readonly Exam[]): string {
  const entries = examEntries(fold);
  return running
    .map(({ id }) => entries.get(keys.exam(id))?.writer.id ?? id)
    .sort()
    .join(" ");
}

export function storedPlan(fold: FoldState, today: number): StoredPlan | null {
  const value = examEntries(fold).get(keys.plan(today))?.value;
  return isStoredPlan(value) ? value : null;
}

/** The stored plan as it is shown; null where none was made for today. */
export function dayPlan(fold: FoldState, library: Library, now: Now): DayPlan | null {
  const horizon = horizonOf(now);
  const { today } = horizon;
  const stored = storedPlan(fold, today);
  const inForce = planInForce(fold, today);
  if (stored === null || inForce === null) return null;
  const cardIds = libraryIds(fold, library, stored, inForce.places);
  const lookup = lookupOf(fold, today);
  const isLeft = (id: CardId) => !lookup.hidden(id) && plannedStanding(inForce, id, lookup, horizon) !== "later";
  return {
    day: today,
    cardIds,
    left: cardIds.filter(isLeft).length,
    minutes: stored.minutes,
    seconds: stored.seconds,
    scope: { kind: "cards", name: `plan ${today}`, cardIds },
  };
}

/** Those that fit into the day; without cards that are buried, or that had their answer before the plan was made. */
function cardsForToday(fold: FoldState, asked: AskedPlan, { today }: ExamPlan): CardId[] {
  const { request, memoryIds } = asked;
  const places = Array.from(today.cards.subarray(0, today.fitting));
  return spread(places, (place) => noteAt(asked, place)).flatMap((place) => {
    const memoryId = memoryIds[place];
    if (memoryId === undefined || awayOf(fold, memoryId, request.today) !== null) return [];
    const waits = request.cards.repeatsToday?.[place] === 1;
    const isNew = Number.isNaN(request.cards.stability[place]);
    return waits || isNew || request.cards.lastDay[place] !== request.today ? [memoryId] : [];
  });
}

/** What a card shares with those that give it away; null where it comes alone. */
function noteAt({ request, topics, cardIds }: AskedPlan, place: number): string | null {
  const { siblings = [], version = "", cardIds: ofTopic = [] } = topics[request.cards.group?.[place] ?? -1] ?? {};
  if (siblings.length === 0) return null;
  const cardId = cardIds[place];
  const at = cardId === undefined ? -1 : ofTopic.indexOf(cardId);
  const run = siblings.find(([first, last]) => first <= at && at <= last);
  return run === undefined ? null : `${version} ${run[0]}`;
}

/** A deck by its name, unless one of its topics is not asked: then by those that are. */
function partNames({ exams, topics }: AskedPlan): string[] {
  const names = exams.flatMap(({ parts }) => {
    const left = new Set(parts.flatMap(({ scope, weight }) => (weight === 0 ? [nameOf(scope)] : [])));
    return parts.flatMap(({ scope, weight }) => {
      if (weight === 0) return [];
      if (scope.kind === "topic" || left.size === 0) return [nameOf(scope)];
      return topics.flatMap(({ deck, slug }) => {
        const name = partName(deck, slug);
        return deck !== scope.deck || left.has(name) ? [] : [name];
      });
    });
  });
  return [...new Set(names)];
}

function nameOf(scope: ExamScope): string {
  return scope.kind === "deck" ? partName(scope.deck) : partName(scope.deck, scope.topic);
}

/** In the plan's order: the names that the library has for the planned memories; cards that are gone are left out. */
function libraryIds(
  fold: FoldState,
  { placeByCardId }: Library,
  { cardIds }: StoredPlan,
  places: ReadonlyMap<CardId, number>,
): CardId[] {
  const names: CardId[] = [];
  for (const id of new Set(cardIds)) if (placeByCardId.has(id)) names.push(id);
  if (names.length < places.size) {
    const known = new Set(names.map((id) => canonical(fold, id)));
    for (const id of fold.aliases.keys()) {
      const memoryId = canonical(fold, id);
      if (places.has(memoryId) && !known.has(memoryId) && placeByCardId.has(id)) {
        known.add(memoryId);
        names.push(id);
      }
    }
  }
  const place = (id: CardId) => places.get(canonical(fold, id)) ?? places.size;
  return names.sort((a, b) => place(a) - place(b));
}
