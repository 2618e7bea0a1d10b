import { useEffect, useRef } from "react";
import { countOf } from "../words.ts";
import {
  type AnyScope,
  chosenTopics,
  chosenWords,
  isDeckChosen,
  isTopicChosen,
  type OfferedDeck,
  withDeck,
  withTopic,
} from "./chosenScopes.ts";

export interface ScopeFieldProps<Own extends AnyScope> {
  readonly scopes: readonly Own[];
  readonly decks: readonly OfferedDeck[];
  /** What the decks are counted in. */
  readonly unit: "card" | "figure";
  readonly onScopes: (
    scopes: readonly (Own | Extract<AnyScope, { readonly kind: "all" | "deck" | "topic" }>)[],
  ) => void;
}

/** From which decks and topics a quiz asks. */
export function ScopeField<Own extends AnyScope>({ scopes, decks, unit, onScopes }: ScopeFieldProps<Own>) {
  const chosen = chosenWords(scopes);
  return (
    <fieldset className="build-field">
      <legend>From</legend>
      <div className="build-what">
        {chosen !== null && <p>{chosen}, and:</p>}
        {decks.map((deck) => (
          <div key={deck.slug}>
            <DeckBox
              deck={deck}
              unit={unit}
              chosen={isDeckChosen(scopes, deck.slug)}
              partly={chosenTopics(scopes, deck.slug) > 0}
              onChosen={(chosen) => onScopes(withDeck(scopes, decks, deck.slug, chosen))}
            />
            {deck.topics.length > 1 && (
              <details className="build-topics" open={chosenTopics(scopes, deck.slug) > 0}>
                <summary>{countOf(deck.topics.length, "topic")}</summary>
                {deck.topics.map((topic) => (
                  <label key={topic.slug} className="box">
                    <input
                      type="checkbox"
                      checked={isTopicChosen(scopes, deck.slug, topic.slug)}
                      onChange={(event) => onScopes(withTopic(scopes, decks, deck, topic.slug, event.target.checked))}
                    />
                    {topic.title} <span className="more-words num">{countOf(topic.count, unit)}</span>
                  </label>
                ))}
              </details>
            )}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

interface DeckBoxProps {
  readonly deck: OfferedDeck;
  readonly unit: "card" | "figure";
  readonly chosen: boolean;
  /** Some of its topics are chosen, but not all. */
  readonly partly: boolean;
  readonly onChosen: (chosen: boolean) => void;
}

function DeckBox({ deck, unit, chosen, partly, onChosen }: DeckBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = partly && !chosen;
  }, [partly, chosen]);
  return (
    <label className="box">
      <input ref={box} type="checkbox" checked={chosen} onChange={(event) => onChosen(event.target.checked)} />
      <b>{deck.title}</b> <span className="more-words num">{countOf(deck.count, unit)}</span>
    </label>
  );
}
