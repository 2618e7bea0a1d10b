/**
 * Long work in small pieces: each yield says how much was done since the last (in words looked at), so that whoever runs
 * it decides how often the page gets its turn.
 */
export type Slices<Outcome> = Generator<number, Outcome>;

/** Runs the work in one go. */
export function atOnce<Outcome>(work: Slices<Outcome>): Outcome {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Runs the work with a pause whenever this much of it is done. */
export async function inTurns<Outcome>(
  work: Slices<Outcome>,
  most: number,
  pause: () => Promise<void>,
): Promise<Outcome> {
  let done = 0;
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    done += step.value;
    if (done < most) continue;
    done = 0;
    await pause();
  }
}
