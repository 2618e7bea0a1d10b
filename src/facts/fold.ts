import type { CardId } from "../deck/cardId.ts";
import { afterReview, rescheduled, started } from "../scheduler/afterReview.ts";
import type { CardMemory, KnownMemory } from "../scheduler/cardMemory.ts";
import type { MemoryModel } from "../scheduler/memoryModel.ts";
import { canonical } from "./aliases.ts";
import type {
  EntryBody,
  Fact,
  FactStamp,
  MemoryStartedBody,
  ReschedulingBody,
  ReviewBody,
  SettingBody,
} from "./fact.ts";
import type { FoldState, StandingValue } from "./foldState.ts";
import { joinHistories } from "./joinHistories.ts";
import { compareFacts, type FactOrder, overwrites } from "./order.ts";
import { isRetracted, retract, settle, tallyArrival } from "./retractions.ts";
import { applySwitch, clearSwitches, isSwitch } from "./switches.ts";
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
    case "rescheduling":
    case "memory-started":
      return applySteps(state, stepsOf(fact), model);
    case "suspension":
    case "burial":
    case "starring":
      for (const cardId of fact.cardIds) applySwitch(state, fact, cardId);
      return applied;
    case "setting":
      put(state.settings, fact.name, fact);
      return applied;
    case "entry":
      put(collectionOf(state, fact.collection), fact.key, fact);
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
  const stepsByMemoryId = new Map<CardId, Step[]>();
  for (const cardId of cardIds) {
    stepsByMemoryId.set(canonical(state, cardId), []);
    for (const historyId of historyIds(state, cardId)) {
      state.memories.delete(historyId);
      state.rescheduledAt.delete(historyId);
      clearSwitches(state, historyId);
    }
  }
  for (const fact of facts) {
    if (fact.kind === "review") {
      const steps = stepsByMemoryId.get(canonical(state, fact.cardId));
      if (steps === undefined) continue;
      if (isRetracted(state, fact.id, fact.cardId)) settle(state, fact);
      else steps.push(fact);
    } else if (fact.kind === "rescheduling" || fact.kind === "memory-started") {
      for (const step of stepsOf(fact)) stepsByMemoryId.get(canonical(state, step.cardId))?.push(step);
    } else if (isSwitch(fact)) {
      const touched = fact.cardIds.filter((cardId) => stepsByMemoryId.has(canonical(state, cardId)));
      for (const cardId of touched) applySwitch(state, fact, cardId);
    }
  }
  for (const [memoryId, steps] of stepsByMemoryId) foldSteps(state, memoryId, steps, model);
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
  if (isLate(state, review, memoryId, row)) return refold(historyIds(state, memoryId));
  memories.set(memoryId, afterReview(memories.at(row), review, model), review.clock, row);
  return applied;
}

/** What is older than what is known of its card has its place among the steps found by a refold. */
function applySteps(state: FoldState, steps: readonly OtherStep[], model: MemoryModel): Applied {
  const { memories, rescheduledAt } = state;
  const late: CardId[] = [];
  for (const step of steps) {
    const memoryId = canonical(state, step.cardId);
    const row = memories.rowOf(memoryId);
    if (isLate(state, step, memoryId, row)) {
      late.push(memoryId);
      continue;
    }
    if (step.kind === "rescheduling") rescheduledAt.set(memoryId, step.clock);
    const after = afterStep(memories.at(row), step, model);
    if (after !== null) memories.set(memoryId, after, step.clock, row);
  }
  return refold(historiesOf(state, late));
}

/** Whether what is known of a memory (in this row, -1 for none) reaches past the fact's place in the order. */
function isLate({ memories, rescheduledAt }: FoldState, { clock }: FactOrder, memoryId: CardId, row: number): boolean {
  // Most logs have no rescheduling; the hash of every card's id is not worth its time.
  const moved = rescheduledAt.size === 0 ? undefined : rescheduledAt.get(memoryId);
  return clock <= Math.max(memories.foldedTo(row), moved ?? -1);
}

/** Last writer wins. */
function put(values: Map<string, StandingValue>, key: string, fact: FactStamp & (SettingBody | EntryBody)): void {
  const { value, clock, id } = fact;
  const writer = { clock, id };
  if (overwrites(writer, values.get(key)?.writer)) values.set(key, { value, writer });
}

function collectionOf({ entries }: FoldState, name: string): Map<string, StandingValue> {
  const known = entries.get(name) ?? new Map<string, StandingValue>();
  entries.set(name, known);
  return known;
}

/** What moves a card's memory. */
type Step = (FactStamp & ReviewBody) | OtherStep;

/** What a fact about many cards does to one of them. */
type OtherStep = FactOrder &
  (
    | (Pick<ReschedulingBody, "kind"> & ReschedulingBody["dues"][number])
    | (Pick<MemoryStartedBody, "kind"> & MemoryStartedBody["memories"][number])
  );

function stepsOf(fact: FactStamp & (ReschedulingBody | MemoryStartedBody)): OtherStep[] {
  const { clock, id } = fact;
  // What came from outside may have fields of any name: those of the fact go over them.
  if (fact.kind === "rescheduling") return fact.dues.map((due) => ({ ...due, kind: fact.kind, clock, id }));
  return fact.memories.map((start) => ({ ...start, kind: fact.kind, clock, id }));
}

function foldSteps(state: FoldState, memoryId: CardId, steps: Step[], model: MemoryModel): void {
  let memory: CardMemory = { state: "new" };
  for (const step of steps.sort(compareFacts)) {
    if (step.kind === "rescheduling") state.rescheduledAt.set(memoryId, step.clock);
    const after = afterStep(memory, step, model);
    if (after === null) continue;
    memory = after;
    state.memories.set(memoryId, after, step.clock);
  }
}

function afterStep(memory: CardMemory, step: Step, model: MemoryModel): KnownMemory | null {
  switch (step.kind) {
    case "review":
      return afterReview(memory, step, model);
    case "rescheduling":
      return rescheduled(memory, step.dueDay);
    case "memory-started":
      return started(memory, step);
  }
}
