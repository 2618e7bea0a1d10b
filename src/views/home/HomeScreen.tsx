import type { ReactNode } from "react";
import { KeyCap } from "../KeyCap.tsx";
import { DeckEntry } from "./DeckEntry.tsx";
import type { DeckRow } from "./deckRow.ts";
import { HowItWorks } from "./HowItWorks.tsx";
import "./home.css";

export type { DeckRow } from "./deckRow.ts";

export interface HomeScreenProps {
  readonly headline: string;
  readonly subline: ReactNode;
  /** Where to begin, and what the button says; null when there is nothing to study. */
  readonly study: { readonly href: string; readonly words: string } | null;
  /** What stands between the lead and the decks, such as the next exam. */
  readonly aside?: ReactNode;
  readonly firstVisit: boolean;
  readonly decks: readonly DeckRow[];
  /** Where one's own decks are added. */
  readonly notesHref: string;
}

/** Today: one sentence, one button, and below them what there is. */
export function HomeScreen({ headline, subline, study, aside, firstVisit, decks, notesHref }: HomeScreenProps) {
  return (
    <div className="home">
      <div className="lead">
        <div className="lead-words">
          <h1>{headline}</h1>
          <p>{subline}</p>
        </div>
        {study !== null && (
          <a className="button" href={study.href} aria-keyshortcuts="Space">
            {study.words} <KeyCap name="Space" />
          </a>
        )}
      </div>
      {aside}
      {firstVisit && <HowItWorks />}
      <section aria-labelledby="decks">
        <h2 className="eyebrow" id="decks">
          Decks
        </h2>
        {decks.length === 0 && <p className="no-decks">There is no deck yet.</p>}
        {decks.map((deck) => (
          <DeckEntry key={deck.slug} deck={deck} />
        ))}
        <a className="quiet" href={notesHref}>
          Add your notes
        </a>
      </section>
      {!firstVisit && (
        <details className="how">
          <summary>How it works</summary>
          <HowItWorks />
        </details>
      )}
    </div>
  );
}
