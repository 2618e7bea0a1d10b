import type { QuestionState } from "../../study/quiz/quiz.ts";
import { progressNames } from "./quizWords.ts";
import { FlagSign, ProgressSign } from "./signs.tsx";

export interface NavigatorProps {
  readonly states: readonly QuestionState[];
  /** The question on the screen, from 0. */
  readonly at: number;
  readonly onGo: (n: number) => void;
}

/** All questions by number, each with a sign for how far it has come; below them what the signs mean, and how many there are. */
export function Navigator({ states, at, onGo }: NavigatorProps) {
  const flagged = states.filter((state) => state.flagged).length;
  return (
    <nav className="navigator" aria-label="Questions">
      <ol className="bare navigator-list">
        {states.map((state, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a question is its number
          <li key={n}>
            <button
              type="button"
              className="navigator-item num"
              data-progress={state.progress}
              aria-current={n === at ? "step" : undefined}
              aria-label={`Question ${n + 1}: ${stateWords(state)}`}
              onClick={() => onGo(n)}
            >
              {n + 1}
              <ProgressSign progress={state.progress} />
              {state.flagged && <FlagSign filled />}
            </button>
          </li>
        ))}
      </ol>
      <ul className="bare navigator-key">
        {progressOrder.map((progress) => {
          const count = states.filter((state) => state.progress === progress).length;
          return (
            count > 0 && (
              <li key={progress}>
                <ProgressSign progress={progress} /> {count} {progressNames[progress].toLowerCase()}
              </li>
            )
          );
        })}
        {flagged > 0 && (
          <li>
            <FlagSign filled /> {flagged} flagged
          </li>
        )}
      </ul>
    </nav>
  );
}

const progressOrder: readonly QuestionState["progress"][] = ["unanswered", "answered", "revealed", "marked"];

function stateWords({ progress, flagged }: QuestionState): string {
  return progressNames[progress].toLowerCase() + (flagged ? ", flagged" : "");
}
