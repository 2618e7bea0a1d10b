import type { Rating } from "./rating.ts";

/** A place on the ladder of (re)learning steps. */
export interface Step {
  readonly step: number;
  readonly delayMinutes: number;
}

/**
 * The step that follows a rating given on `step` (0 = first), or null when the card leaves the ladder. The rules are
 * Anki's (rslib/src/scheduler/states/steps.rs): Again starts over; Hard repeats the step, except that on the first it
 * waits the mean of the first two, or one and a half of an only one; Good goes on; Easy leaves.
 */
export function stepAfter(stepsMinutes: readonly number[], step: number, rating: Rating): Step | null {
  // Steps may have been taken off the ladder since the card was put on it.
  const current = Math.min(step, stepsMinutes.length - 1);
  switch (rating) {
    case "again":
      return stepAt(stepsMinutes, 0);
    case "hard":
      return current === 0 ? hardOnFirst(stepsMinutes) : stepAt(stepsMinutes, current);
    case "good":
      return stepAt(stepsMinutes, current + 1);
    case "easy":
      return null;
  }
}

function stepAt(stepsMinutes: readonly number[], step: number): Step | null {
  const delayMinutes = stepsMinutes[step];
  return delayMinutes === undefined ? null : { step, delayMinutes };
}

function hardOnFirst([first, second]: readonly number[]): Step | null {
  if (first === undefined) return null;
  return { step: 0, delayMinutes: second === undefined ? first * 1.5 : (first + second) / 2 };
}
