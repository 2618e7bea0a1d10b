import { RowTitle } from "../frame/RowTitle.tsx";
import { KeyCap } from "../KeyCap.tsx";
import { percentWords } from "../words.ts";
import type { ComingExam, PastExam } from "./examRows.ts";
import { bandWords } from "./examWords.ts";
import "./exam.css";

export interface ExamListScreenProps {
  readonly coming: readonly ComingExam[];
  /** Latest first. */
  readonly past: readonly PastExam[];
  readonly newHref: string;
  /** Entries of a newer version, or damaged ones: left out. */
  readonly unreadable: number;
}

/** The exams ahead with what they would bring, and those behind with what they brought. */
export function ExamListScreen({ coming, past, newHref, unreadable }: ExamListScreenProps) {
  return (
    <div className="exam-page">
      <div className="exam-head">
        <div>
          <h1>Exams</h1>
          {coming.length + past.length === 0 && (
            <p className="exam-quiet">
              Say when the exam is, what it asks and how many minutes you have. Recto plans each day so that you can
              expect the best score on that day, and tells you what it expects.
            </p>
          )}
        </div>
        <a className="button" href={newHref} aria-keyshortcuts="n">
          New exam <KeyCap name="n" />
        </a>
      </div>
      <section aria-labelledby="coming">
        <h2 className="eyebrow" id="coming">
          Ahead
        </h2>
        {coming.length === 0 && <p className="exam-quiet">No exam is ahead.</p>}
        <ul className="bare">
          {coming.map((exam) => (
            <li key={exam.id} className="exam-row">
              <RowTitle title={`${exam.name}, ${exam.daysLeft}`} href={exam.href} words={exam.date} />
              <Predicted prediction={exam.prediction} />
            </li>
          ))}
        </ul>
      </section>
      {past.length > 0 && (
        <section aria-labelledby="past">
          <h2 className="eyebrow" id="past">
            Behind you
          </h2>
          <ul className="bare">
            {past.map((exam) => (
              <li key={exam.id} className="exam-row">
                <RowTitle title={exam.name} href={exam.href} words={exam.date} />
                <dl className="exam-pair num">
                  <div>
                    <dt>predicted</dt>
                    <dd>{exam.prediction === null ? "–" : percentWords(exam.prediction.expected)}</dd>
                  </div>
                  <div>
                    <dt>result</dt>
                    <dd>{exam.result === null ? <a href={exam.href}>Enter it</a> : percentWords(exam.result)}</dd>
                  </div>
                </dl>
              </li>
            ))}
          </ul>
        </section>
      )}
      {unreadable > 0 && (
        <p className="exam-quiet">Some of your exams could not be read here and are left out; nothing is deleted.</p>
      )}
    </div>
  );
}

function Predicted({ prediction }: Pick<ComingExam, "prediction">) {
  if (prediction === null) return <p className="exam-score">not predicted</p>;
  if (prediction === "waiting") return <p className="exam-score">planning</p>;
  return (
    <p className="exam-score num">
      <b>{percentWords(prediction.expected)}</b> predicted, {bandWords(prediction)}
    </p>
  );
}
