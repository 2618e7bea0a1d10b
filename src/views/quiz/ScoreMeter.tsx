import { percentWords } from "../words.ts";

/** A score as a bar; its number stands beside it. */
export function ScoreMeter({ score, label }: { readonly score: number; readonly label: string }) {
  return (
    <meter
      className="score-meter"
      min={0}
      max={1}
      value={score}
      aria-label={label}
      aria-valuetext={percentWords(score)}
    >
      {percentWords(score)}
    </meter>
  );
}
