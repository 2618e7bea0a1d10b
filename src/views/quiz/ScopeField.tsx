import { useEffect, useRef } from "react";
import type { Recipe } from "../../study/quiz/quiz.ts";
import { countOf } from "../words.ts";
import { chosenTopics, isDeckChosen, isTopicChosen, type OfferedDeck, withDeck, withTopic } from "./chosenScopes.ts";

export interface ScopeFieldProps {
  readonly scopes: Recipe["scopes"];
  readonly decks: readonly OfferedDeck[];
  readonly onScopes: (scopes: Recipe["scopes"]) => void;
}

/** From which decks and topics a quiz asks. */
export function ScopeField({ scopes, decks, onScopes }: ScopeFieldProps) {
  const named = scopes.find((scope) => scope.kind === "cards");
  return (
    <fieldset className="build-field">
      <legend>From</legend>
      <div className="build-what">
        {named !== undefined && <p>{countOf(named.cardIds.length, "chosen card")}, and:</p>}
        {decks.map((deck) => (
          <div key={deck.slug}>
            <DeckBox
              deck={deck}
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
                    {topic.title} <span className="more-words num">{countOf(topic.cardCount, "card")}</span>
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
  readonly chosen: boolean;
  /** Some of its topics are chosen, but not all. */
  readonly partly: boolean;
  readonly onChosen: (chosen: boolean) => void;
}

function DeckBox({ deck, chosen, partly, onChosen }: DeckBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = partly && !chosen;
  }, [partly, chosen]);
  return (
    <label className="box">
      <input ref={box} type="checkbox" checked={chosen} onChange={(event) => onChosen(event.target.checked)} />
      <b>{deck.title}</b> <span className="more-words num">{countOf(deck.cardCount, "card")}</span>
    </label>
  );
}
