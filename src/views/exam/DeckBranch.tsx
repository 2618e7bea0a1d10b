import { useState } from "react";
import { countOf, percentWords } from "../words.ts";
import { type DeckChoice, deckKey, topicKey, type Weights } from "./examDraft.ts";
import { WeightField } from "./WeightField.tsx";
import { weighDeck, weighTopic } from "./weighParts.ts";

export interface DeckBranchProps {
  readonly deck: DeckChoice;
  readonly weights: Weights;
  readonly startOpen: boolean;
  readonly invalid: boolean;
  readonly onWeights: (weights: Weights) => void;
}

/** A deck and its topics: what of it is asked, and what each part counts. */
export function DeckBranch({ deck, weights, startOpen, invalid, onWeights }: DeckBranchProps) {
  const [open, setOpen] = useState(startOpen);
  const whole = weights.get(deckKey(deck.slug)) ?? 0;
  const own = deck.topics.filter(({ slug }) => (weights.get(topicKey(deck.slug, slug)) ?? 0) > 0).length;
  const asked = deck.topics.filter(({ slug }) => (weights.get(topicKey(deck.slug, slug)) ?? whole) > 0).length;
  const some = asked > 0 && asked < deck.topics.length;
  return (
    <div className="branch">
      <div className="tree-line">
        <label>
          <input
            type="checkbox"
            aria-label={deck.title}
            checked={asked > 0 && !some}
            aria-invalid={invalid}
            ref={(box) => {
              if (box !== null) box.indeterminate = some;
            }}
            onChange={(event) => onWeights(weighDeck(weights, deck, event.target.checked ? 1 : 0))}
          />
          {deck.title}
          {whole > 0 && <small className="num">{shareWords(weights, whole)}</small>}
        </label>
        <WeightField
          name={deck.title}
          weight={whole > 0 || own === 0 ? whole : null}
          otherwise={own > 0 && whole === 0 ? { words: "by topic", canChoose: false } : null}
          onWeight={(weight) => weight !== null && onWeights(weighDeck(weights, deck, weight))}
        />
      </div>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="num">
          {some ? `${asked} of ${countOf(deck.topics.length, "topic")}` : countOf(deck.topics.length, "topic")}
          <span className="unseen"> in {deck.title}</span>
        </summary>
        {open && (
          <ul className="bare">
            {deck.topics.map(({ slug, title, cardCount }) => {
              const weight = weights.get(topicKey(deck.slug, slug)) ?? null;
              const weigh = (next: number | null) => onWeights(weighTopic(weights, deck, slug, next));
              return (
                <li key={slug} className="tree-line">
                  <label>
                    <input
                      type="checkbox"
                      aria-label={`${title}, ${countOf(cardCount, "card")}`}
                      checked={(weight ?? whole) > 0}
                      onChange={(event) => weigh(!event.target.checked ? 0 : whole > 0 ? null : 1)}
                    />
                    {title}
                    <small className="num">
                      {countOf(cardCount, "card")}
                      {weight !== null && weight > 0 && `, ${shareWords(weights, weight)}`}
                    </small>
                  </label>
                  <WeightField
                    name={title}
                    weight={weight ?? (whole > 0 ? null : 0)}
                    otherwise={whole > 0 ? { words: "in its deck", canChoose: true } : null}
                    onWeight={weigh}
                  />
                </li>
              );
            })}
          </ul>
        )}
      </details>
    </div>
  );
}

/** What a part gives of the exam's points: weights alone do not say it. */
function shareWords(weights: Weights, weight: number): string {
  const sum = [...weights.values()].reduce((one, other) => one + other, 0);
  return `${percentWords(weight / sum)} of the points`;
}
