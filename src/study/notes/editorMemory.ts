import type { Card } from "../../deck/card.ts";
import { canonical } from "../../facts/aliases.ts";
import type { FactBody } from "../../facts/fact.ts";
import type { FoldState } from "../../facts/foldState.ts";
import { identityOf } from "../identification.ts";
import { joinMemories } from "../joinMemories.ts";

/** A card before and after it was rewritten so that it has another id. */
export interface Rewritten {
  readonly was: Card;
  readonly is: Card;
}

/** Null where lines that were edited had or have another number of cards than one, or the card is the same as before. */
export function rewritten(before: readonly Card[] | null, after: readonly Card[] | null): Rewritten | null {
  const [was, ...others] = before ?? [];
  const [is, ...more] = after ?? [];
  if (was === undefined || is === undefined || others.length + more.length > 0) return null;
  return was.id === is.id ? null : { was, is };
}

/**
 * What to record so that the card keeps its memory, however its question was rewritten: nobody but the learner who rewrote
 * it could know. Of a card that the log does not know there is nothing to keep.
 */
export function keptMemory(fold: FoldState, { was, is }: Rewritten): FactBody[] {
  const lost = canonical(fold, was.id);
  if (!fold.identities.has(lost)) return [];
  const { kind: _, cardId: __, ...identity } = identityOf(is.id, is);
  return joinMemories(fold, lost, { cardId: is.id, ...identity }, "app");
}
