import { useId, useLayoutEffect, useRef } from "react";
import type { Figure } from "../../deck/figure.ts";
import type { OpenQuiz } from "../../study/quiz/quizState.ts";
import { AskedFigures } from "../card/AskedFigures.tsx";
import { FigureAnswer } from "../card/FigureAnswer.tsx";
import { QuestionHeading } from "../card/QuestionHeading.tsx";
import { isAnsweredByFigure, questionText } from "../card/sides.ts";
import { MarkdownText } from "../markdown/MarkdownText.tsx";
import type { RemoteImages } from "../remoteImages.ts";
import { AnswerField, type AnswerFieldProps } from "./AnswerField.tsx";
import { beginAt } from "./beginAt.ts";
import { MarkingPanel, type MarkingPanelProps } from "./MarkingPanel.tsx";
import { kindNames } from "./quizWords.ts";

type Handed = "onWrite" | "onPick" | "onConfidence";
type Marked = "missBringsForward" | "settingsHref" | "onTick" | "onTickAll" | "onTickNone" | "onSelfMark" | "onRate";

export interface QuestionSheetProps extends Pick<AnswerFieldProps, Handed>, Pick<MarkingPanelProps, Marked> {
  readonly quiz: OpenQuiz;
  readonly lang: string | null;
  /** What the card says beyond its options; the whole answer for other kinds. Null where nothing is left to be said. */
  readonly explanation: string | null;
  readonly remoteImages: RemoteImages;
  readonly onAllowRemoteImages: () => void;
  readonly onOpenFigure: (figure: Figure) => void;
}

/** One question on its leaf: asked and answered first, then marked, with the card's whole answer below. */
export function QuestionSheet(props: QuestionSheetProps) {
  const { quiz, lang, remoteImages, onAllowRemoteImages, onOpenFigure } = props;
  const { question, answer, card, marking, attempt } = quiz;
  const id = useId();
  const sheet = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the question comes; another one is another sheet
  useLayoutEffect(() => beginAt(sheet.current, question.kind === "typed" && !quiz.answerShown), []);
  const text = {
    lang,
    remoteImages,
    onAllowRemoteImages,
    onOpenFigure,
    eager: true,
    fallbackAlt: card === null ? question.text : questionText(card),
    needs: card?.needs ?? noNeeds,
    figures: card?.figures ?? none,
    mentions: card?.mentions ?? none,
    definitions: card?.definitions,
  };
  const isBlocks = card?.questionIsBlocks === true;
  return (
    <article className="sheet quiz-sheet" aria-labelledby={id} ref={sheet}>
      <p className="eyebrow">
        Question {quiz.at + 1} of {attempt.questions.length}, {kindNames[question.kind].toLowerCase()}
      </p>
      <QuestionHeading id={id} blocks={isBlocks}>
        <MarkdownText {...text} markdown={card?.question ?? question.text} inline={!isBlocks} topHeading={2} />
      </QuestionHeading>
      {card !== null && !isBlocks && <AskedFigures {...text} card={card} revealed={marking !== null} />}
      {marking === null ? (
        <AnswerField
          {...props}
          question={question}
          answer={answer}
          covered={card?.covered !== undefined}
          mode={attempt.recipe.mode}
          locked={quiz.locked}
          labelledBy={id}
          text={text}
        />
      ) : (
        <>
          <MarkingPanel {...props} question={question} answer={answer} marking={marking} text={text} />
          {card !== null && (isAnsweredByFigure(card) || props.explanation !== null) && (
            <section className="verso" aria-label="Answer">
              <h2 className="eyebrow">{question.kind === "choice" ? "Explanation" : "The answer"}</h2>
              {isAnsweredByFigure(card) ? (
                <FigureAnswer card={card} />
              ) : (
                <MarkdownText {...text} markdown={props.explanation ?? ""} topHeading={3} />
              )}
            </section>
          )}
        </>
      )}
      {quiz.gone && <p className="hint">This card is no longer in its deck; its question is shown as it was asked.</p>}
    </article>
  );
}

const noNeeds = { code: false, math: false, html: false };
const none: readonly Figure[] = [];
