import type { CardId } from "../deck/cardId.ts";
import { afterReview } from "../scheduler/afterReview.ts";
import type { CardMemory } from "../scheduler/cardMemory.ts";
import type { MemoryModel } from "../scheduler/memoryModel.ts";
import { canonical } from "./aliases.ts";
import type { Fact, FactStamp, ReviewBody, SettingBody } from "./fact.ts";
import type { FoldState } from "./foldState.ts";
import { joinHistories } from "./joinHistories.ts";
import { compareFacts, overwrites } from "./order.ts";
import { isRetracted, retract, settle, tallyArrival } from "./retractions.ts";
import { applySwitch, clearSwitches } from "./switches.ts";
import { tallyReview } from "./tally.ts";
import { cardIdsOf } from "./undo.ts";

/** Either the fact is in the state, or these cards are still to be computed anew from all their facts (`refoldCards`). */
export type Applied = { readonly kind: "applied" } | { readonly kind: "refold"; readonly cardIds: ReadonlySet<CardId> };

/**
 * Folds one fact into the state, in any order of arrival; each fact must be given once. What cannot be put in its place —
 * a review that comes late for its card, a retraction, an alias that joins two histories — asks for a refold; until then
 * what is known of those cards is provisional.
 */
export function applyFact(state: FoldState, fact: Fact, model: MemoryModel): Applied {
  state.factCount++;
  if (fact.clock > (state.clocks.get(fact.device) ?? -1)) state.clocks.set(fact.device, fact.clock);
  switch (fact.kind) {
    case "review":
      return applyReview(state, fact, model);
    case "retraction":
      return refold(historiesOf(state, retract(state, fact)));
    case "card-aliased":
      return refold(joinHistories(state, fact));
    case "suspension":
    case "burial":
      for (const cardId of fact.cardIds) applySwitch(state, fact, cardId);
      return applied;
    case "setting":
      applySetting(state, fact);
      return applied;
    case "card-identified":
      state.identities.identify(fact.cardId, fact, fact);
      return applied;
    case "backup-made":
      state.backups.set(fact.device, Math.max(fact.at, state.backups.get(fact.device) ?? fact.at));
      return applied;
    case "unknown":
      return applied;
  }
}

/** All ids under which facts about this card may lie: a refold of it needs the facts about every one of them. */
export function historyIds(state: FoldState, cardId: CardId): ReadonlySet<CardId> {
  return state.aliases.sharing(cardId);
}

/**
 * Computes cards anew. `facts` are all facts that name one of their `historyIds`, in any order; others are passed over.
 * A review among them that the state counts and that was taken back leaves its day's tally.
 */
export function refoldCards(
  state: FoldState,
  cardIds: Iterable<CardId>,
  facts: Iterable<Fact>,
  model: MemoryModel,
): void {
  const reviewsByMemoryId = new Map<CardId, (FactStamp & ReviewBody)[]>();
  for (const cardId of cardIds) {
    reviewsByMemoryId.set(canonical(state, cardId), []);
    for (const historyId of historyIds(state, cardId)) {
      state.memories.delete(historyId);
      clearSwitches(state, historyId);
    }
  }
  for (const fact of facts) {
    if (fact.kind === "review") {
      const reviews = reviewsByMemoryId.get(canonical(state, fact.cardId));
      if (reviews === undefined) continue;
      if (isRetracted(state, fact.id, fact.cardId)) settle(state, fact);
      else reviews.push(fact);
    } else if (fact.kind === "suspension" || fact.kind === "burial") {
      const touched = fact.cardIds.filter((cardId) => reviewsByMemoryId.has(canonical(state, cardId)));
      for (const cardId of touched) applySwitch(state, fact, cardId);
    }
  }
  for (const [memoryId, reviews] of reviewsByMemoryId) foldReviews(state, memoryId, reviews, model);
}

/**
 * Takes back a review, a suspension or a burial that was applied here but never got into the log, without a trace; its
 * cards are still to be refolded, without it.
 */
export function forgetFact(state: FoldState, fact: Fact): Applied {
  state.factCount--;
  if (fact.kind === "review") {
    if (isRetracted(state, fact.id, fact.cardId)) settle(state, fact);
    else tallyReview(state.tallies, fact, -1);
  }
  return refold(historiesOf(state, cardIdsOf(fact)));
}

const applied: Applied = { kind: "applied" };

function refold(cardIds: ReadonlySet<CardId>): Applied {
  return cardIds.size === 0 ? applied : { kind: "refold", cardIds };
}

function historiesOf(state: FoldState, cardIds: readonly CardId[]): ReadonlySet<CardId> {
  return new Set(cardIds.flatMap((cardId) => [...historyIds(state, cardId)]));
}

function applyReview(state: FoldState, review: FactStamp & ReviewBody, model: MemoryModel): Applied {
  tallyArrival(state, review);
  if (isRetracted(state, review.id, review.cardId)) return applied;
  const { memories } = state;
  const memoryId = canonical(state, review.cardId);
  const row = memories.rowOf(memoryId);
  if (review.clock <= memories.foldedTo(row)) return refold(historyIds(state, memoryId));
  memories.set(memoryId, afterReview(memories.at(row), review, model), review.clock, row);
  return applied;
}

function applySetting(state: FoldState, { name, value, clock, id }: FactStamp & SettingBody): void {
  const writer = { clock, id };
  if (overwrites(writer, state.settings.get(name)?.writer)) state.settings.set(name, { value, writer });
}

function foldReviews(
  state: FoldState,
  memoryId: CardId,
  reviews: (FactStamp & ReviewBody)[],
  model: MemoryModel,
): void {
  let memory: CardMemory = { state: "new" };
  for (const review of reviews.sort(compareFacts)) {
    memory = afterReview(memory, review, model);
    state.memories.set(memoryId, memory, review.clock);
  }
}
