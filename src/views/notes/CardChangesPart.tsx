import type { CardChange, CardChanges, PlacedCard } from "../../notes/cardChanges.ts";
import { ComparedText } from "../memories/ComparedText.tsx";
import { LongList } from "../memories/LongList.tsx";
import { countOf } from "../words.ts";
import { Fold } from "./Fold.tsx";

export interface CardChangesPartProps {
  readonly cards: CardChanges;
  /** New cards that the learner knows from before. */
  readonly knownCount: number;
  /** New cards that bring a schedule from another program. */
  readonly scheduleCount: number;
}

/** What becomes of the cards, counted; the cards themselves on request. Nothing where there is no card at all. */
export function CardChangesPart({ cards, knownCount, scheduleCount }: CardChangesPartProps) {
  const { added, changed, moved, gone, sameCount } = cards;
  if (added.length + changed.length + moved.length + gone.length + sameCount === 0) return null;
  return (
    <section aria-labelledby="found-cards">
      <h2 id="found-cards">Cards</h2>
      {added.length > 0 && (
        <Fold summary={newWords(added.length, knownCount)}>
          {() => <Placed cards={added} filterLabel="Narrow the new cards" />}
        </Fold>
      )}
      {changed.length > 0 && (
        <Fold summary={`${countOf(changed.length, "changed card")}: the memory stays`}>
          {() => <Changed changes={changed} filterLabel="Narrow the changed cards" />}
        </Fold>
      )}
      {moved.length > 0 && (
        <Fold summary={`${countOf(moved.length, "moved card")}: the memory comes along`}>
          {() => <Changed changes={moved} filterLabel="Narrow the moved cards" />}
        </Fold>
      )}
      {gone.length > 0 && (
        <Fold
          summary={`${countOf(gone.length, "card")} no longer there: ${
            gone.length === 1 ? "its memory is" : "their memories are"
          } kept until ${gone.length === 1 ? "it comes" : "they come"} back`}
        >
          {() => <Placed cards={gone} filterLabel="Narrow the cards that are gone" />}
        </Fold>
      )}
      {sameCount > 0 && <p className="note-quiet">{countOf(sameCount, "card stays", "cards stay")} as they are.</p>}
      {scheduleCount > 0 && (
        <p className="note-quiet">
          {countOf(scheduleCount, "card brings", "cards bring")} a schedule from another program: that is where the
          memory begins.
        </p>
      )}
    </section>
  );
}

function newWords(count: number, knownCount: number): string {
  const words = countOf(count, "new card");
  if (knownCount === 0) return words;
  if (knownCount < count) return `${words}: ${knownCount} of them you know already`;
  return `${words}, which you know already`;
}

interface PlacedProps {
  readonly cards: readonly PlacedCard[];
  readonly filterLabel: string;
}

function Placed({ cards, filterLabel }: PlacedProps) {
  return (
    <LongList
      items={cards}
      filterLabel={filterLabel}
      keyOf={({ cardId }) => cardId}
      textOf={(card) => `${card.question} ${placeOf(card)}`}
    >
      {(card) => (
        <div>
          <p className="note-text">{card.question}</p>
          <p className="note-place">{placeOf(card)}</p>
        </div>
      )}
    </LongList>
  );
}

interface ChangedProps {
  readonly changes: readonly CardChange[];
  readonly filterLabel: string;
}

function Changed({ changes, filterLabel }: ChangedProps) {
  return (
    <LongList
      items={changes}
      filterLabel={filterLabel}
      keyOf={({ after }) => after.cardId}
      textOf={({ before, after }) => `${before.question} ${after.question} ${placeOf(after)}`}
    >
      {({ before, after }) => (
        <div>
          {before.question !== after.question && (
            <p className="note-text note-before">
              <span className="unseen">Before: </span>
              <ComparedText text={before.question} other={after.question} />
            </p>
          )}
          <p className="note-text">
            <ComparedText text={after.question} other={before.question} />
          </p>
          <p className="note-place">
            {before.file === after.file ? placeOf(after) : `${placeOf(before)} → ${placeOf(after)}`}
            {before.file === after.file && before.question === after.question && ", another answer"}
          </p>
        </div>
      )}
    </LongList>
  );
}

function placeOf({ file, line }: PlacedCard): string {
  return `${file}:${line}`;
}
