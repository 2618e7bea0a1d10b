import type { Exam } from "./examRequest.ts";

/** Cards that count alike. `weights` (one an exam) are scaled so that a mean card counts 1 over all exams. */
export interface WeightClass {
  readonly scale: number;
  /** `weights` divided by `scale`, the sum of them. */
  readonly shares: readonly number[];
}

export interface WeightClasses {
  readonly classes: readonly WeightClass[];
  /** By card; -1 for a card that no exam asks. */
  readonly classOf: Int32Array;
  /** Cards that some exam asks. */
  readonly asked: number;
}

/**
 * Prices act on weights, so cards that count differently need value tables of their own. Up to `mostClasses` different
 * weights are kept as they are; more are put together in logarithmic bins, each counting as its largest, so that the
 * bound stays above.
 */
export function weightClasses(weights: readonly Float64Array[], cardCount: number): WeightClasses {
  let asked = 0;
  for (let card = 0; card < cardCount; card++) if (weights.some((column) => (column[card] ?? 0) > 0)) asked++;
  for (let binWidth = 0; ; binWidth = binWidth === 0 ? 0.05 : binWidth * 2) {
    const found = binned(weights, asked, cardCount, binWidth);
    if (found !== null) return { ...found, asked };
  }
}

/** What each card counts in each exam, such that all cards over all exams count 1. */
export function sharesOfScore(exams: readonly Exam[]): readonly Float64Array[] {
  const totals = exams.map(({ weights }) => total(weights));
  const importances = exams.map(({ importance = 1 }, n) => ((totals[n] ?? 0) > 0 ? importance : 0));
  const importance = importances.reduce((sum, value) => sum + value, 0);
  return exams.map(({ weights }, n) => {
    const unit =
      importance > 0 && (importances[n] ?? 0) > 0 ? (importances[n] ?? 0) / importance / (totals[n] ?? 1) : 0;
    return weights.map((weight) => weight * unit);
  });
}

const mostClasses = 6;

function binned(
  columns: readonly Float64Array[],
  asked: number,
  cardCount: number,
  binWidth: number,
): Pick<WeightClasses, "classes" | "classOf"> | null {
  const classOf = new Int32Array(cardCount).fill(-1);
  const numberOf = new Map<string | number, number>();
  const largest: number[][] = [];
  for (let card = 0; card < cardCount; card++) {
    const weights = columns.map((column) => (column[card] ?? 0) * asked);
    if (!weights.some((weight) => weight > 0)) continue;
    const bins = binWidth === 0 ? weights : weights.map((weight) => Math.ceil(Math.log(weight) / binWidth));
    const key = bins.length === 1 ? (bins[0] ?? 0) : bins.join(" ");
    let found = numberOf.get(key);
    if (found === undefined) {
      if (largest.length === mostClasses && binWidth < widestBin) return null;
      found = largest.push(weights.map(() => 0)) - 1;
      numberOf.set(key, found);
    }
    classOf[card] = found;
    const most = largest[found];
    for (const [n, weight] of weights.entries()) if (most !== undefined) most[n] = Math.max(most[n] ?? 0, weight);
  }
  return { classOf, classes: largest.map(classFrom) };
}

/** Bins this wide are kept however many: several exams may differ in which cards they ask at all. */
const widestBin = 3;

function classFrom(weights: readonly number[]): WeightClass {
  const scale = weights.reduce((sum, weight) => sum + weight, 0);
  return { scale, shares: weights.map((weight) => weight / scale) };
}

function total(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
