import type { CardId } from "../deck/cardId.ts";
import { canonical } from "./aliases.ts";
import type { BurialBody, Fact, FactStamp, StarringBody, SuspensionBody } from "./fact.ts";
import type { FoldState } from "./foldState.ts";
import { type FactOrder, overwrites } from "./order.ts";
import { isRetracted } from "./retractions.ts";

/** Switches one of the cards that the fact names, unless it was taken back for it or a later writer stands. */
export function applySwitch(state: FoldState, fact: FactStamp & SwitchBody, cardId: CardId): void {
  if (isRetracted(state, fact.id, cardId)) return;
  const memoryId = canonical(state, cardId);
  const writers = state[writersOf[fact.kind]];
  if (!overwrites(fact, writers.get(memoryId))) return;
  writers.set(memoryId, writerOf(fact));
  switch (fact.kind) {
    case "burial":
      state.buriedUntil.set(memoryId, fact.untilDay);
      break;
    case "suspension":
      put(state.suspended, memoryId, fact.suspended);
      break;
    case "starring":
      put(state.starred, memoryId, fact.starred);
  }
}

export type SwitchBody = SuspensionBody | BurialBody | StarringBody;

export function isSwitch(fact: Fact): fact is FactStamp & SwitchBody {
  return fact.kind in writersOf;
}

const writersOf = { suspension: "suspensionWriters", burial: "burialWriters", starring: "starWriters" } as const;

function put(set: Set<CardId>, memoryId: CardId, isIn: boolean): void {
  if (isIn) set.add(memoryId);
  else set.delete(memoryId);
}

/** The card as if nobody had ever switched it. */
export function clearSwitches(state: FoldState, cardId: CardId): void {
  state.suspended.delete(cardId);
  state.suspensionWriters.delete(cardId);
  state.buriedUntil.delete(cardId);
  state.burialWriters.delete(cardId);
  state.starred.delete(cardId);
  state.starWriters.delete(cardId);
}

function writerOf({ clock, id }: FactOrder): FactOrder {
  return { clock, id };
}
