import type { DayPrices } from "./dayPrices.ts";
import type { ExamProblem } from "./examProblem.ts";
import type { ExpectedUse } from "./expectedUse.ts";
import { expectedRecall } from "./followChoices.ts";

/**
 * By exam and kind, expected recall when the choices at these prices are followed; `unstudied` is that without study. Soft
 * choices use not quite the time there is: what they leave or take too much is counted at its price, which keeps the
 * expected value at or below the bound, and all gains are scaled to that.
 */
export function recallWithinTime(
  problem: ExamProblem,
  { soft, byStudyDay }: DayPrices,
  use: ExpectedUse,
  unstudied: readonly Float64Array[],
): Float64Array[] {
  const recalls = unstudied.map((_, n) => expectedRecall(problem, soft, n));
  const { weights, kinds } = problem.cards;
  let gained = 0;
  for (const [n, recall] of recalls.entries()) {
    for (const [k, { weightClass, count }] of kinds.kinds.entries()) {
      const share = weights.classes[weightClass]?.shares[n] ?? 0;
      gained += count * (problem.kindScales[k] ?? 0) * share * ((recall[k] ?? 0) - (unstudied[n]?.[k] ?? 0));
    }
  }
  let missed = 0;
  for (const [j, seconds] of problem.days.budgetSeconds.entries()) {
    missed += (byStudyDay[j] ?? 0) * (seconds - (use.seconds[j] ?? 0));
  }
  const factor = gained > 0 ? Math.max(0, 1 + missed / gained) : 1;
  return recalls.map((recall, n) =>
    recall.map((p, k) => {
      const bare = unstudied[n]?.[k] ?? 0;
      return Math.min(1, bare + factor * (p - bare));
    }),
  );
}
