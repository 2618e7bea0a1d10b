import type { Progress } from "./counts.ts";
import "./meter.css";

/** How far a set of cards has come, as a bar that also says it in words. */
export function ProgressMeter({ progress }: { readonly progress: Progress }) {
  const { mature, young, learning } = progress;
  const share = (part: number) => ({ width: `${(100 * part) / Math.max(1, sumOf(progress))}%` });
  return (
    <span className="meter" role="img" aria-label={progressWords(progress)}>
      <span className="meter-mature" style={share(mature)} />
      <span className="meter-young" style={share(young)} />
      <span className="meter-learning" style={share(learning)} />
    </span>
  );
}

/** "3 of 7 learned, 1 mature, 2 being learned" */
export function progressWords(progress: Progress): string {
  const { mature, young, learning } = progress;
  if (sumOf(progress) === 0) return "no cards";
  const parts = [`${young + mature} of ${sumOf(progress)} learned`];
  if (mature > 0) parts.push(`${mature} mature`);
  if (learning > 0) parts.push(`${learning} being learned`);
  return parts.join(", ");
}

function sumOf(progress: Progress): number {
  return progress.new + progress.learning + progress.young + progress.mature;
}
