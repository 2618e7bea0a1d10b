import type { ExamProblem } from "./examProblem.ts";
import type { ExpectedUse } from "./expectedUse.ts";
import { expectedOver } from "./outcomeTable.ts";
import type { PricedValues } from "./pricedValues.ts";

/**
 * By study day, the share of all that study gains in one exam (its place in the list) which is gained up to and with that
 * day: what the exam would bring if one stopped there. Falls where a day's reviews pay only through later ones.
 */
export function gainByDay(problem: ExamProblem, values: PricedValues, use: ExpectedUse, exam: number): Float64Array {
  const { table, cards, days, examOffsets } = problem;
  const at = examOffsets[exam] ?? -1;
  const gains = new Float64Array(days.offsets.length);
  const { kinds } = cards.kinds;
  for (const [j, day] of days.offsets.entries()) {
    if (at <= day) continue;
    const resting = table.recall(at - day);
    for (const [k, kind] of kinds.entries()) {
      const moving = kind.count * (values.firstDay[j * kinds.length + k] ?? 0);
      if (moving < negligible) continue;
      const gain = expectedOver(cards.kinds.rows(day), k, resting) - cards.kinds.unstudiedRecall(kind, at);
      gains[j] = (gains[j] ?? 0) + moving * weightIn(problem, kind.weightClass, exam) * gain;
    }
  }
  for (const [n, reviewed] of use.reviewed.entries()) {
    const weight = weightIn(problem, n, exam);
    if (weight === 0) continue;
    for (const [i, later] of days.later.entries()) {
      const day = days.offsets[i] ?? 0;
      const from = reviewed[i] ?? noValues;
      for (const [m, j] of later.entries()) {
        const on = days.offsets[j] ?? 0;
        if (at <= on) continue;
        const rows = table.rows(on - day);
        const before = table.recall(at - day);
        const after = table.recall(at - on);
        const chances = values.nextDay[n]?.[i] ?? noValues;
        let gain = 0;
        for (let p = 0; p < from.length; p++) {
          const moving = (from[p] as number) * (chances[m * from.length + p] as number);
          if (moving >= negligible) gain += moving * (expectedOver(rows, p, after) - (before[p] as number));
        }
        gains[j] = (gains[j] ?? 0) + weight * gain;
      }
    }
  }
  return cumulativeShares(gains);
}

const noValues = new Float64Array(0);
const negligible = 1e-5;

function weightIn({ cards }: ExamProblem, weightClass: number, exam: number): number {
  const weights = cards.weights.classes[weightClass];
  return weights === undefined ? 0 : weights.scale * (weights.shares[exam] ?? 0);
}

function cumulativeShares(gains: Float64Array): Float64Array {
  let sum = 0;
  const cumulative = gains.map((gain) => {
    sum += gain;
    return sum;
  });
  return cumulative.map((gain) => (sum > 0 ? gain / sum : 1));
}
