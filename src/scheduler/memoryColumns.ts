import { RowIndex } from "./rowIndex.ts";

/** One typed array for each field of a card's memory; cell `i` of each belongs to row `i`. */
export type MemoryColumns = { -readonly [Name in ColumnName]: InstanceType<(typeof columnTypes)[Name]> };

/**
 * Columns cut to their rows, with the card of each row: a structured-cloneable value. The ids are one text, because a
 * hundred thousand texts take far longer to clone.
 */
export interface PackedMemories {
  readonly ids: string;
  readonly columns: MemoryColumns;
}

/** Columns with the card of each row. */
export interface MemoryRows {
  readonly rows: RowIndex;
  readonly columns: MemoryColumns;
}

const columnTypes = {
  /** Index into `phases`. */
  phase: Uint8Array,
  /** Days. */
  stability: Float64Array,
  difficulty: Float64Array,
  /** A study day in the phase `review`, else an instant (epoch ms). */
  due: Float64Array,
  step: Uint8Array,
  lastDay: Int32Array,
  /** `noDay` where the first review was in another program. */
  firstDay: Int32Array,
  /** `noDay` where the card was never shown as due. */
  lastDueDay: Int32Array,
  reviews: Uint32Array,
  lapses: Uint32Array,
  /** The place in the order of facts up to which the row is folded. */
  foldedTo: Float64Array,
} as const;

type ColumnName = keyof typeof columnTypes;

const columnNames = [
  "phase",
  "stability",
  "difficulty",
  "due",
  "step",
  "lastDay",
  "firstDay",
  "lastDueDay",
  "reviews",
  "lapses",
  "foldedTo",
] as const satisfies readonly ColumnName[];

export const phases = ["learning", "review", "relearning"] as const;
export const phaseCodes = { learning: 0, review: 1, relearning: 2 } as const;
export const noDay = -(2 ** 31);

export function emptyColumns(capacity: number): MemoryColumns {
  return {
    phase: new Uint8Array(capacity),
    stability: new Float64Array(capacity),
    difficulty: new Float64Array(capacity),
    due: new Float64Array(capacity),
    step: new Uint8Array(capacity),
    lastDay: new Int32Array(capacity),
    firstDay: new Int32Array(capacity),
    lastDueDay: new Int32Array(capacity),
    reviews: new Uint32Array(capacity),
    lapses: new Uint32Array(capacity),
    foldedTo: new Float64Array(capacity),
  };
}

/** The first `rows` rows in new columns with room for `capacity`. */
export function resized(columns: MemoryColumns, rows: number, capacity: number): MemoryColumns {
  const copy = emptyColumns(capacity);
  for (const name of columnNames) copy[name].set(columns[name].subarray(0, rows));
  return copy;
}

/** Row `to` becomes a copy of row `from`. */
export function copyRow(columns: MemoryColumns, from: number, to: number): void {
  for (const name of columnNames) columns[name].copyWithin(to, from, from + 1);
}

/** Reads a `PackedMemories` that comes from outside, without copying it; null when anything in it cannot be one. */
export function unpack(value: unknown): MemoryRows | null {
  if (!isRecord(value) || typeof value["ids"] !== "string") return null;
  const { columns } = value;
  if (!isRecord(columns) || !(columns["phase"] instanceof Uint8Array)) return null;
  const rowCount = columns["phase"].length;
  if (!areColumns(columns, rowCount) || !hasSoundRows(columns, rowCount)) return null;
  const rows = RowIndex.read(value["ids"], rowCount);
  return rows === null ? null : { rows, columns };
}

function areColumns(columns: Readonly<Record<string, unknown>>, rowCount: number): columns is MemoryColumns {
  return columnNames.every((name) => {
    const column = columns[name];
    return column instanceof columnTypes[name] && column.length === rowCount;
  });
}

/** One loop over all rows: a call for each cell would take most of the time of a start's reading. */
function hasSoundRows({ phase, stability, difficulty, due, foldedTo }: MemoryColumns, rowCount: number): boolean {
  for (let row = 0; row < rowCount; row++) {
    const days = stability[row] ?? 0;
    const level = difficulty[row] ?? 0;
    const isSound =
      (phase[row] ?? 255) < phases.length &&
      days > 0 &&
      days < Number.POSITIVE_INFINITY &&
      level >= 1 &&
      level <= 10 &&
      Number.isFinite(due[row]) &&
      Number.isFinite(foldedTo[row]);
    if (!isSound) return false;
  }
  return true;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
