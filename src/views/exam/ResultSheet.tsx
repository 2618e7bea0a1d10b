import { percentWords } from "../words.ts";
import type { PredictedScore } from "./examRows.ts";
import { bandWords, differenceWords } from "./examWords.ts";
import { ResultForm } from "./ResultForm.tsx";
import { ScoreScale } from "./ScoreScale.tsx";

export interface ResultSheetProps {
  readonly prediction: PredictedScore | null;
  readonly target: number | null;
  readonly result: number | null;
  /** 0–1; null takes it back. */
  readonly onResult: (result: number | null) => void;
}

/** After the exam: what was predicted beside what came of it. */
export function ResultSheet({ prediction, target, result, onResult }: ResultSheetProps) {
  return (
    <section className="exam-sheet" aria-labelledby="result-title">
      <h2 className="eyebrow" id="result-title">
        {result === null ? "How did it go?" : "Prediction and result"}
      </h2>
      <dl className="exam-pair large num">
        <div>
          <dt>predicted</dt>
          <dd>{prediction === null ? "–" : percentWords(prediction.expected)}</dd>
        </div>
        <div>
          <dt>result</dt>
          <dd>{result === null ? "–" : resultWords(result)}</dd>
        </div>
      </dl>
      <ScoreScale prediction={prediction} target={target} result={result} />
      <p>{wordsOf(prediction, result, target)}</p>
      <ResultForm key={result} result={result} onResult={onResult} />
    </section>
  );
}

function wordsOf(prediction: PredictedScore | null, result: number | null, target: number | null): string {
  if (result === null) {
    return prediction === null
      ? "No prediction was kept for this exam. Enter the result to keep it here."
      : `Before the exam the score was likely ${bandWords(prediction)}. Enter the result to see how well that was placed.`;
  }
  const goal =
    target === null ? "" : ` You ${result >= target ? "reached" : "missed"} your target of ${percentWords(target)}.`;
  if (prediction === null) return `No prediction was kept for this exam.${goal}`;
  const inside = result >= prediction.low && result <= prediction.high;
  const off = differenceWords(result - prediction.expected);
  const beside = off === "no difference" ? "Just as predicted" : `${sentence(off)} than predicted`;
  return `${beside}, ${inside ? "within" : "outside"} the likely ${bandWords(prediction)}.${goal}`;
}

/** With the tenth that was typed. */
function resultWords(result: number): string {
  return `${Math.round(result * 1000) / 10}\u202f%`;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
