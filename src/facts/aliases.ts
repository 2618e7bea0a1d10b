import type { CardId } from "../deck/cardId.ts";
import type { FactOrder } from "./order.ts";
import { overwrites } from "./order.ts";

/** Where a card's memory lies, and who said so last. */
export interface Alias extends FactOrder {
  readonly to: CardId;
}

/**
 * The id under which the memory of a card lies: the end of its chain of aliases. A chain that bites its tail ends in the
 * smallest id of the ring, so every device finds the same one.
 */
export function canonical({ aliases }: { readonly aliases: Aliases }, cardId: CardId): CardId {
  return aliases.endOf(cardId);
}

/** Which cards stand for which. Each card points at one other at most; the last writer decides. */
export class Aliases {
  readonly #aliasByFrom = new Map<CardId, Alias>();
  /** The way back; a card that points at itself (an alias taken back) is not in it. */
  readonly #fromsByTo = new Map<CardId, Set<CardId>>();

  get size(): number {
    return this.#aliasByFrom.size;
  }

  keys(): Iterable<CardId> {
    return this.#aliasByFrom.keys();
  }

  entries(): Iterable<[CardId, Alias]> {
    return this.#aliasByFrom.entries();
  }

  get(from: CardId): Alias | undefined {
    return this.#aliasByFrom.get(from);
  }

  /** Takes the alias in unless a later writer stands; says whether chains have changed by it. */
  point(from: CardId, alias: Alias): boolean {
    const standing = this.#aliasByFrom.get(from);
    if (!overwrites(alias, standing)) return false;
    this.#aliasByFrom.set(from, alias);
    const before = standing?.to ?? from;
    if (before === alias.to) return false;
    this.#fromsByTo.get(before)?.delete(from);
    if (alias.to === from) return true;
    const froms = this.#fromsByTo.get(alias.to);
    if (froms === undefined) this.#fromsByTo.set(alias.to, new Set([from]));
    else froms.add(from);
    return true;
  }

  endOf(cardId: CardId): CardId {
    if (this.#aliasByFrom.size === 0) return cardId;
    let end = this.#next(cardId);
    if (end === cardId) return cardId;
    const passed = new Set([cardId]);
    while (!passed.has(end)) {
      passed.add(end);
      const next = this.#next(end);
      if (next === end) return end;
      end = next;
    }
    return this.#smallestOnRing(end);
  }

  /** All cards that share one memory with this one, itself included. */
  sharing(cardId: CardId): ReadonlySet<CardId> {
    const found = new Set([cardId]);
    if (this.#aliasByFrom.size === 0) return found;
    for (const member of found) {
      found.add(this.#next(member));
      for (const from of this.#fromsByTo.get(member) ?? []) found.add(from);
    }
    return found;
  }

  #next(cardId: CardId): CardId {
    return this.#aliasByFrom.get(cardId)?.to ?? cardId;
  }

  #smallestOnRing(member: CardId): CardId {
    let smallest = member;
    for (let at = this.#next(member); at !== member; at = this.#next(at)) if (at < smallest) smallest = at;
    return smallest;
  }
}
