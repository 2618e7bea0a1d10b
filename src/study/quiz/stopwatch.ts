/** Time that the learner spends on the question on the screen, until it is written down. */
export interface Stopwatch {
  /** Milliseconds not written yet. */
  readonly millis: number;
  /** The instant (epoch ms) up to which they are counted; null while it stands. */
  readonly countedTo: number | null;
}

export const stopped: Stopwatch = { millis: 0, countedTo: null };

/** Counts up to an instant, and on from there if `runs`. */
export function countTo({ millis, countedTo }: Stopwatch, nowMs: number, runs: boolean): Stopwatch {
  const passed = countedTo === null ? 0 : Math.min(Math.max(0, nowMs - countedTo), longestLapseMillis);
  return { millis: millis + passed, countedTo: runs ? nowMs : null };
}

/** The clock is looked at every second: where so much passed in between, the machine was asleep. */
const longestLapseMillis = 60_000;
