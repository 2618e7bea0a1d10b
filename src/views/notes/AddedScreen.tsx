import type { ReactNode } from "react";
import type { AddedSummary } from "../../study/notes/notesState.ts";
import { countOf } from "../words.ts";

export interface AddedScreenProps {
  readonly summary: AddedSummary;
  /** Null where nothing that was added can be studied. */
  readonly studyHref: string | null;
  /** Whether anything is known of cards that stand in no deck now. */
  readonly keepsLost: boolean;
  readonly memoriesHref: string;
  readonly heading: (words: string) => ReactNode;
  readonly onDone: () => void;
}

/** What was done, and where to go from here. */
export function AddedScreen({ summary, studyHref, keepsLost, memoriesHref, heading, onDone }: AddedScreenProps) {
  const { goneCards } = summary;
  return (
    <div className="notes-added">
      {heading(summary.addedCards > 0 ? "Your notes are here." : "Your notes are up to date.")}
      <p className="note-lead">{summaryWords(summary)}</p>
      {goneCards > 0 && keepsLost && (
        <p>
          What you know of {goneCards === 1 ? "the card that is" : "the cards that are"} gone is kept.{" "}
          <a className="link" href={memoriesHref}>
            See whether {goneCards === 1 ? "it was" : "they were"} only reworded
          </a>
        </p>
      )}
      <div className="note-ways">
        {studyHref !== null && (
          <a className="button" href={studyHref}>
            Study
          </a>
        )}
        <button type="button" className="button plain" onClick={onDone}>
          Look at your decks
        </button>
      </div>
    </div>
  );
}

/** "214 cards added, 3 changed, 2 moved, 1 gone." */
export function summaryWords({ addedCards, changedCards, movedCards, goneCards }: AddedSummary): string {
  const parts = [
    [addedCards, "added"],
    [changedCards, "changed"],
    [movedCards, "moved"],
    [goneCards, "gone"],
  ] as const;
  const there = parts.filter(([count]) => count > 0);
  if (there.length === 0) return "The files are saved. No card is another one than before.";
  const words = there.map(([count, done], at) =>
    at === 0 ? `${countOf(count, "card")} ${done}` : `${count.toLocaleString("en")} ${done}`,
  );
  return `${words.join(", ")}.`;
}
