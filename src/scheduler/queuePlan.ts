import type { CardId } from "../deck/cardId.ts";
import {
  type CardLookup,
  type DailyLimits,
  type DoneToday,
  type Horizon,
  horizonOf,
  leftToday,
  standingOf,
} from "./cardCounts.ts";
import type { MemoryModel } from "./memoryModel.ts";
import { elapsedDays, type Now } from "./studyDay.ts";

export interface QueueRequest extends CardLookup {
  /** The cards in scope, in reading order, each once. Of those that share a memory, the first is taken. */
  readonly cards: readonly CardGroup[];
  readonly now: Now;
  /** For each deck. */
  readonly limits: DailyLimits;
  /** By deck, where `cards` are not the whole of it (`countDue` over all its cards); else it is counted from `cards`. */
  readonly doneToday?: ReadonlyMap<string, DoneToday>;
  readonly model: MemoryModel;
  /** An integer; moves the order of cards that are equally likely to be forgotten. */
  readonly seed: number;
}

/** Cards that stand together in a deck, such as those of a topic. */
export interface CardGroup {
  readonly deck: string;
  readonly cardIds: readonly CardId[];
}

export interface QueuedCard {
  readonly cardId: CardId;
  readonly kind: "new" | "learning" | "due";
}

export interface LearningCard {
  readonly cardId: CardId;
  /** Epoch ms. */
  readonly dueAt: number;
}

export interface QueuePlan {
  /** New and due cards, in the order in which they are to be shown. */
  readonly cards: readonly QueuedCard[];
  /** In the order in which they come due. */
  readonly learning: readonly LearningCard[];
}

/** Picks the cards of this study day and puts them in order: due ones by retrievability, new ones evenly between. */
export function planQueue(request: QueueRequest): QueuePlan {
  const { cards, memories, hidden } = request;
  const horizon = horizonOf(request.now);
  const rows = rowsOf(request);
  const left = allowances(request, rows, horizon);
  const fresh: QueuedCard[] = [];
  const learning: LearningCard[] = [];
  const due = new Map<number, DueCard>();
  const seen = new Uint8Array(memories.size);
  let place = 0;
  for (const { deck, cardIds } of cards) {
    for (const cardId of cardIds) {
      const row = rows[place++] ?? -1;
      const standing = standingOf(memories, row, horizon);
      if (standing === "later" || seen[row] === 1 || hidden(cardId)) continue;
      if (row >= 0) seen[row] = 1;
      if (standing === "due") due.set(place - 1, { cardId, deck, row });
      else if (standing === "learning") learning.push({ cardId, dueAt: memories.columns.due[row] ?? 0 });
      else if (take(left, deck, "new")) fresh.push({ cardId, kind: "new" });
    }
  }
  const chosen: QueuedCard[] = [];
  for (const at of byRetrievability(due, request, horizon)) {
    const card = due.get(at);
    if (card !== undefined && take(left, card.deck, "due")) chosen.push({ cardId: card.cardId, kind: "due" });
  }
  return { cards: mixedEvenly(fresh, chosen), learning: learning.sort(byDueAt) };
}

interface DueCard {
  readonly cardId: CardId;
  readonly deck: string;
  readonly row: number;
}

/** The row of each card, place by place; -1 for a new one. */
function rowsOf({ cards, memories, canonical }: QueueRequest): Int32Array {
  const rows = new Int32Array(cards.reduce((sum, { cardIds }) => sum + cardIds.length, 0));
  let place = 0;
  for (const { cardIds } of cards) {
    for (const cardId of cardIds) rows[place++] = memories.rowOf(canonical(cardId));
  }
  return rows;
}

export function byDueAt(a: LearningCard, b: LearningCard): number {
  return a.dueAt - b.dueAt || (a.cardId < b.cardId ? -1 : 1);
}

type Allowances = Map<string, { new: number; due: number }>;

function allowances(request: QueueRequest, rows: Int32Array, { today }: Horizon): Allowances {
  const { firstDay, lastDueDay } = request.memories.columns;
  const done = new Map<string, { introduced: number; reviewed: number }>();
  let place = 0;
  for (const { deck, cardIds } of request.cards) {
    const deckDone = done.get(deck) ?? { introduced: 0, reviewed: 0 };
    done.set(deck, deckDone);
    for (const end = place + cardIds.length; place < end; place++) {
      const row = rows[place] ?? -1;
      if (firstDay[row] === today) deckDone.introduced++;
      if (lastDueDay[row] === today) deckDone.reviewed++;
    }
  }
  const left: Allowances = new Map();
  for (const [deck, counted] of done) {
    left.set(deck, leftToday(request.doneToday?.get(deck) ?? counted, request.limits));
  }
  return left;
}

function take(left: Allowances, deck: string, kind: "new" | "due"): boolean {
  const allowance = left.get(deck);
  if (allowance === undefined || allowance[kind] <= 0) return false;
  allowance[kind]--;
  return true;
}

/**
 * The places of due cards, likeliest to be forgotten first. One number holds retrievability (27 bits) and place (26 bits), since
 * a typed array sorts numbers many times faster than an array sorts by comparison. Among equals the place is scattered
 * (a multiplicative hash, undone after), so that neighbours in the text do not give each other away.
 */
function byRetrievability(due: ReadonlyMap<number, DueCard>, request: QueueRequest, horizon: Horizon): Int32Array {
  const { memories, model, seed } = request;
  const keys = new Float64Array(due.size);
  let at = 0;
  for (const [place, { row }] of due) {
    const known = memories.at(row);
    if (known.state === "new") throw new RangeError("A new card has no retrievability.");
    const retrievability = model.retrievability(known.memory, elapsedDays(known.lastDay, horizon.today));
    keys[at++] =
      Math.round(retrievability * 1e8) * placeCount + ((Math.imul(place, scatter) + seed) & (placeCount - 1));
  }
  return Int32Array.from(keys.sort(), (key) => Math.imul((key % placeCount) - seed, gather) & (placeCount - 1));
}

const placeCount = 2 ** 26;
/** Odd, near 2²⁶ divided by the golden ratio; `gather` is its inverse modulo 2²⁶. */
const scatter = 41_475_559;
const gather = 38_987_223;

function mixedEvenly(fresh: readonly QueuedCard[], due: readonly QueuedCard[]): QueuedCard[] {
  const mixed: QueuedCard[] = [];
  let nextFresh = 0;
  let nextDue = 0;
  while (nextFresh < fresh.length || nextDue < due.length) {
    // The k-th of n cards belongs at (k + ½) / n of the way.
    const freshFirst = (nextFresh + 0.5) * due.length < (nextDue + 0.5) * fresh.length;
    const card = freshFirst || nextDue === due.length ? fresh[nextFresh++] : due[nextDue++];
    if (card !== undefined) mixed.push(card);
  }
  return mixed;
}
