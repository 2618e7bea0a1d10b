import { Activity, useId, useLayoutEffect, useRef } from "react";
import type { Card } from "../../deck/card.ts";
import type { Figure } from "../../deck/figure.ts";
import { MarkdownText } from "../markdown/MarkdownText.tsx";
import type { RemoteImages } from "../remoteImages.ts";
import { AskedFigures } from "./AskedFigures.tsx";
import { FigureAnswer } from "./FigureAnswer.tsx";
import { QuestionHeading } from "./QuestionHeading.tsx";
import { isAnsweredByFigure, questionText } from "./sides.ts";
import "./card.css";

export interface CardSheetProps {
  readonly card: Card;
  readonly lang: string | null;
  readonly revealed: boolean;
  /** A dialog stands before it. */
  readonly covered: boolean;
  readonly remoteImages: RemoteImages;
  readonly onAllowRemoteImages: () => void;
  readonly onOpenFigure: (figure: Figure) => void;
}

/**
 * One leaf: the question and, below it, the answer, which is rendered ahead out of sight. The screen and the focus begin
 * at the question, and go on at the answer when it is revealed.
 */
export function CardSheet(props: CardSheetProps) {
  const { card, lang, revealed, covered, remoteImages, onAllowRemoteImages, onOpenFigure } = props;
  const id = useId();
  const question = useRef<HTMLHeadingElement & HTMLDivElement>(null);
  const answer = useRef<HTMLElement>(null);
  const isBlocks = card.questionIsBlocks === true;
  const shared = { lang, remoteImages, onAllowRemoteImages, fallbackAlt: questionText(card), eager: true };

  useLayoutEffect(() => {
    if (revealed) readOnAt(answer.current);
    else beginAt(question.current);
  }, [revealed]);
  // While asking, a dialog gives the focus back to the question and not to what opened it: Space would open it again.
  useLayoutEffect(() => {
    if (!covered && !revealed) question.current?.focus({ preventScroll: true });
  }, [covered, revealed]);

  const answerRegion = (
    <section className="verso" ref={answer} tabIndex={-1} aria-label={revealed ? "Answer" : "Choices"}>
      {isAnsweredByFigure(card) ? (
        <FigureAnswer card={card} />
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
      <QuestionHeading id={id} ref={question} blocks={isBlocks}>
        <MarkdownText
          {...shared}
          markdown={card.question}
          definitions={card.definitions}
          needs={card.needs}
          figures={card.figures}
          mentions={card.mentions}
          onOpenFigure={onOpenFigure}
          inline={!isBlocks}
          topHeading={2}
        />
      </QuestionHeading>
      {!isBlocks && <AskedFigures {...shared} card={card} revealed={revealed} onOpenFigure={onOpenFigure} />}
      {card.choices ? answerRegion : <Activity mode={revealed ? "visible" : "hidden"}>{answerRegion}</Activity>}
      {revealed && (
        <footer className="place">
          {card.span.file}:{card.span.firstLine}
        </footer>
      )}
    </article>
  );
}

function beginAt(question: HTMLElement | null): void {
  document.documentElement.scrollTop = 0;
  question?.focus({ preventScroll: true });
}

/**
 * Scrolls only where the answer would begin out of sight: below a figure, or a long question on a small screen. Then no
 * further than all of it needs, and where that is too far, so that what was asked stays in sight or the answer begins.
 */
function readOnAt(answer: HTMLElement | null): void {
  if (answer === null) return;
  answer.focus({ preventScroll: true });
  const root = document.documentElement;
  const { top, bottom } = answer.getBoundingClientRect();
  const begun = top - window.innerHeight * 0.66;
  if (begun <= 0) return;
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(root);
  const asked = answer.parentElement?.querySelector(":scope > .figure") ?? answer.parentElement;
  const lost = (asked?.getBoundingClientRect().top ?? 0) - parseFloat(scrollPaddingTop);
  const whole = bottom - (window.innerHeight - parseFloat(scrollPaddingBottom));
  root.scrollTop += Math.min(whole, Math.max(begun, lost));
}
