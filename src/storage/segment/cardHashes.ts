/** The sorted, distinct 32-bit hashes (FNV-1a over UTF-16 units) of these cards: small enough to keep for every segment. */
export function cardHashes(cardIds: Iterable<string>): Uint32Array {
  const hashes = new Set<number>();
  for (const cardId of cardIds) hashes.add(hashOf(cardId));
  return Uint32Array.from(hashes).sort();
}

/** Says of a segment's hashes whether it may name one of these cards. Without readable hashes it may. */
export function mayNameOneOf(cardIds: Iterable<string>): (hashes: unknown) => boolean {
  const wanted = cardHashes(cardIds);
  const wantedSet = new Set(wanted);
  return (hashes) => {
    if (!(hashes instanceof Uint32Array)) return true;
    return wanted.length < fewCards
      ? wanted.some((hash) => hashes[placeOf(hash, hashes)] === hash)
      : hashes.some((hash) => wantedSet.has(hash));
  };
}

/** Fewer than this are quicker looked up than compared with every hash of the segment. */
const fewCards = 100;

/** The place of the first of these sorted hashes that is not less than `hash`. */
function placeOf(hash: number, hashes: Uint32Array): number {
  let from = 0;
  let to = hashes.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((hashes[middle] ?? 0) < hash) from = middle + 1;
    else to = middle;
  }
  return from;
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
