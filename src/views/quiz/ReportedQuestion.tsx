import type { Card } from "../../deck/card.ts";
import type { Figure } from "../../deck/figure.ts";
import type { AnswerDraft, Mark } from "../../study/quiz/quiz.ts";
import type { ReportLine } from "../../study/quiz/report.ts";
import { AskedFigures } from "../card/AskedFigures.tsx";
import { FigureAnswer } from "../card/FigureAnswer.tsx";
import { StarButton } from "../card/StarButton.tsx";
import { isAnsweredByFigure, questionText } from "../card/sides.ts";
import { MarkdownText } from "../markdown/MarkdownText.tsx";
import { partWords } from "../occlusion/coverWords.ts";
import type { RemoteImages } from "../remoteImages.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import { Reported } from "./Reported.tsx";

export interface ReportedQuestionProps {
  /** From 1. */
  readonly number: number;
  readonly line: ReportLine;
  readonly answer: AnswerDraft;
  /** The card's text now; null where it is on its way or gone. */
  readonly card: Card | null;
  readonly explanation: string | null;
  readonly lang: string | null;
  readonly remoteImages: RemoteImages;
  readonly onAllowRemoteImages: () => void;
  readonly starred: boolean;
  readonly onStar: () => void;
  readonly onOpenFigure: (figure: Figure) => void;
  /** What went well stays closed, except on paper. */
  readonly folded?: boolean;
}

/** One question of a report with what was answered, which points it had, and the card's answer in place. */
export function ReportedQuestion(props: ReportedQuestionProps) {
  const { number, line, card, folded = false } = props;
  const { question, mark } = line;
  const heading = (
    <>
      <MarkdownText {...textOf(props)} markdown={card?.question ?? question.text} inline />
      {card?.covered !== undefined && <span className="which-part">, {partWords(card.covered)}</span>}
    </>
  );
  return (
    <Reported number={number} line={line} folded={folded} heading={heading}>
      {card !== null && <StarButton starred={props.starred} onStar={props.onStar} />}
      <Answered {...props} mark={mark} />
    </Reported>
  );
}

function Answered(props: ReportedQuestionProps & { readonly mark: Mark | null }) {
  const { line, answer, card, explanation, mark } = props;
  const { question } = line;
  const text = textOf(props);
  return (
    <>
      {card !== null && <AskedFigures {...text} card={card} revealed />}
      {answer.typed.trim() !== "" && (
        <div className="typed">
          <h4 className="eyebrow">Your answer</h4>
          <p>{answer.typed}</p>
        </div>
      )}
      {question.kind === "choice" && (
        <ChoiceField options={question.options} picks={answer.picks} locked shown text={text} onPick={nothing} />
      )}
      {card !== null && mark?.basis === "points" && mark.pointCount === card.keyPoints.length && (
        <ul className="bare reported-points">
          {card.keyPoints.map((point, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place
            <li key={n} data-got={mark.ticked.includes(n)}>
              <span className="unseen">{mark.ticked.includes(n) ? "Had: " : "Missing: "}</span>
              {point.text}
            </li>
          ))}
        </ul>
      )}
      {card !== null && (isAnsweredByFigure(card) || explanation !== null) && (
        <div className="reported-answer">
          <h4 className="eyebrow">{question.kind === "choice" ? "Explanation" : "The answer"}</h4>
          {isAnsweredByFigure(card) ? (
            <FigureAnswer card={card} />
          ) : (
            <MarkdownText {...text} markdown={explanation ?? ""} topHeading={5} />
          )}
        </div>
      )}
      {card === null && <p className="quiet-words">The card’s answer is not here.</p>}
    </>
  );
}

function textOf({ card, line, lang, remoteImages, onAllowRemoteImages, onOpenFigure }: ReportedQuestionProps) {
  return {
    lang,
    remoteImages,
    onAllowRemoteImages,
    onOpenFigure,
    eager: true,
    fallbackAlt: card === null ? line.question.text : questionText(card),
    needs: card?.needs ?? { code: false, math: false, html: false },
    figures: card?.figures ?? [],
    mentions: card?.mentions ?? [],
    definitions: card?.definitions,
  };
}

function nothing(): void {}
