import type { PredictedScore } from "./examRows.ts";

export interface ScoreScaleProps {
  readonly prediction: PredictedScore | null;
  readonly target: number | null;
  readonly result: number | null;
}

/** The band, the score, the target and the result on one line from 0 to 100. The words beside it say the same. */
export function ScoreScale({ prediction, target, result }: ScoreScaleProps) {
  const at = (share: number) => ({ left: `${100 * share}%` });
  return (
    <div className="scale" aria-hidden="true">
      <div className="scale-line">
        {prediction !== null && (
          <>
            <span
              className="scale-band"
              style={{ ...at(prediction.low), width: `${100 * (prediction.high - prediction.low)}%` }}
            />
            <span className="scale-score" style={at(prediction.expected)} />
          </>
        )}
        {target !== null && <span className="scale-target" style={at(target)} />}
        {result !== null && <span className="scale-result" style={at(result)} />}
      </div>
      <div className="scale-ends num">
        <span>0</span>
        <span>50</span>
        <span>100</span>
      </div>
    </div>
  );
}
