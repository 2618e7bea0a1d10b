/** A number in 0–1 (exclusive) that depends on the keys alone: the same card gets the same luck under every policy. */
export function chance(...keys: readonly number[]): number {
  let h = 0x9e3779b9;
  for (const key of keys) {
    h = Math.imul(h ^ key, 0x85ebca6b);
    h ^= h >>> 13;
    h = Math.imul(h, 0xc2b2ae35);
    h ^= h >>> 16;
  }
  return ((h >>> 0) + 0.5) / 2 ** 32;
}

/** A standard normal number (Box and Muller). */
export function normal(...keys: readonly number[]): number {
  return Math.sqrt(-2 * Math.log(chance(...keys, 1))) * Math.cos(2 * Math.PI * chance(...keys, 2));
}

/** Takes one of the options by their shares, `at` in 0–1. */
export function pick<Option extends string>(shares: Readonly<Record<Option, number>>, at: number): Option {
  let sum = 0;
  let last: Option | null = null;
  for (const option in shares) {
    sum += shares[option];
    last = option;
    if (at < sum) return option;
  }
  if (last === null) throw new RangeError("Nothing to pick from.");
  return last;
}
