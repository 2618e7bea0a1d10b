/** How many cards wait, by what they are: never seen, being learned, due again. */
export interface Counts {
  readonly new: number;
  readonly learning: number;
  readonly due: number;
}

/** How far the cards of a topic or deck have come. The three add up to its cards. */
export interface Progress {
  readonly known: number;
  readonly learning: number;
  readonly new: number;
}
