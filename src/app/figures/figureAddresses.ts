/** A figure by its deck's slug and its id in the figure catalog. */
export function figureAddress(deck: string, id: string): string {
  return `/figure/${encodeURIComponent(deck)}/${encodeURIComponent(id)}`;
}

/** The deck and id in the parts of an address behind `figure`; null where they name none. */
export function figureAt(parts: readonly string[]): { readonly deck: string; readonly id: string } | null {
  const [deck, id, ...rest] = parts;
  return deck === undefined || id === undefined || rest.length > 0 ? null : { deck, id };
}
