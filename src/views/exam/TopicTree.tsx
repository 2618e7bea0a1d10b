import { DeckBranch } from "./DeckBranch.tsx";
import type { DeckChoice, Weights } from "./examDraft.ts";

export interface TopicTreeProps {
  readonly decks: readonly DeckChoice[];
  readonly weights: Weights;
  readonly fault: string | undefined;
  readonly onWeights: (weights: Weights) => void;
}

/** Which decks and topics the exam asks, and what each counts. */
export function TopicTree({ decks, weights, fault, onWeights }: TopicTreeProps) {
  return (
    <fieldset className="exam-field tree" aria-describedby={fault === undefined ? "tree-words" : "weights-fault"}>
      <legend>What it asks</legend>
      <p className="exam-hint" id="tree-words">
        A part with weight 2 gives twice the points of a part with weight 1, however many cards it holds. A deck is one
        part; a topic with a weight of its own counts beside its deck. To leave a topic out, choose “not asked”: its
        deck’s points go to the other topics.
      </p>
      {fault !== undefined && (
        <p className="exam-fault" id="weights-fault" role="alert">
          {fault}
        </p>
      )}
      {decks.map((deck, at) => (
        <DeckBranch
          key={deck.slug}
          deck={deck}
          weights={weights}
          startOpen={decks.length === 1 || deck.topics.some(({ slug }) => weights.has(`${deck.slug}/${slug}`))}
          invalid={fault !== undefined && at === 0}
          onWeights={onWeights}
        />
      ))}
    </fieldset>
  );
}
