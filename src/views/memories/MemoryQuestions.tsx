import type { CardId } from "../../deck/cardId.ts";
import { ComparedText } from "./ComparedText.tsx";
import { placeWords, type ShownCard } from "./shownCard.ts";

/** A memory without a card, and the cards that it may belong to, the likeliest first. */
export interface MemoryQuestion {
  readonly lost: ShownCard;
  readonly candidates: readonly ShownCard[];
}

export interface MemoryQuestionsProps {
  readonly questions: readonly MemoryQuestion[];
  readonly onSame: (lost: CardId, found: CardId) => void;
  readonly onNone: (question: MemoryQuestion) => void;
}

/** Asked once each: is it the same card? Both texts side by side. */
export function MemoryQuestions({ questions, onSame, onNone }: MemoryQuestionsProps) {
  return (
    <ol className="bare">
      {questions.map((question) => (
        <li key={question.lost.cardId} className="memory-question">
          <div>
            <h3 className="eyebrow">You knew</h3>
            <p className="text">
              <ComparedText text={question.lost.question} other={question.candidates[0]?.question ?? ""} />
            </p>
            <p className="small">{placeWords(question.lost)}</p>
          </div>
          <div>
            <h3 className="eyebrow">
              {question.candidates.length === 1 ? "Is it this one now?" : "Is it one of these now?"}
            </h3>
            <ul className="bare">
              {question.candidates.map((card) => (
                <li key={card.cardId} className="candidate">
                  <p className="text">
                    <ComparedText text={card.question} other={question.lost.question} />
                  </p>
                  <p className="small">{placeWords(card)}</p>
                  <button
                    type="button"
                    className="button plain"
                    onClick={() => onSame(question.lost.cardId, card.cardId)}
                  >
                    Same card<span className="unseen">: {card.question}</span>
                  </button>
                </li>
              ))}
            </ul>
            <button type="button" className="quiet" onClick={() => onNone(question)}>
              {question.candidates.length === 1 ? "No, another card" : "None of these"}
              <span className="unseen">: {question.lost.question}</span>
            </button>
          </div>
        </li>
      ))}
    </ol>
  );
}
