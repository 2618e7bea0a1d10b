import { useState } from "react";
import { ConfirmDialog } from "../frame/ConfirmDialog.tsx";
import { RowTitle } from "../frame/RowTitle.tsx";
import { KeyCap } from "../KeyCap.tsx";
import { countOf, percentWords } from "../words.ts";
import type { FinishedRow, OpenAttemptRow, RecipeRow } from "./quizHome.ts";
import { ScoreMeter } from "./ScoreMeter.tsx";
import { TrendChart, type TrendDot } from "./TrendChart.tsx";
import "./quiz.css";

export interface QuizHomeScreenProps {
  readonly open: readonly OpenAttemptRow[];
  readonly recipes: readonly RecipeRow[];
  readonly finished: readonly FinishedRow[];
  readonly trend: readonly TrendDot[];
  /** Null when there is no card to ask. */
  readonly quickHref: string | null;
  /** Null when there is no figure to ask. */
  readonly figuresHref: string | null;
  readonly buildHref: string;
  /** Entries of a newer version, or damaged ones: left out. */
  readonly unreadable: number;
  /** Why the last quiz could not be made. */
  readonly fault: string | null;
  readonly onStartRecipe: (id: string) => void;
  readonly onDeleteRecipe: (id: string) => void;
  readonly onDeleteAttempt: (id: string) => void;
}

/** Where quizzes begin, go on, and are looked back at. */
export function QuizHomeScreen(props: QuizHomeScreenProps) {
  const { open, recipes, finished, trend, quickHref } = props;
  const [deleting, setDeleting] = useState<{ readonly id: string; readonly title: string } | null>(null);
  return (
    <div className="quiz-page">
      <div className="quiz-head">
        <div>
          <h1>Quiz yourself.</h1>
          <p className="quiet-words">
            A quiz asks without telling at once, marks your answers point by point, and keeps the score. It is kept with
            every answer, so that you can close it and go on.
          </p>
        </div>
        <div className="ways">
          {quickHref !== null && (
            <a className="button" href={quickHref} aria-keyshortcuts="Space">
              Ten weakest <KeyCap name="Space" />
            </a>
          )}
          {props.figuresHref !== null && (
            <a className="button plain" href={props.figuresHref}>
              Ten figures
            </a>
          )}
          <a className="button plain" href={props.buildHref}>
            Build a quiz
          </a>
        </div>
      </div>
      {props.fault !== null && (
        <p className="fault" role="alert">
          {props.fault}
        </p>
      )}
      {open.length > 0 && (
        <section aria-labelledby="open-quizzes">
          <h2 className="eyebrow" id="open-quizzes">
            Not finished
          </h2>
          <ul className="bare rows">
            {open.map((row) => (
              <li key={row.id} className="row-of">
                <RowTitle title={row.title} href={null} words={row.words} />
                <button type="button" className="quiet" onClick={() => setDeleting(row)}>
                  Delete<span className="unseen"> {row.title}</span>
                </button>
                <a className="button plain" href={row.href}>
                  {row.wayOn}
                  <span className="unseen"> {row.title}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {recipes.length > 0 && (
        <section aria-labelledby="recipes">
          <h2 className="eyebrow" id="recipes">
            Saved recipes
          </h2>
          <ul className="bare rows">
            {recipes.map(({ id, title, words, editHref }) => (
              <li key={id} className="row-of">
                <RowTitle title={title} href={null} words={words} />
                <button type="button" className="quiet" onClick={() => props.onDeleteRecipe(id)}>
                  Delete<span className="unseen"> {title}</span>
                </button>
                <a className="quiet" href={editHref}>
                  Change<span className="unseen"> {title}</span>
                </a>
                <button type="button" className="button plain" onClick={() => props.onStartRecipe(id)}>
                  Start<span className="unseen"> {title}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="past-quizzes">
        <h2 className="eyebrow" id="past-quizzes">
          Past quizzes
        </h2>
        {finished.length === 0 ? (
          <p className="quiet-words">There is none yet. What you finish stands here with its score and its report.</p>
        ) : (
          <>
            {trend.length > 1 && <TrendChart dots={trend} />}
            <ul className="bare rows">
              {finished.map((row) => (
                <li key={row.id} className="row-of past">
                  <RowTitle
                    title={row.title}
                    href={row.href}
                    words={`${row.date}, ${countOf(row.questions, "question")}, ${row.mode.toLowerCase()}`}
                  />
                  <ScoreMeter score={row.score} label={`Score of ${row.title}`} />
                  <b className="num">{percentWords(row.score)}</b>
                  <button type="button" className="quiet" onClick={() => setDeleting(row)}>
                    Delete
                    <span className="unseen">
                      {" "}
                      {row.title}, {row.date}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      {props.unreadable > 0 && (
        <p className="quiet-words">
          Some entries of your quizzes could not be read here and are left out; nothing is deleted.
        </p>
      )}
      {deleting !== null && (
        <ConfirmDialog
          label="Delete the quiz"
          question={`Delete “${deleting.title}”?`}
          confirm="Delete"
          keep="Keep it"
          danger
          onConfirm={() => props.onDeleteAttempt(deleting.id)}
          onClose={() => setDeleting(null)}
        >
          <p>Its answers, marks and score go with it. Your reviews stay as they are.</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
