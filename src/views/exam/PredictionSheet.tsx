import type { ReactNode } from "react";
import { percentWords } from "../words.ts";
import type { PredictedScore } from "./examRows.ts";
import { bandWords, pointsWords } from "./examWords.ts";
import { ScoreScale } from "./ScoreScale.tsx";

export interface PredictionSheetProps {
  readonly prediction: PredictedScore;
  /** The score if nothing is studied from now on; null where it is no longer of use. */
  readonly withoutStudy: number | null;
  readonly target: number | null;
  /** How likely the score lies in the band, 0–1. */
  readonly bandShare: number;
  /** What stands below, such as today's plan. */
  readonly children: ReactNode;
}

/** What to expect of the exam, and how sure that is. */
export function PredictionSheet(props: PredictionSheetProps) {
  const { prediction, withoutStudy, target, bandShare, children } = props;
  return (
    <section className="exam-sheet" aria-labelledby="prediction">
      <h2 className="eyebrow" id="prediction">
        Predicted score on the day
      </h2>
      <p className="exam-large num">
        <b>{percentWords(prediction.expected)}</b> <span>likely {bandWords(prediction)}</span>
      </p>
      <ScoreScale prediction={prediction} target={target} result={null} />
      <p>
        The score is the share of the exam’s cards that you would know. In {Math.round(bandShare * 100)} of 100 exams
        like this one it lies between {percentWords(prediction.low)} and {percentWords(prediction.high)}, if you keep to
        the plan and the exam asks what your cards ask.
        {withoutStudy !== null && ` Without any more study it would be ${percentWords(withoutStudy)}.`}{" "}
        {target !== null && targetWords(prediction, target)}
      </p>
      {children}
    </section>
  );
}

function targetWords({ expected, low, high }: PredictedScore, target: number): string {
  const goal = `Your target of ${percentWords(target)}`;
  if (expected >= target) return `${goal} would be reached${low >= target ? " safely" : ""}.`;
  return `${goal} is ${pointsWords(target - expected)} away${high < target ? ", and out of reach as things stand" : ""}.`;
}
