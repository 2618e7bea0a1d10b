import { useState } from "react";
import type { CardId } from "../../deck/cardId.ts";
import { countOf } from "../words.ts";

/** A card that was reviewed and is in no deck now. */
export interface LostMemory {
  readonly cardId: CardId;
  readonly question: string;
  /** Deck and topic where it stood, in words. */
  readonly place: string;
  readonly reviewCount: number;
  /** The card that it may have become; null when none is like it. */
  readonly match: { readonly cardId: CardId; readonly question: string; readonly place: string } | null;
}

export interface LostMemoriesProps {
  readonly memories: readonly LostMemory[];
  /** The learner says that the two are one card. */
  readonly onMatch: (lost: CardId, found: CardId) => void;
}

/** Memories whose card is gone from the decks. They are kept; where a card looks like the lost one, the learner decides. */
export function LostMemories({ memories, onMatch }: LostMemoriesProps) {
  const [open, setOpen] = useState(memories.length <= fewEnough);
  return (
    <section aria-labelledby="lost">
      <h2 id="lost">Memories without a card</h2>
      <p>
        You reviewed {memories.length === 1 ? "this card" : "these cards"}, and no deck has{" "}
        {memories.length === 1 ? "it" : "them"} now. What you know of {memories.length === 1 ? "it" : "them"} is kept.
      </p>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{countOf(memories.length, "card")}</summary>
        {open && (
          <ul className="bare lost">
            {memories.map((memory) => (
              <li key={memory.cardId}>
                <p>{memory.question}</p>
                <p className="small">
                  {memory.place}, {countOf(memory.reviewCount, "review")}
                </p>
                {memory.match !== null && <Match lost={memory.cardId} match={memory.match} onMatch={onMatch} />}
              </li>
            ))}
          </ul>
        )}
      </details>
    </section>
  );
}

/** Up to this many are listed without asking. */
const fewEnough = 5;

interface MatchProps {
  readonly lost: CardId;
  readonly match: NonNullable<LostMemory["match"]>;
  readonly onMatch: LostMemoriesProps["onMatch"];
}

function Match({ lost, match, onMatch }: MatchProps) {
  return (
    <div className="match">
      <p>
        It may now be: {match.question} <span className="small">({match.place})</span>
      </p>
      <button type="button" className="button plain" onClick={() => onMatch(lost, match.cardId)}>
        It is the same card<span className="unseen">: {match.question}</span>
      </button>
    </div>
  );
}
