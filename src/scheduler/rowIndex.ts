import type { CardId } from "../deck/cardId.ts";

/**
 * Which card lies in which row, and back. Ids that were loaded stay in the one text they came in: a hundred thousand of
 * them are found again without one text or map entry made for each, which alone would take longer than the rest of a
 * start. A hash table with linear probing (Knuth, TAOCP 3, 6.4, algorithms L and R).
 */
export class RowIndex {
  #text = "";
  /** Where the id of each loaded row begins in the text, and one place beyond the last. */
  #begins = new Uint32Array(1);
  /** The ids of rows that were added or moved since. */
  readonly #laterIds = new Map<number, CardId>();
  /** Row + 1 at the place that the id's hash says, or behind it; 0 where nothing is. A power of two long. */
  #slots = new Int32Array(64);
  /** By row. With them, a slot is passed over without a look at its id. */
  #hashes = new Int32Array(32);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The row of a card, or -1. */
  rowOf(cardId: CardId): number {
    return (this.#slots[this.#slotOf(cardId, hashOf(cardId, 0, cardId.length))] ?? 0) - 1;
  }

  idAt(row: number): CardId {
    const later = this.#laterIds.get(row);
    return later ?? (this.#text.slice(this.#begins[row], (this.#begins[row + 1] ?? 1) - 1) as CardId);
  }

  /** Puts a card that has no row yet into the row behind the last. */
  add(cardId: CardId): number {
    if ((this.#size + 1) * 2 > this.#slots.length) this.#resize(this.#slots.length * 2);
    const row = this.#size++;
    const hash = hashOf(cardId, 0, cardId.length);
    this.#laterIds.set(row, cardId);
    this.#hashes[row] = hash;
    this.#slots[this.#slotOf(cardId, hash)] = row + 1;
    return row;
  }

  /** Takes the row out; the last one moves into its place. */
  remove(row: number): void {
    this.#vacate(this.#slotOf(this.idAt(row), this.#hashes[row] ?? 0));
    const last = --this.#size;
    if (row !== last) {
      const moved = this.idAt(last);
      const hash = this.#hashes[last] ?? 0;
      this.#slots[this.#slotOf(moved, hash)] = row + 1;
      this.#hashes[row] = hash;
      this.#laterIds.set(row, moved);
    }
    this.#laterIds.delete(last);
  }

  /** All ids as one text, row by row, for `RowIndex.read`. */
  pack(): string {
    const isAsLoaded = this.#laterIds.size === 0 && this.#size === this.#begins.length - 1;
    return isAsLoaded ? this.#text : Array.from({ length: this.#size }, (_, row) => this.idAt(row)).join(separator);
  }

  /** The index over `rows` packed ids; null when there are not as many, one is empty, or one is there twice. */
  static read(text: string, rows: number): RowIndex | null {
    const index = new RowIndex();
    index.#text = text;
    index.#begins = new Uint32Array(rows + 1);
    index.#resize(2 ** Math.ceil(Math.log2(Math.max(64, rows * 2))));
    let begin = 0;
    for (let row = 0; row < rows; row++) {
      const separated = text.indexOf(separator, begin);
      const end = separated < 0 ? text.length : separated;
      if (end <= begin) return null;
      index.#begins[row + 1] = end + 1;
      index.#size = row + 1;
      if (!index.#enter(row, hashOf(text, begin, end))) return null;
      begin = end + 1;
    }
    const isWhole = rows === 0 ? text === "" : begin === text.length + 1;
    return isWhole ? index : null;
  }

  /** Whether the loaded id was not there yet. */
  #enter(row: number, hash: number): boolean {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let entry = this.#slots[slot] ?? 0; entry !== 0; entry = this.#slots[slot] ?? 0) {
      if (this.#hashes[entry - 1] === hash && this.idAt(entry - 1) === this.idAt(row)) return false;
      slot = (slot + 1) & mask;
    }
    this.#slots[slot] = row + 1;
    this.#hashes[row] = hash;
    return true;
  }

  /** The slot in which the card's row is, or would have to be. */
  #slotOf(cardId: string, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let entry = slots[slot] ?? 0; entry !== 0; entry = slots[slot] ?? 0) {
      if (this.#hashes[entry - 1] === hash && this.#holds(entry - 1, cardId)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #holds(row: number, cardId: string): boolean {
    if (this.#laterIds.size > 0) {
      const later = this.#laterIds.get(row);
      if (later !== undefined) return later === cardId;
    }
    const begin = this.#begins[row] ?? 0;
    return this.#begins[row + 1] === begin + cardId.length + 1 && this.#text.startsWith(cardId, begin);
  }

  /** Empties a slot, and moves up those behind it that would not be found past the gap. */
  #vacate(slot: number): void {
    const mask = this.#slots.length - 1;
    let gap = slot;
    this.#slots[gap] = 0;
    for (let at = (gap + 1) & mask; this.#slots[at] !== 0; at = (at + 1) & mask) {
      const entry = this.#slots[at] ?? 0;
      const home = (this.#hashes[entry - 1] ?? 0) & mask;
      if (((at - home) & mask) < ((at - gap) & mask)) continue;
      this.#slots[gap] = entry;
      this.#slots[at] = 0;
      gap = at;
    }
  }

  /** Makes room for half as many rows as there are slots. */
  #resize(length: number): void {
    const hashes = new Int32Array(length / 2);
    hashes.set(this.#hashes.subarray(0, this.#size));
    this.#hashes = hashes;
    this.#slots = new Int32Array(length);
    const mask = length - 1;
    for (let row = 0; row < this.#size; row++) {
      let slot = (hashes[row] ?? 0) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = row + 1;
    }
  }
}

const separator = "\n";

/** FNV-1a over UTF-16 units (Fowler, Noll, Vo), its high bits folded in. */
function hashOf(text: string, begin: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = begin; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
