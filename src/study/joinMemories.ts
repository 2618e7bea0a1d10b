import type { CardId } from "../deck/cardId.ts";
import { canonical } from "../facts/aliases.ts";
import type { FactBody } from "../facts/fact.ts";
import type { FoldState } from "../facts/foldState.ts";
import type { Identity } from "../facts/identityTable.ts";
import { type Decided, type Verdict, verdictEntry } from "./matchVerdicts.ts";

/** The card that a memory is to belong to, as it stands now. */
export type HeirCard = Identity & { readonly cardId: CardId };

/**
 * What to record so that the memory of a lost card is the memory of this one. Where the card has a memory of its own, both
 * histories count as one. Whatever is known of it before is kept for `partMemories`.
 */
export function joinMemories(fold: FoldState, lost: CardId, heir: HeirCard, by: "app" | "learner"): FactBody[] {
  const was = fold.identities.get(lost);
  const from = canonical(fold, heir.cardId);
  if (was === undefined || from === lost) return [];
  const { cardId: _, ...identity } = heir;
  return [
    { kind: "card-aliased", from, to: lost },
    // Its next edit is compared with how it stands now, not with how it stood some edits ago.
    { kind: "card-identified", cardId: lost, ...identity },
    verdictEntry(lost, from, { same: true, by, was }),
  ];
}

/** What to record to undo that, and so that the two are never taken for one again. */
export function partMemories({ lost, found, verdict }: Decided<Joined>): FactBody[] {
  return [
    // An alias to itself is one that was taken back.
    { kind: "card-aliased", from: found, to: found },
    { kind: "card-identified", cardId: lost, ...verdict.was },
    verdictEntry(lost, found, { same: false }),
  ];
}

export type Joined = Extract<Verdict, { readonly same: true }>;

/** The joinings that stand, the latest of each memory that has a card, the latest first. */
export function joined(
  fold: FoldState,
  decided: readonly Decided[],
  lost: readonly { readonly cardId: CardId }[],
): Decided<Joined>[] {
  const seen = new Set(lost.map(({ cardId }) => cardId));
  return decided
    .filter((one): one is Decided<Joined> => one.verdict.same && fold.aliases.get(one.found)?.to === one.lost)
    .sort((a, b) => b.clock - a.clock)
    .filter((one) => !seen.has(one.lost) && seen.add(one.lost));
}
