import { type KeyboardEvent, useDeferredValue, useState } from "react";
import type { CardId } from "../../deck/cardId.ts";
import { Dialog } from "../frame/Dialog.tsx";
import { Waiting } from "../Waiting.tsx";
import { countOf } from "../words.ts";
import { placeWords, type ShownCard } from "./shownCard.ts";

export interface CardSearchDialogProps {
  readonly lost: ShownCard;
  /** How many cards have been read, 0–1; 1 when all are. */
  readonly progress: number;
  /** The cards with these words, the likeliest first; with no words, those most like the lost one. */
  readonly search: (words: string) => { readonly cards: readonly ShownCard[]; readonly count: number };
  readonly onPick: (card: CardId) => void;
  readonly onClose: () => void;
}

/** Finds the card of a lost memory among all there are. */
export function CardSearchDialog({ lost, progress, search, onPick, onClose }: CardSearchDialogProps) {
  const [words, setWords] = useState("");
  const { cards, count } = search(useDeferredValue(words));
  return (
    <Dialog label="Find its card" className="dialog card-search" onClose={onClose} onKeyDown={walk}>
      <div className="dialog-body">
        <h2>Find its card</h2>
        <p className="text">{lost.question}</p>
        <p className="small">{placeWords(lost)}</p>
        <label className="filter">
          Words of the card, its deck or topic
          <input type="search" value={words} autoFocus onChange={(event) => setWords(event.target.value)} />
        </label>
        {progress < 1 && <Waiting words="Reading all cards" progress={progress} onCancel={null} />}
        <p role="status" className="small">
          {countOf(count, "card")}
          {count > cards.length && `, the ${cards.length} likeliest are shown`}
        </p>
        <ul className="bare">
          {cards.map((card) => (
            <li key={card.cardId}>
              <button type="button" className="found-card" onClick={() => onPick(card.cardId)}>
                <span className="text">{card.question}</span>
                <span className="small">{placeWords(card)}</span>
                {card.reviewCount > 0 && (
                  <span className="small">Its own reviews and these will count as one memory.</span>
                )}
              </button>
            </li>
          ))}
        </ul>
        <div className="dialog-actions">
          <button type="button" className="button plain" onClick={onClose}>
            Cancel
          </button>
        </div>
      </div>
    </Dialog>
  );
}

/** The arrows go through the field and the cards found. */
function walk(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const stops: Element[] = [...event.currentTarget.querySelectorAll("input, .found-card")];
  const at = document.activeElement === null ? -1 : stops.indexOf(document.activeElement);
  const next = stops[at + step];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}
