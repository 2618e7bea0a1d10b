import type { CardQuestion } from "../../study/quiz/quiz.ts";
import { KeyCap } from "../KeyCap.tsx";
import { MarkdownText, type MarkdownTextProps } from "../markdown/MarkdownText.tsx";
import { verdictOf } from "./verdict.ts";

export interface ChoiceFieldProps {
  readonly options: CardQuestion["options"];
  readonly picks: readonly number[];
  /** The answer can no longer be changed. */
  readonly locked: boolean;
  /** Says of each option whether it is right. */
  readonly shown: boolean;
  readonly text: Omit<MarkdownTextProps, "markdown" | "inline">;
  readonly onPick: (option: number) => void;
}

/** The options of a choice: one to be picked where one is right, else any number of them. */
export function ChoiceField({ options, picks, locked, shown, text, onPick }: ChoiceFieldProps) {
  const rightCount = options.filter(({ right }) => right).length;
  return (
    <fieldset className="options" disabled={locked}>
      <legend>{rightCount === 1 ? "Pick the right one." : "Pick every right one; there are several."}</legend>
      {options.map(({ markdown, right }, n) => {
        const picked = picks.includes(n);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place
          <label key={n} className="option" data-picked={picked} data-right={shown ? right : undefined}>
            <input
              type={rightCount === 1 ? "radio" : "checkbox"}
              name="option"
              checked={picked}
              onChange={() => onPick(n)}
            />
            <MarkdownText {...text} markdown={markdown} inline={!markdown.includes("\n")} />
            {shown ? (
              <span className="verdict">{verdictOf(picked, right)}</span>
            ) : (
              n < 9 && !locked && <KeyCap name={String(n + 1)} />
            )}
          </label>
        );
      })}
    </fieldset>
  );
}
