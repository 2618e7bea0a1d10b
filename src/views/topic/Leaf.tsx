import { useState } from "react";
import type { Card } from "../../deck/card.ts";
import type { CardId } from "../../deck/cardId.ts";
import type { Figure } from "../../deck/figure.ts";
import { AskedFigures } from "../card/AskedFigures.tsx";
import { FigureAnswer } from "../card/FigureAnswer.tsx";
import { StarButton } from "../card/StarButton.tsx";
import { isAnsweredByFigure, questionText } from "../card/sides.ts";
import { MarkdownText } from "../markdown/MarkdownText.tsx";
import { partWords } from "../occlusion/coverWords.ts";
import type { RemoteImages } from "../remoteImages.ts";
import type { CardStanding } from "./cardStanding.ts";
import { useSought } from "./useSought.ts";
import "../card/card.css";

export interface LeafProps {
  readonly card: Card;
  readonly lang: string | null;
  readonly level: 2 | 3;
  /** The reader came for this card: it is open, and reading begins here. */
  readonly isSought: boolean;
  readonly standing: CardStanding | null;
  readonly starred: boolean;
  readonly onStar: (card: Card) => void;
  readonly remoteImages: RemoteImages;
  readonly onAllowRemoteImages: () => void;
  readonly onOpenFigure: (figure: Figure) => void;
  readonly onAskAgain: (cardId: CardId) => void;
  /** Where its text is edited; null where that is not on this device. */
  readonly editHref: string | null;
}

/** A card of a topic: its question and standing; the answer is rendered when it is opened for the first time. */
export function Leaf({
  card,
  level,
  isSought,
  standing,
  starred,
  onStar,
  onAskAgain,
  onOpenFigure,
  editHref,
  ...shared
}: LeafProps) {
  const [wasOpened, setWasOpened] = useState(false);
  const summary = useSought<HTMLElement>(isSought);
  const text = {
    ...shared,
    fallbackAlt: questionText(card),
    needs: card.needs,
    figures: card.figures,
    mentions: card.mentions,
    definitions: card.definitions,
    onOpenFigure,
  };
  const Heading = `h${level}` as const;
  return (
    <article className="leaf" data-card={card.id} data-away={standing?.away !== null && standing !== null}>
      <details onToggle={(event) => event.currentTarget.open && setWasOpened(true)}>
        <summary ref={summary}>
          <Heading>
            <MarkdownText {...text} markdown={card.question} inline />
            {card.covered !== undefined && <span className="which-part">, {partWords(card.covered)}</span>}
          </Heading>
          {standing !== null && (
            <span className="standing num" data-tone={standing.tone}>
              {starred && "Starred, "}
              {standing.words}
            </span>
          )}
        </summary>
        {wasOpened && (
          <div className="leaf-answer">
            <AskedFigures {...text} card={card} revealed eager={false} />
            {isAnsweredByFigure(card) ? (
              <FigureAnswer card={card} />
            ) : (
              <MarkdownText {...text} markdown={card.answer} topHeading={level === 2 ? 3 : 4} />
            )}
            <footer className="leaf-foot">
              <p className="place">
                {card.span.file}:{card.span.firstLine}
              </p>
              <div className="leaf-ways">
                {editHref !== null && (
                  <a className="quiet" href={editHref}>
                    Edit<span className="unseen"> {questionText(card)}</span>
                  </a>
                )}
                <StarButton starred={starred} onStar={() => onStar(card)} />
              </div>
            </footer>
          </div>
        )}
      </details>
      {standing !== null && standing.away !== null && (
        <p className="away">
          {standing.away === "suspended" ? "Suspended: not asked any more." : "Buried until tomorrow."}
          <button type="button" className="quiet" onClick={() => onAskAgain(card.id)}>
            Ask it again<span className="unseen"> {questionText(card)}</span>
          </button>
        </p>
      )}
    </article>
  );
}
