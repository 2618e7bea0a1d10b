import type { CardId } from "../deck/cardId.ts";
import type { CardMemory, KnownMemory } from "./cardMemory.ts";
import {
  copyRow,
  emptyColumns,
  type MemoryColumns,
  type MemoryRows,
  noDay,
  type PackedMemories,
  packIds,
  phaseCodes,
  phases,
  resized,
  unpack,
} from "./memoryColumns.ts";

/**
 * The memories of many cards, one row each, column by column: 100,000 of them load, scan and clone in milliseconds.
 * A card without a row is new. Rows move when others are deleted, so a row number is good until the next change.
 */
export class MemoryTable {
  #ids: CardId[];
  #columns: MemoryColumns;
  readonly #rowByCardId = new Map<CardId, number>();

  constructor(packed: MemoryRows = { ids: [], columns: emptyColumns(0) }) {
    this.#ids = [...packed.ids];
    this.#columns = packed.columns;
    for (const [row, cardId] of packed.ids.entries()) this.#rowByCardId.set(cardId, row);
  }

  get size(): number {
    return this.#ids.length;
  }

  /** The card of each row. */
  get cardIds(): readonly CardId[] {
    return this.#ids;
  }

  /** For scans; may be longer than `size`, and other arrays take their place when the table grows. */
  get columns(): MemoryColumns {
    return this.#columns;
  }

  /** The row of a card, or -1 for a new one. */
  rowOf(cardId: CardId): number {
    return this.#rowByCardId.get(cardId) ?? -1;
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
    const lastDueDay = cell(columns.lastDueDay, row);
    return {
      state,
      memory: { stability: cell(columns.stability, row), difficulty: cell(columns.difficulty, row) },
      due:
        state === "review"
          ? { phase: state, dueDay: due }
          : { phase: state, step: cell(columns.step, row), dueAt: due },
      lastDay: cell(columns.lastDay, row),
      firstDay: cell(columns.firstDay, row),
      lastDueDay: lastDueDay === noDay ? null : lastDueDay,
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
    columns.firstDay[row] = memory.firstDay;
    columns.lastDueDay[row] = memory.lastDueDay ?? noDay;
    columns.reviews[row] = memory.reviews;
    columns.lapses[row] = memory.lapses;
    columns.foldedTo[row] = foldedTo;
  }

  /** Makes the card new again. */
  delete(cardId: CardId): void {
    const row = this.#rowByCardId.get(cardId);
    if (row === undefined) return;
    const lastRow = this.#ids.length - 1;
    const lastCardId = this.#ids.pop();
    this.#rowByCardId.delete(cardId);
    if (lastCardId === undefined || row === lastRow) return;
    this.#ids[row] = lastCardId;
    this.#rowByCardId.set(lastCardId, row);
    copyRow(this.#columns, lastRow, row);
  }

  /** A copy that can be cloned and kept; `MemoryTable.read` makes a table of it again. */
  pack(): PackedMemories {
    return { ids: packIds(this.#ids), columns: resized(this.#columns, this.size, this.size) };
  }

  /** A table from what `pack` made, wherever it has been since; null when it is damaged or something else. */
  static read(value: unknown): MemoryTable | null {
    const packed = unpack(value);
    if (packed === null) return null;
    const table = new MemoryTable(packed);
    return table.#rowByCardId.size === packed.ids.length ? table : null;
  }

  #append(cardId: CardId): number {
    const row = this.#ids.length;
    if (row === this.#columns.phase.length) this.#columns = resized(this.#columns, row, Math.max(64, row * 2));
    this.#ids.push(cardId);
    this.#rowByCardId.set(cardId, row);
    return row;
  }
}

const newMemory: CardMemory = { state: "new" };

function cell(column: ArrayLike<number>, row: number): number {
  const value = column[row];
  if (value === undefined) throw new RangeError(`No memory in row ${row}.`);
  return value;
}
