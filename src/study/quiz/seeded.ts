import { contentHash } from "../../deck/contentHash.ts";

/** A shuffled copy: equal seeds give equal orders, whatever the order before. `nameOf` tells items apart. */
export function shuffled<Item>(items: readonly Item[], seed: string, nameOf: (item: Item) => string): Item[] {
  return items
    .map((item) => ({ item, rank: contentHash(`${seed} ${nameOf(item)}`) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .map(({ item }) => item);
}

/** A seed as the number that generated options ask for. */
export function seedNumber(seed: string): number {
  return Number.parseInt(contentHash(seed).slice(0, 8), 16);
}
