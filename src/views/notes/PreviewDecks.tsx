import type { ReactNode } from "react";
import type { NotesPreview, PreviewDeck, PreviewTopic } from "../../study/notes/notesState.ts";
import { LongList } from "../memories/LongList.tsx";
import { countOf } from "../words.ts";
import { Fold } from "./Fold.tsx";
import { holdings } from "./previewWords.ts";
import { type Dialects, TakenAs, type TakenAsProps } from "./TakenAs.tsx";

export interface PreviewDecksProps {
  readonly decks: NotesPreview["decks"];
  readonly dialects: Dialects;
  readonly onTakeAs: TakenAsProps["onTakeAs"];
}

/** The decks as they would be, and what each file was taken for. */
export function PreviewDecks({ decks, dialects, onTakeAs }: PreviewDecksProps) {
  const row = (topic: PreviewTopic) => <TopicRow topic={topic} dialects={dialects} onTakeAs={onTakeAs} />;
  if (decks.length > mostDecks) {
    return (
      <section aria-labelledby="found-decks">
        <h2 id="found-decks">{countOf(decks.length, "deck")}</h2>
        <LongList
          items={decks}
          filterLabel="Narrow the decks"
          keyOf={({ slug }) => slug}
          textOf={({ title, slug }) => `${title} ${slug}`}
        >
          {(deck) => <FoundDeck deck={deck} inFront={0} row={row} />}
        </LongList>
      </section>
    );
  }
  return (
    <section aria-labelledby="found-decks">
      <h2 id="found-decks">{decks.length === 1 ? "The deck" : countOf(decks.length, "deck")}</h2>
      {decks.map((deck) => (
        <FoundDeck key={deck.slug} deck={deck} inFront={inFront[decks.length] ?? 0} row={row} />
      ))}
    </section>
  );
}

/** More decks than these come as a list that can be narrowed. */
const mostDecks = 12;
/** How many topics of each deck show at once where there are so many decks. */
const inFront: Readonly<Record<number, number>> = { 1: 8, 2: 3, 3: 3 };

interface FoundDeckProps {
  readonly deck: PreviewDeck;
  /** How many topics show at once. */
  readonly inFront: number;
  readonly row: (topic: PreviewTopic) => ReactNode;
}

function FoundDeck({ deck, inFront, row }: FoundDeckProps) {
  const { title, topics, replacesShipped } = deck;
  const front = topics.length <= inFront + 1 ? topics : topics.slice(0, inFront);
  const rest = topics.slice(front.length);
  return (
    <article className="found-deck" aria-label={title}>
      <h3>{title}</h3>
      <p className="note-quiet num">
        {holdings({
          topics: topics.length,
          cards: topics.reduce((sum, { cardCount }) => sum + cardCount, 0),
          figures: topics.reduce((sum, { figureCount }) => sum + figureCount, 0),
        })}
      </p>
      {replacesShipped && (
        <p className="note-warning">It takes the place of the deck of this name that came with Recto.</p>
      )}
      {front.length > 0 && (
        <ul className="bare">
          {front.map((topic) => (
            <li key={topic.file} className="found-row">
              {row(topic)}
            </li>
          ))}
        </ul>
      )}
      {rest.length > 0 && (
        <Fold summary={front.length === 0 ? "Its topics" : countOf(rest.length, "more topic")}>
          {() => (
            <LongList
              items={rest}
              filterLabel={`Narrow the topics of ${title}`}
              keyOf={({ file }) => file}
              textOf={(topic) => `${topic.title} ${topic.file} ${topic.taken?.title ?? ""}`}
            >
              {row}
            </LongList>
          )}
        </Fold>
      )}
    </article>
  );
}

interface TopicRowProps extends Pick<PreviewDecksProps, "dialects" | "onTakeAs"> {
  readonly topic: PreviewTopic;
}

function TopicRow({ topic, dialects, onTakeAs }: TopicRowProps) {
  return (
    <div className="found-topic">
      <div>
        <p className="note-text">{topic.title}</p>
        <p className="note-place num">
          {topic.file}: {holdings({ cards: topic.cardCount, figures: topic.figureCount })}
        </p>
      </div>
      <TakenAs topic={topic} dialects={dialects} onTakeAs={onTakeAs} />
    </div>
  );
}
