import { Activity, useId, useLayoutEffect, useRef } from "react";
import type { Card } from "../../deck/card.ts";
import type { Figure } from "../../deck/figure.ts";
import { FigureImage } from "../figure/FigureImage.tsx";
import { MarkdownText } from "../markdown/MarkdownText.tsx";
import type { RemoteImages } from "../remoteImages.ts";
import { FigureAnswer } from "./FigureAnswer.tsx";
import { figuresAsked, questionText } from "./sides.ts";
import "./card.css";

export interface CardSheetProps {
  readonly card: Card;
  readonly lang: string | null;
  readonly revealed: boolean;
  readonly remoteImages: RemoteImages;
  readonly onAllowRemoteImages: () => void;
  readonly onOpenFigure: (figure: Figure) => void;
}

/**
 * One leaf: the question and, below it, the answer, which is rendered ahead out of sight. The screen and the focus begin
 * at the question, and go on at the answer when it is revealed.
 */
export function CardSheet(props: CardSheetProps) {
  const { card, lang, revealed, remoteImages, onAllowRemoteImages, onOpenFigure } = props;
  const id = useId();
  const question = useRef<HTMLHeadingElement>(null);
  const answer = useRef<HTMLElement>(null);
  const shared = { lang, remoteImages, onAllowRemoteImages, fallbackAlt: questionText(card), eager: true };

  useLayoutEffect(() => {
    if (revealed) readOnAt(answer.current);
    else beginAt(question.current);
  }, [revealed]);

  const answerRegion = (
    <section className="verso" ref={answer} tabIndex={-1} aria-label={revealed ? "Answer" : "Choices"}>
      {card.figurePrompt ? (
        <FigureAnswer figures={card.figures} />
      ) : (
        <MarkdownText
          {...shared}
          markdown={card.answer}
          definitions={card.definitions}
          needs={card.needs}
          figures={card.figures}
          mentions={card.mentions}
          onOpenFigure={onOpenFigure}
          hideMarks={card.choices && !revealed}
          topHeading={2}
        />
      )}
    </section>
  );
  return (
    <article className="sheet" aria-labelledby={id}>
      <h1 className="question" id={id} ref={question} tabIndex={-1}>
        <MarkdownText
          {...shared}
          markdown={card.question}
          definitions={card.definitions}
          needs={card.needs}
          figures={card.figures}
          mentions={card.mentions}
          onOpenFigure={onOpenFigure}
          inline
        />
      </h1>
      {figuresAsked(card).map((figure) => (
        <FigureImage {...shared} key={figure.path} figure={figure} onOpen={onOpenFigure} />
      ))}
      {card.choices ? answerRegion : <Activity mode={revealed ? "visible" : "hidden"}>{answerRegion}</Activity>}
      <footer className="place">
        {card.span.file}:{card.span.firstLine}
      </footer>
    </article>
  );
}

function beginAt(question: HTMLElement | null): void {
  document.documentElement.scrollTop = 0;
  question?.focus({ preventScroll: true });
}

/** Scrolls only where the answer would begin out of sight: below a long question on a small screen. */
function readOnAt(answer: HTMLElement | null): void {
  if (answer === null) return;
  answer.focus({ preventScroll: true });
  const { top } = answer.getBoundingClientRect();
  if (top > window.innerHeight * 0.66) document.documentElement.scrollTop += top - window.innerHeight * 0.33;
}
