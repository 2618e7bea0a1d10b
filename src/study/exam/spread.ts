/**
 * The same items, those with one key apart from each other where others can stand between: of what is left, always the first
 * with another key than the last.
 */
export function spread<Item>(items: readonly Item[], keyOf: (item: Item) => string | null): Item[] {
  const left = [...items];
  const spread: Item[] = [];
  let last: string | null = null;
  while (left.length > 0) {
    const next = left.findIndex((item) => last === null || keyOf(item) !== last);
    const [item] = left.splice(Math.max(0, next), 1);
    if (item === undefined) break;
    spread.push(item);
    last = keyOf(item);
  }
  return spread;
}
