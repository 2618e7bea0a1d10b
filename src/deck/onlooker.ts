/** Someone who is told how far long work has come, and may end it. */
export interface Onlooker {
  readonly signal: AbortSignal;
  /** Hears the share done, 0–1, in whole percents or finer, and never backwards. */
  onProgress(share: number): void;
}

/** Nobody looks on: the work goes to its end unseen. */
export const unwatched: Onlooker = { signal: new AbortController().signal, onProgress: () => {} };
