import { StarButton } from "../card/StarButton.tsx";
import { KeyCap } from "../KeyCap.tsx";
import { RemainingTime } from "./RemainingTime.tsx";
import { FlagSign } from "./signs.tsx";

export interface RunBarProps {
  readonly title: string;
  /** The question on the screen, from 1, of how many. */
  readonly number: number;
  readonly count: number;
  /** How many are answered, or marked once handed in. */
  readonly done: number;
  readonly doneWords: string;
  readonly remainingMillis: number | null;
  readonly flagged: boolean;
  readonly starred: boolean;
  /** Null once handed in. */
  readonly onHandIn: (() => void) | null;
  readonly onFlag: () => void;
  /** Null where no card is asked. */
  readonly onStar: (() => void) | null;
  readonly onQuestions: () => void;
  readonly onLeave: () => void;
}

/** What is being taken, where in it, how long still, and the ways out. */
export function RunBar(props: RunBarProps) {
  const { title, number, count, done, doneWords, remainingMillis, flagged, onHandIn } = props;
  return (
    <header className="study-bar run-bar">
      <div className="study-bar-row">
        <button
          type="button"
          className="quiet icon"
          onClick={props.onLeave}
          aria-label="Leave the quiz; it is kept"
          aria-keyshortcuts="Escape"
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M3.5 3.5l9 9m0-9l-9 9" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
          </svg>
        </button>
        <p className="where">{title}</p>
        <button type="button" className="quiet run-questions num" onClick={props.onQuestions} aria-haspopup="dialog">
          {number} of {count}
          <span className="unseen">, all questions</span>
        </button>
        {remainingMillis !== null && <RemainingTime millis={remainingMillis} />}
        <button
          type="button"
          className="quiet flag"
          aria-pressed={flagged}
          onClick={props.onFlag}
          aria-keyshortcuts="f"
        >
          <FlagSign filled={flagged} />
          <span>{flagged ? "Flagged" : "Flag"}</span>
          <KeyCap name="f" />
        </button>
        {props.onStar !== null && <StarButton starred={props.starred} onStar={props.onStar} keyName="s" />}
        {onHandIn !== null && (
          <button type="button" className="quiet hand-in" onClick={onHandIn} aria-haspopup="dialog">
            Hand in
          </button>
        )}
      </div>
      <progress value={done} max={count} aria-label="Progress" aria-valuetext={`${done} of ${count} ${doneWords}`} />
    </header>
  );
}
