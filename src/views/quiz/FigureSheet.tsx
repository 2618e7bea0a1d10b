import { lazy, Suspense, useId, useLayoutEffect, useRef, useState } from "react";
import type { FigureQuestion } from "../../study/quiz/quiz.ts";
import { FigureImage } from "../figure/FigureImage.tsx";
import { AnswerField } from "./AnswerField.tsx";
import { beginAt } from "./beginAt.ts";
import { FigureOptions, optionAlts, placeOf } from "./FigureOptions.tsx";
import { hiddenAlts } from "./hiddenAlt.ts";
import { isTyped } from "./isTyped.ts";
import { MarkingPanel } from "./MarkingPanel.tsx";
import type { QuestionSheetProps } from "./QuestionSheet.tsx";
import { QuizPicture } from "./QuizPicture.tsx";
import { kindNames } from "./quizWords.ts";
import "../figure/figure.css";
import "./figureSheet.css";

export interface FigureSheetProps extends QuestionSheetProps {
  readonly question: FigureQuestion;
  /** A picture comes to lie over the page: the browser's way back is to take it away, by `onBack`. Closed, it calls back. */
  readonly onEnlarge: (onBack: () => void) => () => void;
}

// It brings zooming, which most questions do without.
const PictureDialog = lazy(async () => ({ default: (await import("./PictureDialog.tsx")).PictureDialog }));

/** One question about a figure: nothing names it before the answer is shown, then everything does. */
export function FigureSheet(props: FigureSheetProps) {
  const { quiz, question, remoteImages, onAllowRemoteImages, onOpenFigure } = props;
  const { answer, answerShown, attempt, figure, marking, optionFigures } = quiz;
  const { kind } = question;
  const id = useId();
  const sheet = useRef<HTMLElement>(null);
  const [enlarged, setEnlarged] = useState<number | null>(null);
  const onClosed = useRef(() => {});
  // A quiz that ends by its clock takes the picture with it.
  useLayoutEffect(() => () => onClosed.current(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the question comes; another one is another sheet
  useLayoutEffect(() => beginAt(sheet.current, isTyped(question) && !answerShown), []);
  const text = { ...noText, lang: props.lang, remoteImages, onAllowRemoteImages, onOpenFigure };
  const isPictured = kind !== "find";
  const large = enlarged === null ? null : isPictured ? figure : (optionFigures[enlarged] ?? null);
  const label = isPictured ? "Picture" : placeOf(question, enlarged ?? 0);
  const altOf = (place: string) => hiddenAlts(question, [{ figure: figure?.figure ?? null, place }])[0] ?? place;
  const showLarge = (option: number) => {
    const wanted = isPictured ? figure : optionFigures[option];
    if (answerShown && wanted) onOpenFigure(wanted.figure);
    else {
      setEnlarged(option);
      onClosed.current = props.onEnlarge(() => setEnlarged(null));
    }
  };
  const pictures = [figure, ...optionFigures].filter((one) => one !== null);
  const asksFirst = remoteImages === "ask" && pictures.some((one) => one.figure.source.kind === "remote");
  const figureOptions = (
    <FigureOptions
      question={question}
      figures={optionFigures}
      picks={answer.picks}
      locked={quiz.locked}
      shown={answerShown}
      remoteImages={remoteImages}
      onPick={props.onPick}
      onEnlarge={showLarge}
    />
  );
  return (
    <article className="sheet quiz-sheet figure-sheet" aria-labelledby={id} ref={sheet}>
      <p className="eyebrow">
        Question {quiz.at + 1} of {attempt.questions.length}, {kindNames[kind].toLowerCase()}
      </p>
      <h1 className="question" id={id} tabIndex={-1}>
        {askings[kind]}
        {kind === "find" && <q className="asked-name">{question.text}</q>}
      </h1>
      {asksFirst && (
        <div className="figure-absent">
          <p>Pictures of this deck are on other sites. Loading them tells those sites that you study here.</p>
          <button type="button" className="button plain" onClick={onAllowRemoteImages}>
            Show this deck’s pictures from other sites
          </button>
        </div>
      )}
      {isPictured && !answerShown && (
        <figure className="figure">
          <div className="figure-ground" data-size={isSized(figure) ? "known" : "unknown"}>
            <QuizPicture
              figure={figure}
              alt={figure === null ? "The picture" : altOf("The picture that is asked about")}
              small={false}
              remoteImages={remoteImages}
            />
          </div>
          {figure !== null && (
            <figcaption>
              <span />
              <button type="button" className="enlarge" onClick={() => showLarge(0)}>
                Enlarge<span className="unseen"> the picture</span>
              </button>
            </figcaption>
          )}
        </figure>
      )}
      {isPictured && answerShown && figure !== null && (
        <FigureImage {...text} figure={figure.figure} fallbackAlt={question.text} onOpen={onOpenFigure} />
      )}
      {marking === null ? (
        <AnswerField
          {...props}
          answer={answer}
          mode={attempt.recipe.mode}
          locked={quiz.locked}
          labelledBy={id}
          text={text}
          figureOptions={figureOptions}
        />
      ) : (
        <>
          <MarkingPanel {...props} answer={answer} marking={marking} text={text} figureOptions={figureOptions} />
          {isPictured && (
            <section className="verso" aria-label="Answer">
              <h2 className="eyebrow">The answer</h2>
              <FigureTold question={question} description={figure?.figure.description ?? null} />
            </section>
          )}
        </>
      )}
      {quiz.gone && <p className="hint">This figure is no longer in its deck.</p>}
      {large !== null && (
        <Suspense>
          <PictureDialog
            figure={large.figure}
            alt={isPictured ? altOf(label) : (optionAlts(question, optionFigures)[enlarged ?? 0] ?? label)}
            label={label}
            remoteImages={remoteImages}
            onAllowRemoteImages={onAllowRemoteImages}
            onClose={() => {
              setEnlarged(null);
              onClosed.current();
            }}
          />
        </Suspense>
      )}
    </article>
  );
}

/** What a figure is called, and what is written beside it. */
export function FigureTold({
  question,
  description,
}: {
  readonly question: FigureQuestion;
  readonly description: string | null;
}) {
  return (
    <div className="prose">
      {question.text !== "" && (
        <p>
          <b>{question.text}</b>
        </p>
      )}
      {question.kind === "explain" && description !== null && <p>{description}</p>}
      {question.text === "" && description === null && (
        <p>The figure is the answer. Compare what you said with what it shows.</p>
      )}
    </div>
  );
}

const askings = {
  name: "What is this figure called?",
  find: "Which picture is this?",
  explain: "What does this figure show?",
} as const;

const noText = {
  eager: true,
  needs: { code: false, math: false, html: false },
  figures: [],
  mentions: [],
  definitions: undefined,
  fallbackAlt: "",
} as const;

function isSized(figure: FigureSheetProps["quiz"]["figure"]): boolean {
  return figure?.figure.source.kind === "local" && figure.figure.source.width !== null;
}
