import { type CardKind, type CardKinds, cardKinds } from "./cardKinds.ts";
import type { ExamRequest } from "./examRequest.ts";
import type { OutcomeTable } from "./outcomeTable.ts";
import { type StudyDays, studyDays } from "./studyDays.ts";
import { sharesOfScore, type WeightClass, type WeightClasses, weightClasses } from "./weightClasses.ts";

/** All that stays the same while prices change. */
export interface ExamProblem {
  readonly table: OutcomeTable;
  readonly cards: PlannedCards;
  readonly days: StudyDays;
  /** Days from today to each exam; below 0 for one that is over. */
  readonly examOffsets: readonly number[];
  /**
   * By class and study day, for each grid point: the value, in units of the class, of a card that was reviewed on that day
   * and never again. By kind: the same for a card that is not studied at all.
   */
  readonly restingValues: readonly (readonly Float64Array[])[];
  readonly unstudiedValues: Float64Array;
  /** By kind: what a unit of its class counts beside a mean card. */
  readonly kindScales: Float64Array;
}

/** Cards made ready for a plan; good for any minutes and exam days while cards, weights and today stay the same. */
export interface PlannedCards {
  /** By exam and card, what a card counts; all together 1. */
  readonly shares: readonly Float64Array[];
  readonly weights: WeightClasses;
  readonly kinds: CardKinds;
  /** Cards that wait for a repetition today. */
  readonly repeats: readonly number[];
}

export function plannedCards({ cards, exams, today }: ExamRequest, table: OutcomeTable): PlannedCards {
  const shares = sharesOfScore(exams);
  const weights = weightClasses(shares, cards.stability.length);
  const repeats: number[] = [];
  for (const [card, repeat] of (cards.repeatsToday ?? []).entries()) if (repeat === 1) repeats.push(card);
  return { shares, weights, kinds: cardKinds(cards, today, weights, table), repeats };
}

export function examProblem(request: ExamRequest, cards: PlannedCards, table: OutcomeTable): ExamProblem {
  const examOffsets = request.exams.map(({ day }) => day - request.today);
  const days = studyDays(request, cards.repeats.length * table.repeatSeconds);
  const { classes } = cards.weights;
  return {
    table,
    cards,
    days,
    examOffsets,
    restingValues: classes.map((weights) =>
      Array.from(days.offsets, (day) => restingValue(table, weights, examOffsets, day)),
    ),
    unstudiedValues: Float64Array.from(cards.kinds.kinds, (kind) =>
      unstudiedValue(cards.kinds, kind, classOf(cards, kind), examOffsets),
    ),
    kindScales: Float64Array.from(cards.kinds.kinds, (kind) => classOf(cards, kind).scale),
  };
}

function classOf({ weights }: PlannedCards, kind: CardKind): WeightClass {
  const found = weights.classes[kind.weightClass];
  if (found === undefined) throw new RangeError(`There is no weight class ${kind.weightClass}.`);
  return found;
}

function restingValue(table: OutcomeTable, weights: WeightClass, exams: readonly number[], day: number): Float64Array {
  const value = new Float64Array(table.grid.size);
  for (const [n, exam] of exams.entries()) {
    const share = weights.shares[n] ?? 0;
    if (exam <= day || share === 0) continue;
    const recall = table.recall(exam - day);
    for (let point = 0; point < value.length; point++)
      value[point] = (value[point] ?? 0) + share * (recall[point] ?? 0);
  }
  return value;
}

function unstudiedValue(kinds: CardKinds, kind: CardKind, weights: WeightClass, exams: readonly number[]): number {
  let value = 0;
  for (const [n, exam] of exams.entries()) {
    if (exam >= 0) value += (weights.shares[n] ?? 0) * kinds.unstudiedRecall(kind, exam);
  }
  return value;
}

/** What exams after `from` and up to `to` (days from today) give a card that rests between these days. */
export function bankedShares(weights: WeightClass, exams: readonly number[], from: number, to: number) {
  const banked: { readonly exam: number; readonly share: number }[] = [];
  for (const [n, exam] of exams.entries()) {
    const share = weights.shares[n] ?? 0;
    if (exam > from && exam <= to && share > 0) banked.push({ exam, share });
  }
  return banked;
}
