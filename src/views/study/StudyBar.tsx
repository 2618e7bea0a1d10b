import { StarButton } from "../card/StarButton.tsx";
import type { Counts } from "../counts.ts";
import { KeyCap } from "../KeyCap.tsx";
import { countOf } from "../words.ts";
import "./study.css";

export interface StudyBarProps {
  readonly deckTitle: string;
  readonly topicTitle: string;
  readonly counts: Counts;
  /** 0–1 */
  readonly progress: number;
  readonly canUndo: boolean;
  readonly starred: boolean;
  readonly onStar: () => void;
  readonly onUndo: () => void;
  readonly onMore: () => void;
  readonly onEnd: () => void;
}

/** Where the card stands, what is left, and the ways out. A narrow screen says one sum and draws Undo. */
export function StudyBar(props: StudyBarProps) {
  const { deckTitle, topicTitle, counts, progress, canUndo, onUndo, onMore, onEnd } = props;
  return (
    <header className="study-bar">
      <div className="study-bar-row">
        <button
          type="button"
          className="quiet icon"
          onClick={onEnd}
          aria-label="End session"
          aria-keyshortcuts="Escape"
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M3.5 3.5l9 9m0-9l-9 9" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
          </svg>
        </button>
        <p className="where">
          {deckTitle} <span aria-hidden="true">›</span> {topicTitle}
        </p>
        <p className="tally num">
          <span className="tally-parts">
            <b className="is-new">{counts.new}</b> new <b className="is-learning">{counts.learning}</b> learning{" "}
            <b className="is-due">{counts.due}</b> due
          </span>
          <span className="tally-sum">{leftOf(counts)} left</span>
        </p>
        <StarButton starred={props.starred} onStar={props.onStar} keyName="s" />
        <button type="button" className="quiet undo" onClick={onUndo} disabled={!canUndo} aria-keyshortcuts="u">
          <svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true">
            <path
              d="M5.5 2.5L2.5 5.5l3 3M3 5.5h6a4 4 0 0 1 0 8H6"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.5"
            />
          </svg>
          <span>Undo</span> <KeyCap name="u" />
        </button>
        <button type="button" className="quiet more" onClick={onMore} aria-haspopup="dialog" aria-keyshortcuts="m">
          More <KeyCap name="m" />
        </button>
      </div>
      <progress
        value={progress}
        max={1}
        aria-label="Progress"
        aria-valuetext={`${countOf(leftOf(counts), "card")} left`}
      />
    </header>
  );
}

function leftOf(counts: Counts): number {
  return counts.new + counts.learning + counts.due;
}
