import type { Figure } from "../../deck/figure.ts";
import type { CatalogFigure } from "../../deck/figureCatalog.ts";
import type { AnswerDraft, FigureQuestion } from "../../study/quiz/quiz.ts";
import type { ReportLine } from "../../study/quiz/report.ts";
import { FigureImage } from "../figure/FigureImage.tsx";
import type { RemoteImages } from "../remoteImages.ts";
import { FigureOptions } from "./FigureOptions.tsx";
import { FigureTold } from "./FigureSheet.tsx";
import { kindNames } from "./quizWords.ts";
import { Reported } from "./Reported.tsx";
import "./figureSheet.css";

export interface ReportedFigureProps {
  /** From 1. */
  readonly number: number;
  readonly line: ReportLine;
  readonly question: FigureQuestion;
  readonly answer: AnswerDraft;
  /** The figure now; null where it is on its way or gone. */
  readonly figure: CatalogFigure | null;
  /** As with the question's options. */
  readonly optionFigures: readonly (CatalogFigure | null)[];
  readonly remoteImages: RemoteImages;
  readonly onAllowRemoteImages: () => void;
  readonly onOpenFigure: (figure: Figure) => void;
  /** What went well stays closed, except on paper. */
  readonly folded?: boolean;
}

/** One question about a figure in a report: its picture, what was picked or said, and what it is called. */
export function ReportedFigure(props: ReportedFigureProps) {
  const { number, line, question, answer, figure, optionFigures, folded = false } = props;
  const { mark } = line;
  const { kind, text, options } = question;
  return (
    <Reported
      number={number}
      line={line}
      folded={folded}
      heading={text === "" ? kindNames[kind] : `${kindNames[kind]}: ${text}`}
    >
      <div className="reported-figure">
        {figure !== null && kind !== "find" && (
          <FigureImage
            figure={figure.figure}
            fallbackAlt={text}
            eager
            remoteImages={props.remoteImages}
            onAllowRemoteImages={props.onAllowRemoteImages}
            onOpen={props.onOpenFigure}
          />
        )}
        {answer.typed.trim() !== "" && (
          <div className="typed">
            <h4 className="eyebrow">Your answer</h4>
            <p>{answer.typed}</p>
          </div>
        )}
        {options.length > 0 && (
          <FigureOptions
            question={question}
            figures={optionFigures}
            picks={answer.picks}
            locked
            shown
            remoteImages={props.remoteImages}
            onPick={nothing}
            onEnlarge={null}
          />
        )}
        {kind === "explain" &&
          figure !== null &&
          mark?.basis === "points" &&
          mark.pointCount === figure.keyPoints.length && (
            <ul className="bare reported-points">
              {figure.keyPoints.map((point, n) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place
                <li key={n} data-got={mark.ticked.includes(n)}>
                  <span className="unseen">{mark.ticked.includes(n) ? "Had: " : "Missing: "}</span>
                  {point.text}
                </li>
              ))}
            </ul>
          )}
        {options.length === 0 && (
          <div className="reported-answer">
            <h4 className="eyebrow">The answer</h4>
            <FigureTold question={question} description={figure?.figure.description ?? null} />
          </div>
        )}
        {figure === null && <p className="quiet-words">The figure is not here.</p>}
      </div>
    </Reported>
  );
}

function nothing(): void {}
