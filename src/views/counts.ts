/** How many cards wait, by what they are: never seen, being learned, due again. */
export interface Counts {
  readonly new: number;
  readonly learning: number;
  readonly due: number;
}

/** How far the cards of a topic or deck have come. The four add up to its cards. */
export interface Progress {
  readonly new: number;
  readonly learning: number;
  /** Learned, and for less than three weeks; the mature ones last longer. */
  readonly young: number;
  readonly mature: number;
}
