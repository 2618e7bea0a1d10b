import type { Attempt } from "../../study/quiz/quiz.ts";
import type { Report } from "../../study/quiz/report.ts";
import { countOf, minutesWords, percentWords } from "../words.ts";
import { pointsWords } from "./quizWords.ts";
import { ReportedFigure, type ReportedFigureProps } from "./ReportedFigure.tsx";
import { ReportedQuestion, type ReportedQuestionProps } from "./ReportedQuestion.tsx";
import { ConfidenceTable, KindTable, QuestionTable, TopicTable } from "./ReportTables.tsx";
import { ScoreMeter } from "./ScoreMeter.tsx";
import { TrendChart, type TrendDot } from "./TrendChart.tsx";
import { useUnfoldedOnPaper } from "./useUnfoldedOnPaper.ts";
import "../card/card.css";
import "./quiz.css";
import "./report.css";
import "./print.css";

export interface ReportScreenProps {
  readonly attempt: Attempt;
  readonly report: Report;
  readonly date: string;
  readonly deckTitle: (slug: string) => string;
  /** With what it takes to show each question's answer in place; by number. */
  readonly questions: readonly (Omit<ReportedQuestionProps, "folded"> | Omit<ReportedFigureProps, "folded">)[];
  readonly trend: readonly TrendDot[];
  readonly homeHref: string;
  /** Null when nothing was missed. */
  readonly studyMissedHref: string | null;
  /** Marking goes on there; null once it is finished. */
  readonly markHref: string | null;
  readonly broughtForward: number;
  /** Cards' texts are still on their way: printing waits for them. */
  readonly loading: boolean;
  /** Why it cannot be asked again; null until that was tried. */
  readonly fault: string | null;
  readonly onRepeat: () => void;
  readonly onPrint: () => void;
  readonly onCsv: () => void;
  readonly onJson: () => void;
}

/** What a quiz came to: the score, where it was won and lost, and what was missed with its answers. */
export function ReportScreen(props: ReportScreenProps) {
  const { attempt, report, questions, trend } = props;
  useUnfoldedOnPaper();
  const { score, points, missed, lines, spentMillis } = report;
  const rest = lines.flatMap((_, n) => (missed.includes(n) ? [] : [n]));
  return (
    <div className="quiz-page report">
      <p className="crumb">
        <a href={props.homeHref}>Quiz</a> <span aria-hidden="true">›</span> Report
      </p>
      <h1>{attempt.recipe.title}</h1>
      <p className="quiet-words">
        {props.date}, {attempt.recipe.mode}, {countOf(lines.length, "question")} in {minutesWords(spentMillis)}
        {attempt.handIn?.by === "time" ? ", handed in when the time was up" : ""}.
      </p>
      {props.markHref !== null && (
        <p className="notice" data-kind="info">
          <span>Not all of it is marked: what is not counts nothing here.</span>{" "}
          <a className="link" href={props.markHref}>
            Mark the rest
          </a>
        </p>
      )}
      <div className="score">
        <p className="score-words">
          <b className="num">{percentWords(score)}</b>{" "}
          <span>
            {pointsWords(points)}, {missed.length === 0 ? "nothing missed" : `${missed.length} missed`}
          </span>
        </p>
        <ScoreMeter score={score} label="Score" />
      </div>
      <div className="ways report-ways">
        {props.studyMissedHref !== null && (
          <a className="button" href={props.studyMissedHref}>
            Study the missed
          </a>
        )}
        <button type="button" className="button plain" onClick={props.onRepeat}>
          Quiz again
        </button>
        <button type="button" className="button plain" onClick={props.onPrint} disabled={props.loading}>
          Print or save as PDF
        </button>
        <button type="button" className="quiet" onClick={props.onCsv}>
          Save as CSV
        </button>
        <button type="button" className="quiet" onClick={props.onJson}>
          Save as JSON
        </button>
      </div>
      {props.fault !== null && (
        <p className="fault" role="alert">
          {props.fault}
        </p>
      )}
      {props.broughtForward > 0 && (
        <p className="quiet-words">
          {countOf(props.broughtForward, "missed card was", "missed cards were")} brought forward: you meet{" "}
          {props.broughtForward === 1 ? "it" : "them"} again today.
        </p>
      )}
      <section aria-labelledby="missed">
        <h2 id="missed">{missed.length === 0 ? "Nothing missed" : "Missed"}</h2>
        {missed.length === 0 && <p className="quiet-words">Every question was rated Hard or better.</p>}
        {missed.map((n) => {
          const question = questions[n];
          return question !== undefined && <ReportedLine key={question.number} {...question} />;
        })}
      </section>
      <TopicTable topics={report.byTopic} deckTitle={props.deckTitle} />
      <KindTable kinds={report.byKind} />
      <ConfidenceTable results={report.byConfidence} />
      {trend.length > 1 && (
        <section className="report-trend" aria-labelledby="trend">
          <h2 id="trend">Over time</h2>
          <TrendChart dots={trend} />
        </section>
      )}
      <QuestionTable lines={lines} />
      {rest.length > 0 && (
        <section aria-labelledby="others" className="report-rest">
          <h2 id="others">{missed.length === 0 ? "The questions" : "The others"}</h2>
          {rest.map((n) => {
            const question = questions[n];
            return question !== undefined && <ReportedLine key={question.number} {...question} folded />;
          })}
        </section>
      )}
    </div>
  );
}

function ReportedLine(props: ReportedQuestionProps | ReportedFigureProps) {
  return "figure" in props ? <ReportedFigure {...props} /> : <ReportedQuestion {...props} />;
}
