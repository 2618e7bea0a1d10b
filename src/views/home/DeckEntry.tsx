import { useState } from "react";
import { countOf } from "../words.ts";
import type { DeckRow, TopicRow } from "./deckRow.ts";
import { TopicEntry } from "./TopicEntry.tsx";

/** A deck, its counts, and its topics: all of a few, else those with the most to do and the rest on request. */
export function DeckEntry({ deck }: { readonly deck: DeckRow }) {
  const [open, setOpen] = useState(false);
  const { front, rest } = parted(deck.topics);
  return (
    <article className="deck" aria-label={deck.title}>
      <div className="deck-head">
        <div>
          <h3>
            <a href={deck.titleHref}>{deck.title}</a>
          </h3>
          <p className="num">{holdings(deck)}</p>
        </div>
        <dl className="counts num">
          <Count name="new" count={deck.counts.new} />
          <Count name="learning" count={deck.counts.learning} />
          <Count name="due" count={deck.counts.due} />
        </dl>
        <div className="deck-ways">
          <a className="quiet" href={deck.quizHref}>
            Quiz<span className="unseen"> {deck.title}</span>
          </a>
          {deck.studyHref !== null && (
            <a className="button plain deck-study" href={deck.studyHref}>
              Study<span className="unseen"> {deck.title}</span>
            </a>
          )}
        </div>
      </div>
      <Topics topics={front} />
      {rest.length > 0 && (
        <details className="more-topics" onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{countOf(rest.length, "more topic")}</summary>
          {open && <Topics topics={rest} />}
        </details>
      )}
    </article>
  );
}

function Count({ name, count }: { readonly name: string; readonly count: number }) {
  return (
    <div data-none={count === 0}>
      <dt>{name}</dt>
      <dd>{count.toLocaleString("en")}</dd>
    </div>
  );
}

function Topics({ topics }: { readonly topics: readonly TopicRow[] }) {
  return (
    <ul className="bare topics">
      {topics.map((topic) => (
        <TopicEntry key={topic.slug} topic={topic} />
      ))}
    </ul>
  );
}

/** Up to this many topics stand open, or else the few with the most to do. */
const allOpen = 8;
const inFront = 5;

function parted(topics: readonly TopicRow[]): {
  readonly front: readonly TopicRow[];
  readonly rest: readonly TopicRow[];
} {
  if (topics.length <= allOpen) return { front: topics, rest: [] };
  const busiest = new Set(topics.toSorted((a, b) => urgency(b) - urgency(a)).slice(0, inFront));
  return { front: topics.filter((topic) => busiest.has(topic)), rest: topics.filter((topic) => !busiest.has(topic)) };
}

/** Cards that would be forgotten come before cards that were never seen; begun topics before untouched ones. */
function urgency({ counts, progress, cardCount }: TopicRow): number {
  return (counts.due + counts.learning) * 1000 + (progress.new < cardCount ? 500 : 0) + Math.min(counts.new, 400);
}

function holdings({ topics, cardCount, figureCount, issueCount, newPerDay }: DeckRow): string {
  const parts = [countOf(topics.length, "topic"), countOf(cardCount, "card")];
  if (figureCount > 0) parts.push(countOf(figureCount, "figure"));
  if (issueCount > 0) parts.push(`${countOf(issueCount, "problem")} in its files`);
  if (newPerDay !== null) parts.push(`at most ${newPerDay} new a day`);
  return parts.join(", ");
}
