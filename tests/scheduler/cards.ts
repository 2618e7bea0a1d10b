import { type CardId, cardIdOf } from "../../src/deck/cardId.ts";
import type { KnownMemory } from "../../src/scheduler/cardMemory.ts";

const made: CardId[] = [];

/** The id of the n-th card (from 0) of a made-up deck. */
export function cardId(n: number): CardId {
  const known = made[n];
  if (known !== undefined) return known;
  const id = cardIdOf({ kind: "label", deck: "made-up", label: String(n) });
  made[n] = id;
  return id;
}

/** A card in review that was last seen on `lastDay` and is due on `dueDay`. */
export function inReview(lastDay: number, dueDay: number, stability = Math.max(0.5, dueDay - lastDay)): KnownMemory {
  return {
    state: "review",
    memory: { stability, difficulty: 5 },
    due: { phase: "review", dueDay },
    lastDay,
    firstDay: lastDay - 10,
    lastDueDay: null,
    reviews: 3,
    lapses: 0,
  };
}

/** A card in learning that was begun on `day` and is due at an instant (epoch ms). */
export function inLearning(day: number, dueAt: number): KnownMemory {
  return {
    state: "learning",
    memory: { stability: 1, difficulty: 5 },
    due: { phase: "learning", step: 0, dueAt },
    lastDay: day,
    firstDay: day,
    lastDueDay: null,
    reviews: 1,
    lapses: 0,
  };
}
