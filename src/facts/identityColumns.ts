import type { CardId } from "../deck/cardId.ts";
import type { FactId } from "./fact.ts";
import { isRecord } from "./shape.ts";

/** The identities of cards, one list a field; cell `i` of each belongs to row `i`. */
export interface IdentityColumns {
  readonly cardIds: CardId[];
  readonly decks: string[];
  /** Null for a card with a label. */
  readonly topics: (string | null)[];
  /** The label, or the question of the key. */
  readonly names: string[];
  readonly ordinals: number[];
  /** Null where it is the key's, as for most questions: nothing needs to be kept twice. */
  readonly questions: (string | null)[];
  readonly answerHashes: string[];
  /** Null where the fact had none. */
  readonly answerSketches: (string | null)[];
  readonly clocks: number[];
  readonly factIds: FactId[];
}

/** Columns as a snapshot keeps them: each text column is one text, which clones a hundred times as fast as its cells. */
export type PackedIdentities = { readonly rows: number } & { readonly [Name in TextColumn]: string } & {
  readonly [Name in NumberColumn]: Float64Array;
} & {
  /** Missing in what earlier versions packed. */
  readonly answerSketches?: string;
};

export function noIdentities(): IdentityColumns {
  return {
    cardIds: [],
    decks: [],
    topics: [],
    names: [],
    ordinals: [],
    questions: [],
    answerHashes: [],
    answerSketches: [],
    clocks: [],
    factIds: [],
  };
}

export function packIdentities(columns: IdentityColumns): PackedIdentities {
  return {
    rows: columns.cardIds.length,
    cardIds: joined(columns.cardIds),
    decks: joined(columns.decks),
    topics: joined(columns.topics),
    names: joined(columns.names),
    questions: joined(columns.questions),
    answerHashes: joined(columns.answerHashes),
    answerSketches: joined(columns.answerSketches),
    factIds: joined(columns.factIds),
    ordinals: Float64Array.from(columns.ordinals),
    clocks: Float64Array.from(columns.clocks),
  };
}

export function unpackIdentities(packed: PackedIdentities): IdentityColumns {
  return {
    cardIds: cellsOf(packed.cardIds, packed.rows) as CardId[],
    decks: cellsOf(packed.decks, packed.rows),
    topics: cellsOf(packed.topics, packed.rows).map(textOrNull),
    names: cellsOf(packed.names, packed.rows),
    questions: cellsOf(packed.questions, packed.rows).map(textOrNull),
    answerHashes: cellsOf(packed.answerHashes, packed.rows),
    answerSketches:
      packed.answerSketches === undefined
        ? Array<null>(packed.rows).fill(null)
        : cellsOf(packed.answerSketches, packed.rows).map(textOrNull),
    factIds: cellsOf(packed.factIds, packed.rows) as FactId[],
    ordinals: [...packed.ordinals],
    clocks: [...packed.clocks],
  };
}

/** Whether a value from outside is what `packIdentities` makes, with as many cells in every column; no cell is read. */
export function arePackedIdentities(value: unknown): value is PackedIdentities {
  if (!isRecord(value)) return false;
  const { rows, answerSketches } = value;
  if (typeof rows !== "number" || !Number.isSafeInteger(rows) || rows < 0) return false;
  return (
    textColumns.every((name) => hasCells(value[name], rows)) &&
    (answerSketches === undefined || hasCells(answerSketches, rows)) &&
    numberColumns.every((name) => {
      const column = value[name];
      return column instanceof Float64Array && column.length === rows && column.every(Number.isFinite);
    })
  );
}

const textColumns = ["cardIds", "decks", "topics", "names", "questions", "answerHashes", "factIds"] as const;
const numberColumns = ["ordinals", "clocks"] as const;
type TextColumn = (typeof textColumns)[number];
type NumberColumn = (typeof numberColumns)[number];

const separator = "\u0000";
const nothing = "\u0001";

function joined(cells: readonly (string | null)[]): string {
  return cells.map((cell) => (cell === null ? nothing : cell.replaceAll(separator, "\ufffd"))).join(separator);
}

function cellsOf(text: string, rows: number): string[] {
  return rows === 0 ? [] : text.split(separator);
}

function textOrNull(cell: string): string | null {
  return cell === nothing ? null : cell;
}

function hasCells(text: unknown, rows: number): boolean {
  if (typeof text !== "string") return false;
  if (rows === 0) return text === "";
  let cells = 1;
  for (let at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + 1)) cells++;
  return cells === rows;
}
