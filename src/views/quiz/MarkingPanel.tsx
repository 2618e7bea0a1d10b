import { type ReactNode, useLayoutEffect, useRef } from "react";
import type { Rating } from "../../scheduler/rating.ts";
import type { AnswerDraft, Question } from "../../study/quiz/quiz.ts";
import type { Marking, MarkingSheet } from "../../study/quiz/quizState.ts";
import type { MarkdownTextProps } from "../markdown/MarkdownText.tsx";
import { percentWords } from "../words.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import { isTyped } from "./isTyped.ts";
import { MarkedText } from "./MarkedText.tsx";
import { PointsSheet } from "./PointsSheet.tsx";
import { confidenceNames, pointsWords } from "./quizWords.ts";
import { RatingField } from "./RatingField.tsx";
import { SelfMarkField } from "./SelfMarkField.tsx";

export interface MarkingPanelProps {
  readonly question: Question;
  readonly answer: AnswerDraft;
  readonly marking: Marking;
  readonly text: Omit<MarkdownTextProps, "markdown" | "inline">;
  /** The figures of a question about one, each called right or wrong. */
  readonly figureOptions?: ReactNode;
  /** Whether a miss brings the card forward, and where that can be changed. */
  readonly missBringsForward: boolean;
  readonly settingsHref: string;
  readonly onTick: (point: number) => void;
  readonly onTickAll: () => void;
  readonly onTickNone: () => void;
  readonly onSelfMark: (mark: 0 | 0.5 | 1) => void;
  readonly onRate: (rating: Rating) => void;
}

/** What the learner's answer is worth: what they said beside what should be in it. They have the last word. */
export function MarkingPanel(props: MarkingPanelProps) {
  const { question, answer, marking, missBringsForward } = props;
  const { sheet, score } = marking;
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => readOnAt(panel.current), []);
  const typed = answer.typed.trim();
  return (
    <section className="marking" ref={panel} tabIndex={-1} aria-label="Marking">
      <div className="marking-sides" data-two={typed !== "" && sheet.kind === "points"}>
        {typed !== "" && (
          <div className="typed">
            <h2 className="eyebrow">Your answer</h2>
            <p>
              <MarkedText text={answer.typed} spans={typedSpans(sheet)} />
            </p>
          </div>
        )}
        <Sheet {...props} />
      </div>
      {sheet.kind === "points" && sheet.match !== null && (
        <p className="hint">Recto matches words, not meaning: you have the last word.</p>
      )}
      {typed === "" && isTyped(question) && <p className="hint">You wrote nothing.</p>}
      {marking.outdated && (
        <p className="hint">
          {"figureId" in question ? "The text around the figure" : "The card"} was edited since you marked it. Your mark
          stands until you change it.
        </p>
      )}
      <div className="verdict-row">
        <p className="worth" role="status">
          <b>{score === null ? "Not marked yet" : worthWords(sheet, score)}</b>
          {answer.confidence !== null && <span> You said: {confidenceNames[answer.confidence].toLowerCase()}.</span>}
        </p>
        <RatingField rating={marking.rating} suggested={marking.suggested} onRate={props.onRate} />
      </div>
      <p className="hint">
        {"figureId" in question && question.cardId === null
          ? "No card shows this figure: a miss changes nothing in your reviews."
          : missBringsForward
            ? "A miss (Again) brings the card forward in your reviews; anything else changes nothing there."
            : "A quiz changes nothing in your reviews."}{" "}
        <a className="link" href={props.settingsHref}>
          Change this
        </a>
      </p>
    </section>
  );
}

function Sheet(props: MarkingPanelProps) {
  const { question, answer, marking, text } = props;
  const { sheet } = marking;
  switch (sheet.kind) {
    case "points":
      return <PointsSheet {...props} sheet={sheet} />;
    case "self":
      return <SelfMarkField self={sheet.self} onSelfMark={props.onSelfMark} />;
    case "no-text":
      return (
        <div>
          <p className="hint">
            {"figureId" in question ? "The figure" : "The card’s text"} is not here, so its points cannot be shown.
          </p>
          <SelfMarkField self={sheet.self} onSelfMark={props.onSelfMark} />
        </div>
      );
    case "picks":
      return "figureId" in question ? (
        props.figureOptions
      ) : (
        <ChoiceField options={question.options} picks={answer.picks} locked shown text={text} onPick={nothing} />
      );
  }
}

function worthWords(sheet: MarkingSheet, score: number): string {
  if (sheet.kind === "picks")
    return `${score === 1 ? "Right" : score === 0 ? "Wrong" : "Partly right"}, ${percentWords(score)}`;
  if (sheet.kind !== "points") return percentWords(score);
  return `${pointsWords({ got: sheet.ticked.size, of: sheet.points.length })}, ${percentWords(score)}`;
}

function typedSpans(sheet: MarkingSheet) {
  return sheet.kind === "points" && sheet.match !== null ? sheet.match.points.flatMap((point) => point.typedSpans) : [];
}

/** Scrolls only where marking would begin low on the screen: then what was asked stays as far in sight as it can. */
function readOnAt(panel: HTMLElement | null): void {
  if (panel === null) return;
  panel.focus({ preventScroll: true });
  const low = panel.getBoundingClientRect().top - window.innerHeight * 0.5;
  if (low > 0) document.documentElement.scrollTop += low;
}

function nothing(): void {}
