import { canonical } from "../../facts/aliases.ts";
import type { TodaysPlanProps } from "../../views/exam/TodaysPlan.tsx";
import { useFold, useNow } from "../useFold.ts";
import { useExams } from "./useExams.ts";

export type TodaysShare = Pick<TodaysPlanProps, "minutes" | "reviews" | "newCards" | "rest">;

/** What is left of today's plan; null while there is none. */
export function useTodaysShare(): TodaysShare | null {
  const { plan } = useExams();
  const fold = useFold();
  const { today } = useNow();
  if (plan === null || plan.day !== today) return null;
  const { cardIds, left, seconds, minutes } = plan;
  const fresh = cardIds.filter((cardId) => fold.memories.get(canonical(fold, cardId)).state === "new").length;
  return {
    // Each card by the plan's mean: the first ones take no longer than the last.
    minutes: cardIds.length === 0 ? 0 : (seconds / 60) * (left / cardIds.length),
    reviews: Math.max(0, left - fresh),
    newCards: Math.min(fresh, left),
    rest: cardIds.length > 0 ? "done" : minutes === 0 ? "day-off" : "nothing-pays",
  };
}
