import type { CardId } from "../deck/cardId.ts";
import type { CardMemory, KnownMemory } from "./cardMemory.ts";
import {
  copyRow,
  emptyColumns,
  type MemoryColumns,
  type MemoryRows,
  noDay,
  type PackedMemories,
  phaseCodes,
  phases,
  resized,
  unpack,
} from "./memoryColumns.ts";
import { RowIndex } from "./rowIndex.ts";

/**
 * The memories of many cards, one row each, column by column: 100,000 of them load, scan and clone in milliseconds.
 * A card without a row is new. Rows move when others are deleted, so a row number is good until the next change.
 */
export class MemoryTable {
  readonly #rows: RowIndex;
  #columns: MemoryColumns;

  constructor({ rows, columns }: MemoryRows = { rows: new RowIndex(), columns: emptyColumns(0) }) {
    this.#rows = rows;
    this.#columns = columns;
  }

  get size(): number {
    return this.#rows.size;
  }

  /** The card in a row. */
  cardIdAt(row: number): CardId {
    return this.#rows.idAt(row);
  }

  /** For scans; may be longer than `size`, and other arrays take their place when the table grows. */
  get columns(): MemoryColumns {
    return this.#columns;
  }

  /** The row of a card, or -1 for a new one. */
  rowOf(cardId: CardId): number {
    return this.#rows.rowOf(cardId);
  }

  get(cardId: CardId): CardMemory {
    return this.at(this.rowOf(cardId));
  }

  /** The memory in a row; that of a new card for -1. */
  at(row: number): CardMemory {
    if (row < 0) return newMemory;
    const columns = this.#columns;
    const state = phases[cell(columns.phase, row)];
    if (state === undefined) throw new RangeError(`Row ${row} has no phase.`);
    const due = cell(columns.due, row);
    return {
      state,
      memory: { stability: cell(columns.stability, row), difficulty: cell(columns.difficulty, row) },
      due:
        state === "review"
          ? { phase: state, dueDay: due }
          : { phase: state, step: cell(columns.step, row), dueAt: due },
      lastDay: cell(columns.lastDay, row),
      firstDay: dayIn(columns.firstDay, row),
      lastDueDay: dayIn(columns.lastDueDay, row),
      reviews: cell(columns.reviews, row),
      lapses: cell(columns.lapses, row),
    };
  }

  /** The `foldedTo` that was set with the memory in a row; -∞ for -1, since a new card contains nothing. */
  foldedTo(row: number): number {
    return row < 0 ? Number.NEGATIVE_INFINITY : cell(this.#columns.foldedTo, row);
  }

  /**
   * `foldedTo` is the place in the order of facts up to which `memory` contains its card's reviews; `knownRow` is the
   * card's row, where the caller has asked for it already.
   */
  set(cardId: CardId, memory: KnownMemory, foldedTo: number, knownRow = this.rowOf(cardId)): void {
    const row = knownRow < 0 ? this.#append(cardId) : knownRow;
    const columns = this.#columns;
    const { due } = memory;
    columns.phase[row] = phaseCodes[due.phase];
    columns.stability[row] = memory.memory.stability;
    columns.difficulty[row] = memory.memory.difficulty;
    columns.due[row] = due.phase === "review" ? due.dueDay : due.dueAt;
    columns.step[row] = due.phase === "review" ? 0 : due.step;
    columns.lastDay[row] = memory.lastDay;
    columns.firstDay[row] = memory.firstDay ?? noDay;
    columns.lastDueDay[row] = memory.lastDueDay ?? noDay;
    columns.reviews[row] = memory.reviews;
    columns.lapses[row] = memory.lapses;
    columns.foldedTo[row] = foldedTo;
  }

  /** Makes the card new again. */
  delete(cardId: CardId): void {
    const row = this.rowOf(cardId);
    if (row < 0) return;
    this.#rows.remove(row);
    copyRow(this.#columns, this.size, row);
  }

  /** A copy that can be cloned and kept; `MemoryTable.read` makes a table of it again. */
  pack(): PackedMemories {
    return { ids: this.#rows.pack(), columns: resized(this.#columns, this.size, this.size) };
  }

  /** A table from what `pack` made, wherever it has been since, whose columns it takes over; null when it is damaged or something else. */
  static read(value: unknown): MemoryTable | null {
    const packed = unpack(value);
    return packed === null ? null : new MemoryTable(packed);
  }

  #append(cardId: CardId): number {
    const capacity = this.#columns.phase.length;
    if (this.size === capacity) this.#columns = resized(this.#columns, capacity, Math.max(64, capacity * 2));
    return this.#rows.add(cardId);
  }
}

const newMemory: CardMemory = { state: "new" };

function dayIn(column: ArrayLike<number>, row: number): number | null {
  const day = cell(column, row);
  return day === noDay ? null : day;
}

function cell(column: ArrayLike<number>, row: number): number {
  const value = column[row];
  if (value === undefined) throw new RangeError(`No memory in row ${row}.`);
  return value;
}
