import type { MarkingSheet } from "../../study/quiz/quizState.ts";
import { KeyCap } from "../KeyCap.tsx";

type SelfMark = NonNullable<Extract<MarkingSheet, { readonly kind: "self" }>["self"]>;

export interface SelfMarkFieldProps {
  readonly self: SelfMark | null;
  readonly onSelfMark: (mark: SelfMark) => void;
}

/** Where there are no points to tick, the learner says how much of it they had. */
export function SelfMarkField({ self, onSelfMark }: SelfMarkFieldProps) {
  return (
    <fieldset className="self-mark">
      <legend>How much of it did you have?</legend>
      <div className="segments">
        {marks.map(({ mark, sign, words }, at) => (
          <button key={mark} type="button" aria-pressed={mark === self} onClick={() => onSelfMark(mark)}>
            <b>{sign}</b> {words} <KeyCap name={String(at + 1)} />
          </button>
        ))}
      </div>
    </fieldset>
  );
}

const marks = [
  { mark: 0, sign: "0", words: "Nothing" },
  { mark: 0.5, sign: "½", words: "Half" },
  { mark: 1, sign: "1", words: "All" },
] as const;
