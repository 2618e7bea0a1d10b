import type { CardId } from "../deck/cardId.ts";
import { type CardCounts, type CardLookup, type Horizon, horizonOf, learnAheadMs, standingOf } from "./cardCounts.ts";
import type { Due, MemoryState } from "./cardMemory.ts";
import {
  byDueAt,
  type CardGroup,
  type LearningCard,
  planQueue,
  type QueuedCard,
  type QueuePlan,
  type QueueRequest,
} from "./queuePlan.ts";
import type { Now } from "./studyDay.ts";

/**
 * What is left to study today, as a value: every step gives a new queue and leaves the old one as it was. A card is in one
 * of the three lists, once.
 */
export interface StudyQueue {
  /** Cards put back, shown before all others. */
  readonly front: readonly QueuedCard[];
  /** Cards that come back within this study day, soonest first. */
  readonly learning: readonly LearningCard[];
  /** New and due cards in order; those before `at` are done. */
  readonly plan: readonly QueuedCard[];
  readonly at: number;
  readonly left: CardCounts;
  /** Epoch ms: what comes due later waits for the next study day. */
  readonly learningUntil: number;
  /** Not shown again ahead of its time while another card can be. */
  readonly justAnswered: CardId | null;
}

/** The queue of a study day; see `QueueRequest` for what it needs. One pass and a sort: milliseconds at 100,000 cards. */
export function buildQueue(request: QueueRequest): StudyQueue {
  return queueOf(planQueue(request), horizonOf(request.now));
}

/**
 * A queue of just these cards in just this order, whether they are due or not and without limits, as for those missed in
 * a quiz or planned for an exam. What was answered today and has nothing left for today is done.
 */
export function chosenQueue(request: ChosenRequest): StudyQueue {
  const { memories, canonical, hidden } = request;
  const horizon = horizonOf(request.now);
  const learning: LearningCard[] = [];
  const plan: QueuedCard[] = [];
  const seen = new Set<CardId>();
  for (const cardId of request.cards.flatMap(({ cardIds }) => cardIds)) {
    const memoryId = canonical(cardId);
    if (seen.has(memoryId) || hidden(cardId)) continue;
    seen.add(memoryId);
    const row = memories.rowOf(memoryId);
    const standing = standingOf(memories, row, horizon);
    if (standing === "learning") learning.push({ cardId, dueAt: memories.columns.due[row] ?? 0 });
    else if (standing === "new") plan.push({ cardId, kind: "new" });
    else if (standing === "due" || memories.columns.lastDay[row] !== horizon.today) plan.push({ cardId, kind: "due" });
  }
  return queueOf({ cards: plan, learning: learning.sort(byDueAt) }, horizon);
}

export interface ChosenRequest extends CardLookup {
  readonly cards: readonly (Pick<CardGroup, "cardIds"> & Partial<CardGroup>)[];
  readonly now: Now;
}

/** The one queue and, behind its plan, the other's; made for the same instant, without a card in both. */
export function followedBy(queue: StudyQueue, behind: StudyQueue): StudyQueue {
  const { left } = behind;
  return {
    ...queue,
    front: [...queue.front, ...behind.front],
    learning: [...queue.learning, ...behind.learning].sort(byDueAt),
    plan: [...queue.plan.slice(queue.at), ...behind.plan.slice(behind.at)],
    at: 0,
    left: {
      new: queue.left.new + left.new,
      learning: queue.left.learning + left.learning,
      due: queue.left.due + left.due,
    },
  };
}

/** The card to show now, or null when none is left or all that are left come later (`nextLearningAt`). */
export function nextCard(queue: StudyQueue, nowMs: number): CardId | null {
  const soonest = queue.learning[0];
  if (queue.front[0] !== undefined) return queue.front[0].cardId;
  if (soonest !== undefined && soonest.dueAt <= nowMs) return soonest.cardId;
  const planned = queue.plan[queue.at];
  if (planned !== undefined) return planned.cardId;
  const ahead = queue.learning.slice(0, 2).filter(({ dueAt }) => dueAt <= nowMs + learnAheadMs);
  const other = ahead.find(({ cardId }) => cardId !== queue.justAnswered);
  return (other ?? ahead[0])?.cardId ?? null;
}

