import type { ReactNode } from "react";
import type { CardId } from "../../deck/cardId.ts";
import { countOf } from "../words.ts";
import { ComparedText } from "./ComparedText.tsx";
import { LongList } from "./LongList.tsx";
import { type MemoryQuestion, MemoryQuestions } from "./MemoryQuestions.tsx";
import { placeWords, type ShownCard } from "./shownCard.ts";
import "./memories.css";

/** A memory that was given to a card with another text or place. */
export interface FoundMemory {
  readonly id: string;
  readonly was: Pick<ShownCard, "question" | "place">;
  readonly now: Pick<ShownCard, "question" | "place">;
  /** "Found by itself today", "Matched by you 3 days ago". */
  readonly how: string;
}

export interface MemoriesScreenProps {
  readonly questions: readonly MemoryQuestion[];
  readonly lost: readonly ShownCard[];
  readonly found: readonly FoundMemory[];
  /** What was just done; empty at first. */
  readonly said: string;
  readonly settingsHref: string;
  readonly onSame: (lost: CardId, found: CardId) => void;
  readonly onNone: (question: MemoryQuestion) => void;
  /** Looks for its card among all there are. */
  readonly onSearch: (lost: ShownCard) => void;
  readonly onPart: (id: string) => void;
}

/** Memories whose cards were edited: those to be decided, those without a card, and those found again. */
export function MemoriesScreen(props: MemoriesScreenProps) {
  const { questions, lost, found, said, settingsHref, onSame, onNone, onSearch, onPart } = props;
  return (
    <div className="memories">
      <p>
        <a className="link" href={settingsHref}>
          Settings
        </a>
      </p>
      <h1>Edited cards</h1>
      <p>
        When a question is reworded or moved, what you know of it goes with it. Here is what was found, and what only
        you can tell. No memory is ever deleted.
      </p>
      <p role="status" className="said">
        {said}
      </p>
      {questions.length > 0 && (
        <Part id="ask" title={`Is it the same card? ${countOf(questions.length, "question")}`}>
          <MemoryQuestions
            questions={questions}
            onSame={(one, other) => {
              onSame(one, other);
              focusOn("ask");
            }}
            onNone={(question) => {
              onNone(question);
              focusOn("ask");
            }}
          />
        </Part>
      )}
      {lost.length > 0 && (
        <Part id="lost" title={`${countOf(lost.length, "memory", "memories")} without a card`}>
          <p>No deck has these now. They are kept, and count again when the card comes back.</p>
          <LongList
            items={lost}
            filterLabel="Narrow the list"
            keyOf={({ cardId }) => cardId}
            textOf={({ question, place }) => `${question} ${place}`}
          >
            {(memory) => (
              <>
                <div>
                  <p className="text">{memory.question}</p>
                  <p className="small">{placeWords(memory)}</p>
                </div>
                <button type="button" className="button plain" onClick={() => onSearch(memory)}>
                  Find its card<span className="unseen">: {memory.question}</span>
                </button>
              </>
            )}
          </LongList>
        </Part>
      )}
      {found.length > 0 && (
        <Part id="found" title={`${countOf(found.length, "memory", "memories")} found again`}>
          <LongList
            items={found}
            filterLabel="Narrow the list of those found"
            keyOf={({ id }) => id}
            textOf={({ was, now }) => `${was.question} ${now.question} ${now.place}`}
          >
            {(memory) => (
              <>
                <FoundText {...memory} />
                <button
                  type="button"
                  className="quiet"
                  onClick={() => {
                    onPart(memory.id);
                    focusOn("found");
                  }}
                >
                  Undo<span className="unseen">: {memory.now.question}</span>
                </button>
              </>
            )}
          </LongList>
        </Part>
      )}
      {questions.length + lost.length + found.length === 0 && <p>Every memory has its card.</p>}
    </div>
  );
}

function FoundText({ was, now, how }: FoundMemory) {
  const sameText = was.question === now.question;
  return (
    <div>
      {!sameText && (
        <p className="text before">
          <span className="unseen">Before: </span>
          <ComparedText text={was.question} other={now.question} />
        </p>
      )}
      <p className="text">
        <ComparedText text={now.question} other={was.question} />
      </p>
      <p className="small">
        {was.place === now.place ? now.place : `${was.place} → ${now.place}`}. {how}.
      </p>
    </div>
  );
}

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

function Part({ id, title, children }: PartProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** The button that was pressed is gone with what it was about; with the last one, so is the heading. */
function focusOn(heading: string): void {
  setTimeout(() => (document.getElementById(heading) ?? document.getElementById("content"))?.focus(), 0);
}
