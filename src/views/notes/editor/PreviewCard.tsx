import type { Card } from "../../../deck/card.ts";
import type { Figure } from "../../../deck/figure.ts";
import { AskedFigures } from "../../card/AskedFigures.tsx";
import { FigureAnswer } from "../../card/FigureAnswer.tsx";
import { isAnsweredByFigure, questionText } from "../../card/sides.ts";
import { MarkdownText } from "../../markdown/MarkdownText.tsx";
import { partWords } from "../../occlusion/coverWords.ts";
import type { RemoteImages } from "../../remoteImages.ts";
import "../../card/card.css";

export interface PreviewCardProps {
  readonly card: Card;
  /** Of the question as a heading. */
  readonly level: 2 | 3;
  readonly lang: string | null;
  readonly remoteImages: RemoteImages;
  readonly onAllowRemoteImages: () => void;
  readonly onOpenFigure: (figure: Figure) => void;
}

/** A card as it will be, question and answer. */
export function PreviewCard({ card, level, ...shared }: PreviewCardProps) {
  const text = {
    ...shared,
    fallbackAlt: questionText(card),
    needs: card.needs,
    figures: card.figures,
    mentions: card.mentions,
    definitions: card.definitions,
  };
  const Heading = `h${level}` as const;
  const topHeading = level === 2 ? 3 : 4;
  const isBlocks = card.questionIsBlocks === true;
  const question = <MarkdownText {...text} markdown={card.question} inline={!isBlocks} topHeading={topHeading} />;
  return (
    <article className="edit-card">
      {isBlocks ? (
        <div className="edit-question">{question}</div>
      ) : (
        <Heading className="edit-question">
          {question}
          {card.covered !== undefined && <span className="which-part">, {partWords(card.covered)}</span>}
        </Heading>
      )}
      <AskedFigures {...text} card={card} revealed eager={false} />
      <div className="edit-answer">
        {isAnsweredByFigure(card) ? (
          <FigureAnswer card={card} />
        ) : (
          <MarkdownText {...text} markdown={card.answer} topHeading={topHeading} />
        )}
      </div>
    </article>
  );
}
