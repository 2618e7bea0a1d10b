import { Fragment } from "react";
import type { MarkingSheet } from "../../study/quiz/quizState.ts";
import { KeyCap } from "../KeyCap.tsx";
import { MarkedText } from "./MarkedText.tsx";

export interface PointsSheetProps {
  readonly sheet: Extract<MarkingSheet, { readonly kind: "points" }>;
  readonly onTick: (point: number) => void;
  readonly onTickAll: () => void;
  readonly onTickNone: () => void;
}

/** The key points of the answer, to be ticked: what was found in a typed answer is ticked already, word by word to be seen. */
export function PointsSheet({ sheet, onTick, onTickAll, onTickNone }: PointsSheetProps) {
  const { points, ticked, match } = sheet;
  return (
    <fieldset className="points">
      <legend>Tick what your answer has</legend>
      <ul className="bare">
        {points.map(({ group, text }, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place
          <Fragment key={n}>
            {group !== null && group !== points[n - 1]?.group && <li className="point-group">{group}</li>}
            <li>
              <label className="point">
                <input type="checkbox" checked={ticked.has(n)} onChange={() => onTick(n)} />
                <span>
                  <MarkedText text={text} spans={match?.points[n]?.pointSpans ?? []} />
                </span>
                {n < 9 && <KeyCap name={String(n + 1)} />}
              </label>
            </li>
          </Fragment>
        ))}
      </ul>
      {points.length > 1 && (
        <div className="points-all">
          <button type="button" className="quiet" onClick={onTickAll} aria-keyshortcuts="a">
            All <KeyCap name="a" />
          </button>
          <button type="button" className="quiet" onClick={onTickNone} aria-keyshortcuts="n">
            None <KeyCap name="n" />
          </button>
        </div>
      )}
    </fieldset>
  );
}
