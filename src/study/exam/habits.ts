import type { FoldState } from "../../facts/foldState.ts";
import { type AnswerHabits, defaultHabits } from "../../scheduler/exam/answerHabits.ts";
import { paceOf, usualAnswerMillis } from "../../statistics/pace.ts";

/**
 * The usual habits at the learner's own pace. Tallies know how long answers took but not with which rating, so all four
 * times are stretched alike.
 */
export function ownHabits(fold: FoldState, today: number): AnswerHabits {
  const stretch = Math.min(4, Math.max(0.25, paceOf(fold, today).answerMillis / usualAnswerMillis));
  const { again, hard, good, easy } = defaultHabits.answerSeconds;
  return {
    ...defaultHabits,
    answerSeconds: { again: again * stretch, hard: hard * stretch, good: good * stretch, easy: easy * stretch },
  };
}
