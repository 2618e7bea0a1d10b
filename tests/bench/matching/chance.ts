/** Repeatable chance: mulberry32 (Tommy Ettinger, public domain). */
export interface Chance {
  /** 0 ≤ x < 1. */
  readonly next: () => number;
  readonly happens: (probability: number) => boolean;
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  readonly one: <Item>(items: readonly Item[]) => Item;
  /** Some of the items, each once, in any order. */
  readonly some: <Item>(items: readonly Item[], count: number) => Item[];
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const one = <Item>(items: readonly Item[]): Item => {
    const item = items[between(0, items.length - 1)];
    if (item === undefined) throw new RangeError("Nothing to choose from.");
    return item;
  };
  return {
    next,
    happens: (probability) => next() < probability,
    between,
    one,
    some(items, count) {
      const left = [...items];
      return Array.from({ length: Math.min(count, items.length) }, () => {
        const [item] = left.splice(between(0, left.length - 1), 1);
        return item as (typeof items)[number];
      });
    },
  };
}
