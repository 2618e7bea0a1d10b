import type { CardId, CardKey } from "../deck/cardId.ts";
import {
  arePackedIdentities,
  type IdentityColumns,
  noIdentities,
  type PackedIdentities,
  packIdentities,
  unpackIdentities,
} from "./identityColumns.ts";
import { type FactOrder, overwrites } from "./order.ts";

/** Who a card was when it was last identified. */
export interface Identity {
  readonly key: CardKey;
  readonly question: string;
  readonly answerHash: string;
  readonly answerSketch?: string;
}

/**
 * Identities column by column. A start of the app needs none of 100,000 of them: a table may begin without those of a
 * snapshot and take them in later, and what comes packed is unpacked at the first look.
 */
export class IdentityTable implements Iterable<[CardId, Identity]> {
  /** As they came out of a snapshot, until the first look at one of them. */
  #packed: PackedIdentities | null = null;
  #columns: IdentityColumns | null = null;
  #rowByCardId: Map<CardId, number> | null = null;
  #isWhole = true;

  /** A table that lacks what a snapshot knows, until `admit` or `complete`. */
  static toCome(): IdentityTable {
    const table = new IdentityTable();
    table.#isWhole = false;
    return table;
  }

  /** Whether it holds every identity that the fold it belongs to has seen. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  get size(): number {
    return this.#packed?.rows ?? this.#cells().cardIds.length;
  }

  has(cardId: CardId): boolean {
    return this.#rows().has(cardId);
  }

  get(cardId: CardId): Identity | undefined {
    const row = this.#rows().get(cardId);
    return row === undefined ? undefined : this.#at(row);
  }

  *[Symbol.iterator](): Iterator<[CardId, Identity]> {
    for (const [row, cardId] of this.#cells().cardIds.entries()) yield [cardId, this.#at(row)];
  }

  /** Takes the identity in unless a later writer stands. */
  identify(cardId: CardId, { key, question, answerHash, answerSketch }: Identity, { clock, id }: FactOrder): void {
    const columns = this.#cells();
    const known = this.#rows().get(cardId);
    if (known !== undefined && !overwrites({ clock, id }, this.#writerAt(known))) return;
    const row = known ?? columns.cardIds.length;
    this.#packed = null;
    this.#rows().set(cardId, row);
    columns.cardIds[row] = cardId;
    columns.decks[row] = key.deck;
    columns.topics[row] = key.kind === "label" ? null : key.topic;
    columns.names[row] = key.kind === "label" ? key.label : key.question;
    columns.ordinals[row] = key.kind === "label" ? 1 : key.ordinal;
    columns.questions[row] = question === columns.names[row] ? null : question;
    columns.answerHashes[row] = answerHash;
    columns.answerSketches[row] = answerSketch ?? null;
    columns.clocks[row] = clock;
    columns.factIds[row] = id;
  }

  /** A copy that can be cloned and kept; `IdentityTable.read` makes a table of it again. */
  pack(): PackedIdentities {
    return this.#packed ?? packIdentities(this.#cells());
  }

  /**
   * Takes in what `pack` made of another table, wherever it has been since, and is whole then; those identified here
   * since stand where they were written later. False when the value is damaged or something else.
   */
  admit(value: unknown): boolean {
    if (!arePackedIdentities(value)) return false;
    const since = Array.from(this, ([cardId, identity], row) => ({ cardId, identity, writer: this.#writerAt(row) }));
    this.#packed = value;
    this.#columns = null;
    this.#rowByCardId = null;
    for (const { cardId, identity, writer } of since) this.identify(cardId, identity, writer);
    this.complete();
    return true;
  }

  /** Says that every identity has been taken in. */
  complete(): void {
    this.#isWhole = true;
  }

  #cells(): IdentityColumns {
    this.#columns ??= this.#packed === null ? noIdentities() : unpackIdentities(this.#packed);
    return this.#columns;
  }

  #rows(): Map<CardId, number> {
    this.#rowByCardId ??= new Map(this.#cells().cardIds.map((cardId, row) => [cardId, row]));
    return this.#rowByCardId;
  }

  #at(row: number): Identity {
    const { decks, topics, names, ordinals, questions, answerHashes, answerSketches } = this.#cells();
    const name = cell(names, row);
    const topic = cell(topics, row);
    const deck = cell(decks, row);
    const key: CardKey =
      topic === null
        ? { kind: "label", deck, label: name }
        : { kind: "question", deck, topic, question: name, ordinal: cell(ordinals, row) };
    const identity = { key, question: cell(questions, row) ?? name, answerHash: cell(answerHashes, row) };
    const answerSketch = cell(answerSketches, row);
    return answerSketch === null ? identity : { ...identity, answerSketch };
  }

  #writerAt(row: number): FactOrder {
    return { clock: cell(this.#cells().clocks, row), id: cell(this.#cells().factIds, row) };
  }
}

function cell<Cell>(column: readonly Cell[], row: number): Cell {
  const value = column[row];
  if (value === undefined) throw new RangeError(`No identity in row ${row}.`);
  return value;
}
