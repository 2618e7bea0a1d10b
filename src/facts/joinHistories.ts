import type { CardId } from "../deck/cardId.ts";
import { canonical } from "./aliases.ts";
import type { CardAliasedBody, FactStamp } from "./fact.ts";
import type { FoldState } from "./foldState.ts";

/**
 * Takes an alias in and returns the cards whose histories meet or part by it, to be refolded; none where a card without
 * history joins another.
 */
export function joinHistories(state: FoldState, alias: FactStamp & CardAliasedBody): ReadonlySet<CardId> {
  const { aliases } = state;
  const { from, to, clock, id } = alias;
  const before = aliases.sharing(from);
  const pointedElsewhere = (aliases.get(from)?.to ?? from) !== from;
  if (!aliases.point(from, { to, clock, id })) return none;
  const touched = new Set([...before, ...aliases.sharing(from)]);
  const withHistory = [...touched].filter((cardId) => hasHistory(state, cardId));
  const allStay = !pointedElsewhere && withHistory.every((cardId) => canonical(state, cardId) === cardId);
  return withHistory.length === 0 || allStay ? none : touched;
}

const none: ReadonlySet<CardId> = new Set();

function hasHistory(state: FoldState, cardId: CardId): boolean {
  const { memories, suspensionWriters, burialWriters, starWriters, rescheduledAt } = state;
  const switches = [suspensionWriters, burialWriters, starWriters, rescheduledAt];
  return memories.rowOf(cardId) >= 0 || switches.some((byCardId) => byCardId.has(cardId));
}
