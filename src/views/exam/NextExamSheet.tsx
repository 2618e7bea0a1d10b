import { percentWords } from "../words.ts";
import type { PredictedScore } from "./examRows.ts";
import { bandWords } from "./examWords.ts";
import "./nextExam.css";

export interface NextExamSheetProps {
  readonly href: string;
  /** "CKA, in 19 days" */
  readonly title: string;
  /** What today's plan asks, in one or two sentences. */
  readonly plan: string;
  /** Null while it is not known yet. */
  readonly prediction: PredictedScore | null;
}

/** On the first page: which exam comes next, what to expect of it and what to do for it today. */
export function NextExamSheet({ href, title, plan, prediction }: NextExamSheetProps) {
  return (
    <section className="next-exam" aria-label="Next exam">
      <div>
        <h2>
          <a href={href}>{title}</a>
        </h2>
        <p>{plan}</p>
      </div>
      {prediction !== null && (
        <p className="next-exam-score num">
          <b>{percentWords(prediction.expected)}</b> <span>predicted, {bandWords(prediction)}</span>
        </p>
      )}
    </section>
  );
}
