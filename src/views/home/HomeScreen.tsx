import { KeyCap } from "../KeyCap.tsx";
import { DeckEntry } from "./DeckEntry.tsx";
import type { DeckRow } from "./deckRow.ts";
import { FirstVisit } from "./FirstVisit.tsx";
import "./home.css";

export type { DeckRow } from "./deckRow.ts";

export interface HomeScreenProps {
  readonly headline: string;
  readonly subline: string;
  /** Null when nothing is due: the button is not there. */
  readonly studyHref: string | null;
  readonly firstVisit: boolean;
  readonly decks: readonly DeckRow[];
}

/** Today: one sentence, one button, and below them what there is. */
export function HomeScreen({ headline, subline, studyHref, firstVisit, decks }: HomeScreenProps) {
  return (
    <div className="home">
      <div className="lead">
        <div className="lead-words">
          <h1>{headline}</h1>
          <p>{subline}</p>
        </div>
        {studyHref !== null && (
          <a className="button" href={studyHref} aria-keyshortcuts="Space">
            Study <KeyCap name="Space" />
          </a>
        )}
      </div>
      {firstVisit && <FirstVisit />}
      <section aria-labelledby="decks">
        <h2 className="eyebrow" id="decks">
          Decks
        </h2>
        {decks.length === 0 && <p className="no-decks">There is no deck yet.</p>}
        {decks.map((deck) => (
          <DeckEntry key={deck.slug} deck={deck} />
        ))}
      </section>
    </div>
  );
}
