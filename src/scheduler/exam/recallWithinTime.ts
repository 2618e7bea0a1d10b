import type { DayPrices } from "./dayPrices.ts";
import type { ExamProblem } from "./examProblem.ts";
import type { ExpectedUse } from "./expectedUse.ts";
import { expectedRecall } from "./followChoices.ts";

/**
 * By exam and kind, expected recall when the choices at these prices are followed; `unstudied` is that without study. Soft
 * choices use not quite the time there is: what they leave or take too much is counted at its price, and all gains are
 * scaled to that. Where prices are far from the minimum (a few cards, a lot of time) even that would be above the bound,
 * which then counts.
 */
export function recallWithinTime(
  problem: ExamProblem,
  { soft, byStudyDay, bound }: DayPrices,
  use: ExpectedUse,
  unstudied: readonly Float64Array[],
): Float64Array[] {
  const recalls = unstudied.map((_, n) => expectedRecall(problem, soft, n));
  const { weights, kinds } = problem.cards;
  let gained = 0;
  let known = 0;
  for (const [n, recall] of recalls.entries()) {
    for (const [k, { weightClass, count }] of kinds.kinds.entries()) {
      const share = weights.classes[weightClass]?.shares[n] ?? 0;
      const weight = count * (problem.kindScales[k] ?? 0) * share;
      const bare = unstudied[n]?.[k] ?? 0;
      known += weight * bare;
      gained += weight * ((recall[k] ?? 0) - bare);
    }
  }
  let missed = 0;
  for (const [j, seconds] of problem.days.budgetSeconds.entries()) {
    missed += (byStudyDay[j] ?? 0) * (seconds - (use.seconds[j] ?? 0));
  }
  const possible = Math.min(gained + missed, bound * weights.asked - known);
  const factor = gained > 0 ? Math.max(0, possible / gained) : 1;
  return recalls.map((recall, n) =>
    recall.map((p, k) => {
      const bare = unstudied[n]?.[k] ?? 0;
      return Math.min(1, bare + factor * (p - bare));
    }),
  );
}
