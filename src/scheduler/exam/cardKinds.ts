import type { Memory } from "../memoryModel.ts";
import { elapsedDays } from "../studyDay.ts";
import { type ExamCards, isNew } from "./examRequest.ts";
import { emptyRows, type OutcomeRows, type OutcomeTable } from "./outcomeTable.ts";
import type { WeightClasses } from "./weightClasses.ts";

/** Cards with (nearly) the same memory and weight, planned as one with a count. */
export interface CardKind {
  readonly weightClass: number;
  readonly count: number;
  /** Null: new. */
  readonly memory: Memory | null;
  /** Study days from the last review to today; 0 when the card had its review today. */
  readonly elapsedDays: number;
}

/** The kinds of a set of cards, and what a review on each day from today leads to for each of them. */
export class CardKinds {
  readonly kinds: readonly CardKind[];
  /** By card; -1 for a card that no exam asks. */
  readonly kindOf: Int32Array;
  readonly #table: OutcomeTable;
  readonly #rowsByDay = new Map<number, OutcomeRows>();

  constructor(kinds: readonly CardKind[], kindOf: Int32Array, table: OutcomeTable) {
    this.kinds = kinds;
    this.kindOf = kindOf;
    this.#table = table;
  }

  /** For each kind, what its first study from now leads to when it happens `day` days from today. */
  rows(day: number): OutcomeRows {
    let rows = this.#rowsByDay.get(day);
    if (rows === undefined) {
      rows = emptyRows(this.kinds.length);
      for (const [n, kind] of this.kinds.entries()) {
        if (kind.memory === null) this.#table.writeFirst(rows, n);
        else this.#table.writeReview(kind.memory, kind.elapsedDays + day, rows, n);
      }
      this.#rowsByDay.set(day, rows);
    }
    return rows;
  }

  /** Chance of recall in an exam `day` days from today without any study before. */
  unstudiedRecall(kind: CardKind, day: number): number {
    if (kind.memory === null) return unseenRecall;
    return this.#table.model.retrievability(kind.memory, Math.max(shortestDelay, kind.elapsedDays + day));
  }
}

/** A card never seen is not known. */
const unseenRecall = 0;

/** FSRS gives 1 on the day of a review; a card reviewed on the exam's own day counts as one of the day before. */
const shortestDelay = 1;

/** Each seen card is a kind of its own while there are at most `mostKinds`; else cards are put together, ever more coarsely. */
export function cardKinds(cards: ExamCards, today: number, weights: WeightClasses, table: OutcomeTable): CardKinds {
  for (let width = 0; ; width = width === 0 ? 0.1 : width * 1.4) {
    const found = grouped(cards, today, weights, width);
    if (found !== null) return new CardKinds(found.kinds, found.kindOf, table);
  }
}

const mostKinds = 1_200;

function grouped(cards: ExamCards, today: number, weights: WeightClasses, width: number) {
  const kindOf = new Int32Array(cards.stability.length).fill(-1);
  const kindByKey = new Map<number, number>();
  const sums: { weightClass: number; count: number; isNew: boolean; log: number; difficulty: number; days: number }[] =
    [];
  for (let card = 0; card < kindOf.length; card++) {
    const weightClass = weights.classOf[card] ?? -1;
    if (weightClass < 0) continue;
    const fresh = isNew(cards, card);
    const log = fresh ? 0 : Math.log(cards.stability[card] ?? 1);
    const difficulty = fresh ? 0 : (cards.difficulty[card] ?? 5);
    const days = fresh ? 0 : elapsedDays(cards.lastDay[card] ?? today, today);
    const key = fresh ? -1 - weightClass : width === 0 ? card : keyOf(weightClass, log, difficulty, days, width);
    let kind = kindByKey.get(key);
    if (kind === undefined) {
      if (sums.length === mostKinds && !fresh) return null;
      kind = sums.push({ weightClass, count: 0, isNew: fresh, log: 0, difficulty: 0, days: 0 }) - 1;
      kindByKey.set(key, kind);
    }
    kindOf[card] = kind;
    const sum = sums[kind];
    if (sum === undefined) continue;
    sum.count++;
    sum.log += log;
    sum.difficulty += difficulty;
    sum.days += days;
  }
  const kinds = sums.map(({ weightClass, count, isNew: fresh, log, difficulty, days }) => ({
    weightClass,
    count,
    memory: fresh ? null : { stability: Math.exp(log / count), difficulty: difficulty / count },
    elapsedDays: Math.round(days / count),
  }));
  return { kinds, kindOf };
}

/** One number for a cell of class × log stability × difficulty × log days; only cards reviewed today have 0 days. */
function keyOf(weightClass: number, log: number, difficulty: number, days: number, width: number): number {
  const a = Math.min(999, Math.max(0, Math.floor((log + 8) / width)));
  const b = Math.floor(difficulty / (4 * width));
  const c = days === 0 ? 0 : 1 + Math.floor(Math.log(days) / width);
  return ((weightClass * 1000 + a) * 100 + b) * 1000 + Math.min(999, c);
}
