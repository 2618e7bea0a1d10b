import { percentWords } from "../words.ts";
import type { PredictedScore } from "./examRows.ts";
import { bandWords } from "./examWords.ts";
import { ScoreScale } from "./ScoreScale.tsx";

export interface ExamDaySheetProps {
  /** As it stood before this day began; null where none was kept. */
  readonly prediction: PredictedScore | null;
  /** "yesterday", "2 days ago"; null with the prediction. */
  readonly predicted: string | null;
  readonly target: number | null;
  readonly cramHref: string;
}

/** The exam's own day: no plan any more, and no new prediction. */
export function ExamDaySheet({ prediction, predicted, target, cramHref }: ExamDaySheetProps) {
  return (
    <section className="exam-sheet" aria-labelledby="exam-day">
      <h2 className="eyebrow" id="exam-day">
        The exam is today
      </h2>
      {prediction === null ? (
        <p>There is no prediction from before today.</p>
      ) : (
        <>
          <p className="exam-large num">
            <b>{percentWords(prediction.expected)}</b> <span>likely {bandWords(prediction)}</span>
          </p>
          <ScoreScale prediction={prediction} target={target} result={null} />
          <p>
            Predicted {predicted}, for a plan that is followed to the end. What you review today does not change it:
            right after an answer everything looks known, and that says little about the exam.
          </p>
        </>
      )}
      <div className="exam-ways">
        <a className="button" href={cramHref}>
          A last look: the cram sheet
        </a>
      </div>
    </section>
  );
}