/**
 * The queue after a card was rated, here or elsewhere, and promised `due`: it leaves its place, and comes back when that
 * is still today.
 */
export function afterAnswer(queue: StudyQueue, cardId: CardId, due: Due, nowMs: number): StudyQueue {
  const rest = { ...without(queue, cardId), justAnswered: cardId };
  if (due.phase === "review" || due.dueAt >= Math.max(queue.learningUntil, nowMs + learnAheadMs)) return rest;
  const card = { cardId, dueAt: due.dueAt };
  return {
    ...rest,
    learning: rest.learning.toSpliced(placeFor(rest.learning, card), 0, card),
    left: { ...rest.left, learning: rest.left.learning + 1 },
  };
}

/** The card is shown next: its last rating was taken back, and it is again what it was `shown` as. */
export function putBack(queue: StudyQueue, cardId: CardId, shown: MemoryState): StudyQueue {
  const rest = without(queue, cardId);
  const kind = kindOf[shown];
  return {
    ...rest,
    justAnswered: null,
    front: [{ cardId, kind }, ...rest.front],
    left: { ...rest.left, [kind]: rest.left[kind] + 1 },
  };
}

/** The queue without cards that were suspended, buried or deleted. */
export function dropped(queue: StudyQueue, cardIds: ReadonlySet<CardId>): StudyQueue {
  const stays = ({ cardId }: { readonly cardId: CardId }) => !cardIds.has(cardId);
  const front = queue.front.filter(stays);
  const plan = queue.plan.slice(queue.at).filter(stays);
  const learning = queue.learning.filter(stays);
  const left = { new: 0, learning: learning.length, due: 0 };
  for (const { kind } of [...front, ...plan]) left[kind]++;
  return { ...queue, front, plan, learning, at: 0, left };
}

/** How many cards are left, those in learning included that come back today. */
export function counts(queue: StudyQueue): CardCounts {
  return queue.left;
}

/** When the next card in learning comes due (epoch ms); null when none is waiting. */
export function nextLearningAt(queue: StudyQueue): number | null {
  return queue.learning[0]?.dueAt ?? null;
}

function queueOf({ cards, learning }: QueuePlan, { learningUntil }: Horizon): StudyQueue {
  const fresh = cards.filter(({ kind }) => kind === "new").length;
  return {
    front: [],
    learning,
    plan: cards,
    at: 0,
    left: { new: fresh, learning: learning.length, due: cards.length - fresh },
    learningUntil,
    justAnswered: null,
  };
}

const kindOf = { new: "new", learning: "learning", relearning: "learning", review: "due" } as const;

/** The usual places first; a planned card that was answered out of turn is looked for everywhere. */
function without(queue: StudyQueue, cardId: CardId): StudyQueue {
  const inFront = queue.front.findIndex((card) => card.cardId === cardId);
  const putBackCard = queue.front[inFront];
  if (putBackCard !== undefined) {
    return { ...queue, front: queue.front.toSpliced(inFront, 1), left: oneLess(queue.left, putBackCard.kind) };
  }
  const planned = queue.plan[queue.at];
  if (planned?.cardId === cardId) {
    return { ...queue, at: queue.at + 1, left: oneLess(queue.left, planned.kind) };
  }
  const inLearning = queue.learning.findIndex((card) => card.cardId === cardId);
  if (inLearning >= 0) {
    return { ...queue, learning: queue.learning.toSpliced(inLearning, 1), left: oneLess(queue.left, "learning") };
  }
  return dropped(queue, new Set([cardId]));
}

function oneLess(left: CardCounts, kind: keyof CardCounts): CardCounts {
  return { ...left, [kind]: left[kind] - 1 };
}

/** Binary search for the place that keeps the list sorted. */
function placeFor(learning: readonly LearningCard[], card: LearningCard): number {
  let low = 0;
  let high = learning.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = learning[middle];
    if (other !== undefined && byDueAt(other, card) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
