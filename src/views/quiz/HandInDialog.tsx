import type { QuestionState } from "../../study/quiz/quiz.ts";
import { ConfirmDialog } from "../frame/ConfirmDialog.tsx";
import { countOf } from "../words.ts";

export interface HandInDialogProps {
  readonly states: readonly QuestionState[];
  readonly onHandIn: () => void;
  readonly onClose: () => void;
}

/** Asks before answering is over, and says what would be handed in without an answer. */
export function HandInDialog({ states, onHandIn, onClose }: HandInDialogProps) {
  const unanswered = numbersWhere(states, ({ progress }) => progress === "unanswered");
  const flagged = numbersWhere(states, (state) => state.flagged);
  return (
    <ConfirmDialog
      label="Hand in"
      question="Hand in?"
      confirm="Hand in"
      keep="Go on answering"
      onConfirm={onHandIn}
      onClose={onClose}
    >
      <p>
        {unanswered.length === 0
          ? "Every question is answered."
          : `${countOf(unanswered.length, "question is", "questions are")} not answered: ${listOf(unanswered)}.`}
      </p>
      {flagged.length > 0 && <p>You flagged {listOf(flagged)}.</p>}
      <p className="hint">
        Answers cannot be changed after that. You mark what is not marked yet, then see the report.
      </p>
    </ConfirmDialog>
  );
}

function numbersWhere(states: readonly QuestionState[], isWanted: (state: QuestionState) => boolean): number[] {
  return states.flatMap((state, n) => (isWanted(state) ? [n + 1] : []));
}

/** Up to this many are named; of more, how many there are. */
const mostNamed = 12;

function listOf(numbers: readonly number[]): string {
  const named = numbers.slice(0, mostNamed).join(", ");
  const rest = numbers.length - mostNamed;
  return rest > 0 ? `${named} and ${rest} more` : named;
}
