import { countOf, percentWords } from "../words.ts";
import { differenceWords } from "./examWords.ts";

export interface WhatIfProps {
  /** Minutes a day as they are tried, and the most that can be. */
  readonly minutes: number;
  readonly mostMinutes: number;
  readonly stepMinutes: number;
  /** The exam's date as it is tried, and the first and last that can be: `2026-12-10`. */
  readonly date: string;
  readonly firstDate: string;
  readonly lastDate: string;
  /** Whether anything is tried that differs from the plan. */
  readonly changed: boolean;
  readonly answer:
    | { readonly kind: "score"; readonly expected: number; readonly difference: number }
    | { readonly kind: "waiting" | "failed" };
  readonly onMinutes: (minutes: number) => void;
  readonly onDate: (date: string) => void;
  readonly onReset: () => void;
}

/** Tries other minutes and another date, without changing the plan. */
export function WhatIf(props: WhatIfProps) {
  const { minutes, date, changed, answer } = props;
  return (
    <section aria-labelledby="what-if">
      <h2 className="eyebrow" id="what-if">
        What if
      </h2>
      <div className="what-if">
        <div className="exam-field">
          <label htmlFor="what-minutes">
            I studied <span className="num">{countOf(minutes, "minute")}</span> on every study day
          </label>
          <input
            id="what-minutes"
            type="range"
            min={0}
            max={props.mostMinutes}
            step={props.stepMinutes}
            value={minutes}
            aria-valuetext={`${minutes} minutes a day`}
            onChange={(event) => props.onMinutes(event.target.valueAsNumber)}
          />
        </div>
        <div className="exam-field">
          <label htmlFor="what-date">The exam were on</label>
          <input
            id="what-date"
            type="date"
            min={props.firstDate}
            max={props.lastDate}
            value={date}
            onChange={(event) => props.onDate(event.target.value)}
          />
        </div>
        <output className="what-answer num" htmlFor="what-minutes what-date">
          {!changed && "Move something to see what it would bring."}
          {changed && answer.kind === "waiting" && "Working it out"}
          {changed && answer.kind === "failed" && "This could not be worked out. Try something else."}
          {changed && answer.kind === "score" && (
            <>
              <b>{percentWords(answer.expected)}</b> {differenceWords(answer.difference)}
            </>
          )}
        </output>
        {changed && (
          <button type="button" className="quiet" onClick={props.onReset}>
            As planned
          </button>
        )}
      </div>
    </section>
  );
}
