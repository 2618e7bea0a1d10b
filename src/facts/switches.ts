import type { CardId } from "../deck/cardId.ts";
import { canonical } from "./aliases.ts";
import type { BurialBody, FactStamp, SuspensionBody } from "./fact.ts";
import type { FoldState } from "./foldState.ts";
import { type FactOrder, overwrites } from "./order.ts";
import { isRetracted } from "./retractions.ts";

/** Switches one of the cards that the fact names, unless it was taken back for it or a later writer stands. */
export function applySwitch(state: FoldState, fact: FactStamp & (SuspensionBody | BurialBody), cardId: CardId): void {
  if (isRetracted(state, fact.id, cardId)) return;
  const memoryId = canonical(state, cardId);
  const writers = fact.kind === "suspension" ? state.suspensionWriters : state.burialWriters;
  if (!overwrites(fact, writers.get(memoryId))) return;
  writers.set(memoryId, writerOf(fact));
  if (fact.kind === "burial") state.buriedUntil.set(memoryId, fact.untilDay);
  else if (fact.suspended) state.suspended.add(memoryId);
  else state.suspended.delete(memoryId);
}

/** The card as if nobody had ever switched it. */
export function clearSwitches(state: FoldState, cardId: CardId): void {
  state.suspended.delete(cardId);
  state.suspensionWriters.delete(cardId);
  state.buriedUntil.delete(cardId);
  state.burialWriters.delete(cardId);
}

function writerOf({ clock, id }: FactOrder): FactOrder {
  return { clock, id };
}
