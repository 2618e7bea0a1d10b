import type { Card } from "../deck/card.ts";
import type { ContentFault } from "../library/contentSource.ts";
import type { Scope } from "../library/library.ts";
import type { CardCounts } from "../scheduler/cardCounts.ts";
import type { Session } from "./session.ts";

/** What lies on the desk. */
export type DeskState = { readonly kind: "closed" } | OpenDesk;

export interface OpenDesk {
  readonly kind: "open";
  readonly scope: Scope;
  readonly session: Session;
  /** The text of the card on the sheet; null while it loads or when nothing is asked. */
  readonly card: Card | null;
  readonly fault: ContentFault | null;
  /** The card that comes next if this one is recalled, where its text is at hand. */
  readonly ahead: Card | null;
  readonly counts: CardCounts;
  readonly news: News | null;
}

/**
 * What became of the card that was on the sheet, until the next action: it was put away, or its rating was not taken,
 * because another tab had reviewed it; or that no action was left to be taken back.
 */
export type News = "buried" | "suspended" | "refused" | "not-undone";
