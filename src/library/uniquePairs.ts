import type { KnownCard } from "./knownCard.ts";
import type { Slices } from "./slices.ts";

export interface CardPair {
  readonly vanished: KnownCard;
  readonly appeared: KnownCard;
}

/** To take a card's sign is as much work as to look up about this many words. */
const wordsInSign = 10;

/** The cards with the same sign, where no other vanished and no other appeared card has it. */
export function* uniquePairs(
  vanished: readonly KnownCard[],
  appeared: readonly KnownCard[],
  signOf: (card: KnownCard) => string,
): Slices<CardPair[]> {
  const bySign = new Map<string, { from: KnownCard | null; to: KnownCard | null; count: number }>();
  for (const from of vanished) {
    const sign = signOf(from);
    bySign.set(sign, { from: bySign.has(sign) ? null : from, to: null, count: 0 });
    yield wordsInSign;
  }
  for (const to of appeared) {
    const held = bySign.get(signOf(to));
    if (held !== undefined) {
      held.to = to;
      held.count++;
    }
    yield wordsInSign;
  }
  return [...bySign.values()].flatMap(({ from, to, count }) =>
    from === null || to === null || count > 1 ? [] : [{ vanished: from, appeared: to }],
  );
}
